package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Paints many pictures on one sheet, to be looked at: `java -cp …
/// dev.vignette.illustrator.painting.ContactSheet target/contact.png [tale|places|times]`.
final class ContactSheet {

    private static final int COLUMNS = 3;
    private static final int GAP = 12;

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        var path = Path.of(arguments.length > 0 ? arguments[0] : "target/contact.png");
        var specs =
                switch (arguments.length > 1 ? arguments[1] : "tale") {
                    case "places" -> places();
                    case "times" -> times();
                    default -> Scenes.tale();
                };
        var size =
                arguments.length > 2 ? arguments[2].split("x", -1) : new String[] {"1024", "576"};
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 2024;
        var painter = new Painter();
        var pictures = new ArrayList<BufferedImage>();
        for (int i = 0; i < specs.size(); i++) {
            pictures.add(painter.paint(specs.get(i), seed, i + 1, width, height));
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        ImageIO.write(sheet(pictures, 420), "png", path.toFile());
        if (arguments.length > 4) {
            var folder = Files.createDirectories(Path.of(arguments[4]));
            for (int i = 0; i < pictures.size(); i++) {
                ImageIO.write(
                        pictures.get(i),
                        "png",
                        folder.resolve("s%02d.png".formatted(i + 1)).toFile());
            }
        }
    }

    private static List<SceneSpec> places() {
        var specs = new ArrayList<SceneSpec>();
        var times = List.of(TimeOfDay.values());
        for (var setting : Setting.values()) {
            specs.add(Scenes.in(setting, times.get(specs.size() % times.size())).spec());
        }
        return specs;
    }

    private static List<SceneSpec> times() {
        var specs = new ArrayList<SceneSpec>();
        for (var time : TimeOfDay.values()) {
            specs.add(Scenes.in(Setting.MEADOW, time).spec());
        }
        for (var weather : Weather.values()) {
            specs.add(Scenes.in(Setting.LAKE, TimeOfDay.DAY).under(weather).spec());
        }
        return specs;
    }

    private static BufferedImage sheet(List<BufferedImage> pictures, int wide) {
        var first = pictures.getFirst();
        int tall = wide * first.getHeight() / first.getWidth();
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        var sheet =
                new BufferedImage(
                        COLUMNS * (wide + GAP) + GAP,
                        rows * (tall + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xFBF7EF));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < pictures.size(); i++) {
            int x = GAP + i % COLUMNS * (wide + GAP);
            int y = GAP + i / COLUMNS * (tall + GAP);
            graphics.drawImage(pictures.get(i), x, y, wide, tall, null);
        }
        graphics.dispose();
        return sheet;
    }
}
