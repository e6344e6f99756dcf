package dev.vignette.story.reading;

import dev.vignette.story.reading.Block.Heading;
import dev.vignette.story.reading.Block.Numbered;
import dev.vignette.story.reading.Block.Rule;
import dev.vignette.story.reading.Block.SceneMark;
import dev.vignette.story.reading.Block.Slugline;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines by which authors divide a story: `Scene 3:`, `## The harbour`, `* * *`, `3.`, `INT.
/// KITCHEN - NIGHT`.
final class Marks {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \t]+");

    private static final Pattern RULE = Pattern.compile("\\s*(?:([-*_~•])(?:\\s*\\1){2,}|⁂)\\s*");

    private static final Pattern SCENE =
            Pattern.compile(
                    "\\s*(?:scene|szene|scène|escena|scena|cena|scen|scéna|scène|сцена|chapter|kapitel"
                            + "|chapitre|capítulo|capitolo|глава|page|panel)\\s+"
                            + "(?:\\d{1,6}|[ivxlc]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten"
                            + "|eleven|twelve)\\s*(?:[:.)：]|\\s[-–—]|—|$)\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern UNSPACED_SCENE =
            Pattern.compile(
                    "\\s*(?:第\\s*[0-9〇一二三四五六七八九十百千]{1,8}\\s*[场場幕章回话話]"
                            + "|(?:场景|場面|シーン|장면)\\s*[0-9〇一二三四五六七八九十]{1,8})\\s*(?:[:：.、　 ]|$)\\s*");

    private static final Pattern NUMBER =
            Pattern.compile("\\s{0,3}(\\d{1,6})(?:[.)](?:\\s+|$)|[．、）]\\s*)");

    private static final Pattern SLUGLINE =
            Pattern.compile(
                    "\\s*(?:\\d{1,4}[A-Z]?\\.?\\s+)?(?:INT|EXT|EST|INT\\.?\\s?/\\s?EXT|EXT\\.?\\s?/\\s?INT|I/E)"
                            + "\\.\\s*\\S");

    /// More is a paragraph that happens to begin like one.
    private static final int LONGEST_LINE = 300;

    private Marks() {}

    /// The marks that plain text knows.
    static Optional<Block> inText(String line) {
        return heading(line).or(() -> rule(line)).or(() -> inAnyFormat(line));
    }

    /// The marks that mean themselves in Markdown too.
    static Optional<Block> inAnyFormat(String line) {
        return scene(line).or(() -> slugline(line));
    }

    /// `3. The harbour`
    static Optional<Numbered> number(String line) {
        if (line.isEmpty() || line.charAt(0) > '9') {
            return Optional.empty();
        }
        var match = NUMBER.matcher(line);
        return match.lookingAt()
                ? Optional.of(
                        new Numbered(
                                Integer.parseInt(match.group(1)),
                                line.substring(match.end()).strip()))
                : Optional.empty();
    }

    private static Optional<Block> heading(String line) {
        var match = HEADING.matcher(line);
        if (line.length() > LONGEST_LINE || !match.lookingAt()) {
            return Optional.empty();
        }
        var text = line.substring(match.end()).replaceFirst("#*\\s*$", "").strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Heading(match.group(1).length(), text));
    }

    private static Optional<Block> rule(String line) {
        return line.length() <= LONGEST_LINE && RULE.matcher(line).matches()
                ? Optional.of(new Rule())
                : Optional.empty();
    }

    private static Optional<Block> scene(String line) {
        for (var pattern : new Pattern[] {SCENE, UNSPACED_SCENE}) {
            var match = pattern.matcher(line);
            if (match.lookingAt()) {
                return Optional.of(new SceneMark(line.substring(match.end()).strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Block> slugline(String line) {
        return line.length() <= LONGEST_LINE && SLUGLINE.matcher(line).lookingAt()
                ? Optional.of(new Slugline(line.strip()))
                : Optional.empty();
    }
}
