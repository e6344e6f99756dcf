package dev.vignette.illustrator;

import dev.vignette.story.Character;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading;
import dev.vignette.story.reading.StoryReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Draws every scene of a story on one sheet, its words below it, to be looked at. Arguments, all
/// optional: the story's file (the sixty scenes of `contact.txt` without one), the sheet's file,
/// the size of a picture (`1024x576`), the seed, the style.
final class ContactSheet {

    private static final int GAP = 10;
    private static final int WIDE = 400;
    private static final int CAPTION = 46;
    private static final int LETTERS = 66;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    /// One picture, and the words it was drawn from.
    private record Tile(BufferedImage picture, String caption) {}

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        var source =
                argument(arguments, 0, "src/test/resources/dev/vignette/illustrator/contact.txt");
        var sheet = Path.of(argument(arguments, 1, "target/contact.png"));
        var size = argument(arguments, 2, "1024x576").split("x", -1);
        long seed = Long.parseLong(argument(arguments, 3, "2024"));
        var tiles =
                draw(
                        story(Path.of(source)),
                        seed,
                        Integer.parseInt(size[0]),
                        Integer.parseInt(size[1]),
                        argument(arguments, 4, "picture-book"));
        Files.createDirectories(sheet.toAbsolutePath().getParent());
        var ending = sheet.toString().endsWith(".jpg") ? "jpg" : "png";
        ImageIO.write(sheet(tiles), ending, sheet.toFile());
        System.out.println(tiles.size() + " scenes: " + sheet.toAbsolutePath());
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return arguments.length > index && !arguments[index].isBlank()
                ? arguments[index]
                : otherwise;
    }

    private static Story story(Path file) throws IOException {
        var name = file.getFileName().toString();
        var reading =
                StoryReader.read(
                        Files.readAllBytes(file),
                        Optional.of(name),
                        Optional.empty(),
                        OptionalInt.empty());
        return switch (reading) {
            case Reading.Read read -> read.story();
            case Reading.Refused refused ->
                    throw new IllegalArgumentException(file + ": " + refused.reason());
        };
    }

    private static List<Tile> draw(Story story, long seed, int width, int height, String style) {
        Map<String, String> looks =
                story.characters().stream()
                        .collect(Collectors.toMap(Character::name, Character::look));
        var illustrator = new Illustrator();
        return story.scenes().parallelStream()
                .map(scene -> {
                    var request =
                            new DrawingRequest(
                                    scene.text(),
                                    looks,
                                    seed,
                                    scene.number(),
                                    width,
                                    height,
                                    style);
                    var drawing = illustrator.draw(request);
                    var sure = Math.round(100 * drawing.spec().confidence());
                    return new Tile(
                            decoded(drawing.png()),
                            scene.number() + " (" + sure + " %) " + scene.text());
                })
                .toList();
    }

    private static BufferedImage decoded(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage sheet(List<Tile> tiles) {
        var first = tiles.getFirst().picture();
        int tall = WIDE * first.getHeight() / first.getWidth();
        int columns = tiles.size() > 30 ? 4 : 3;
        int rows = (tiles.size() + columns - 1) / columns;
        var sheet =
                new BufferedImage(
                        columns * (WIDE + GAP) + GAP,
                        rows * (tall + CAPTION + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xFBF7EF));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % columns * (WIDE + GAP);
            int y = GAP + i / columns * (tall + CAPTION + GAP);
            graphics.drawImage(tiles.get(i).picture(), x, y, WIDE, tall, null);
            caption(graphics, tiles.get(i).caption(), x, y + tall + 12);
        }
        graphics.dispose();
        return sheet;
    }

    /// Three lines at most; the sheet is for looking, not for reading.
    private static void caption(Graphics2D graphics, String words, int x, int y) {
        graphics.setColor(new Color(0x4A443C));
        graphics.setFont(FONT);
        var lines = lines(words.replaceAll("\\s+", " "));
        IntStream.range(0, Math.min(3, lines.size()))
                .forEach(i -> graphics.drawString(lines.get(i), x, y + 14 * i));
    }

    private static List<String> lines(String words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (line.length() + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
