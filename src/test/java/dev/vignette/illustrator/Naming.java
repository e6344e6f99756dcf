package dev.vignette.illustrator;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// The trial by fresh eyes, as `docs/illustrator.md` describes it. `sheet FOLDER [SEED]` draws the
/// sixty scenes with numbers and no words, and lists their sentences in another order; `score
/// FOLDER ANSWERS` counts how many pictures were found: a line of answers is the picture's number
/// and up to three of the list's numbers, parted by commas.
final class Naming {

    private static final Path SCENES =
            Path.of("src/test/resources/dev/vignette/illustrator/contact.txt");
    private static final int WIDE = 400;
    private static final int TALL = 225;
    private static final int GAP = 12;
    private static final int COLUMNS = 5;
    private static final int CHOICES = 3;

    private Naming() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("score")) {
            score(folder, Path.of(arguments[2]));
            return;
        }
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 2024;
        Files.createDirectories(folder);
        var scenes = scenes();
        var order = order(scenes.size(), seed);
        ImageIO.write(sheet(scenes, seed), "png", folder.resolve("pictures.png").toFile());
        Files.write(
                folder.resolve("sentences.txt"),
                IntStream.range(0, order.size())
                        .mapToObj(i -> (i + 1) + ". " + scenes.get(order.get(i)))
                        .toList());
        Files.write(
                folder.resolve("key.csv"),
                IntStream.range(0, order.size())
                        .mapToObj(i -> (order.get(i) + 1) + "," + (i + 1))
                        .toList());
        System.out.println("pictures.png, sentences.txt and key.csv in " + folder);
    }

    private static List<String> scenes() throws IOException {
        return Stream.of(Files.readString(SCENES).split("\n---\n", -1)).map(String::strip).toList();
    }

    /// The place of each sentence in the list: no order that a picture's number gives away.
    private static List<Integer> order(int number, long seed) {
        var order = new ArrayList<>(IntStream.range(0, number).boxed().toList());
        Collections.shuffle(order, new Random(seed * 31 + 7));
        return order;
    }

    private static BufferedImage sheet(List<String> scenes, long seed) throws IOException {
        var illustrator = new Illustrator();
        int rows = (scenes.size() + COLUMNS - 1) / COLUMNS;
        var sheet =
                new BufferedImage(
                        COLUMNS * (WIDE + GAP) + GAP,
                        rows * (TALL + GAP) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xFBF7EF));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        for (int i = 0; i < scenes.size(); i++) {
            var drawing =
                    illustrator.draw(
                            new DrawingRequest(scenes.get(i), Map.of(), seed, i + 1, 1024, 576));
            int x = GAP + i % COLUMNS * (WIDE + GAP);
            int y = GAP + i / COLUMNS * (TALL + GAP);
            graphics.drawImage(
                    ImageIO.read(new ByteArrayInputStream(drawing.png())), x, y, WIDE, TALL, null);
            graphics.setColor(new Color(0xFBF7EF));
            graphics.fillRect(x, y, 34, 24);
            graphics.setColor(new Color(0x3A342C));
            graphics.drawString(String.valueOf(i + 1), x + 6, y + 18);
        }
        graphics.dispose();
        return sheet;
    }

    private static void score(Path folder, Path answers) throws IOException {
        var key = new HashMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve("key.csv"))) {
            var parts = line.split(",", -1);
            key.put(parts[0], parts[1]);
        }
        int first = 0;
        int found = 0;
        var missed = new ArrayList<String>();
        for (var line : Files.readAllLines(answers)) {
            var parts = List.of(line.replace(" ", "").split(",", -1));
            int choice = parts.subList(1, parts.size()).indexOf(key.get(parts.getFirst()));
            if (choice >= 0 && choice < CHOICES) {
                found++;
                first += choice == 0 ? 1 : 0;
            } else {
                missed.add(parts.getFirst());
            }
        }
        System.out.printf(
                "%d of %d found, %d at the first choice; not found: %s%n",
                found, key.size(), first, String.join(", ", missed));
    }
}
