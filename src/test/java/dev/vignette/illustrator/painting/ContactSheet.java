package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import dev.vignette.illustrator.words.SceneReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Paints many pictures on one sheet, to be looked at. Arguments, all optional: the sheet's file,
/// what to paint (`tale`, `places`, `skies`, or a text file with a scene a line), the size, the
/// story's seed, a folder for the single pictures.
final class ContactSheet {

    private static final int COLUMNS = 3;
    private static final int GAP = 12;
    private static final int WIDE = 420;

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        var sheet = Path.of(argument(arguments, 0, "target/contact.png"));
        var specs = specs(argument(arguments, 1, "tale"));
        var size = argument(arguments, 2, "1024x576").split("x", -1);
        long seed = Long.parseLong(argument(arguments, 3, "2024"));
        var painter = new Painter();
        var pictures = new ArrayList<BufferedImage>();
        for (int i = 0; i < specs.size(); i++) {
            pictures.add(
                    painter.paint(
                            specs.get(i),
                            seed,
                            i + 1,
                            Integer.parseInt(size[0]),
                            Integer.parseInt(size[1])));
        }
        Files.createDirectories(sheet.toAbsolutePath().getParent());
        ImageIO.write(sheet(pictures), "png", sheet.toFile());
        if (arguments.length > 4) {
            single(pictures, Files.createDirectories(Path.of(arguments[4])));
        }
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return arguments.length > index ? arguments[index] : otherwise;
    }

    private static List<SceneSpec> specs(String what) throws IOException {
        return switch (what) {
            case "tale" -> Scenes.tale();
            case "places" -> places();
            case "skies" -> skies();
            default -> read(Path.of(what));
        };
    }

    private static List<SceneSpec> read(Path text) throws IOException {
        var reader = new SceneReader();
        return Files.readAllLines(text).stream()
                .filter(line -> !line.isBlank())
                .map(line -> reader.read(line, Map.of()))
                .toList();
    }

    private static List<SceneSpec> places() {
        var specs = new ArrayList<SceneSpec>();
        var times = List.of(TimeOfDay.values());
        for (var setting : Setting.values()) {
            specs.add(Scenes.in(setting, times.get(specs.size() % times.size())).spec());
        }
        return specs;
    }

    private static List<SceneSpec> skies() {
        var specs = new ArrayList<SceneSpec>();
        for (var time : TimeOfDay.values()) {
            specs.add(Scenes.in(Setting.MEADOW, time).spec());
        }
        for (var weather : Weather.values()) {
            specs.add(Scenes.in(Setting.LAKE, TimeOfDay.DAY).under(weather).spec());
        }
        return specs;
    }

    private static void single(List<BufferedImage> pictures, Path folder) throws IOException {
        for (int i = 0; i < pictures.size(); i++) {
            var file = folder.resolve("s%02d.png".formatted(i + 1)).toFile();
            ImageIO.write(pictures.get(i), "png", file);
        }
    }

    private static BufferedImage sheet(List<BufferedImage> pictures) {
        var first = pictures.getFirst();
        int tall = WIDE * first.getHeight() / first.getWidth();
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        var sheet =
                new BufferedImage(
                        COLUMNS * (WIDE + GAP) + GAP,
                        rows * (tall + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xFBF7EF));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < pictures.size(); i++) {
            int x = GAP + i % COLUMNS * (WIDE + GAP);
            int y = GAP + i / COLUMNS * (tall + GAP);
            graphics.drawImage(pictures.get(i), x, y, WIDE, tall, null);
        }
        graphics.dispose();
        return sheet;
    }
}
