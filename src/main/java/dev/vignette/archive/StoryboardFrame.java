package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Summary;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What stands around the scenes of a storyboard page: its head, its title and account, and the way
/// to the other pages.
record StoryboardFrame(Html html, Batch batch, Count count, int page) {

    private static final String STYLE = style();

    /// Nothing is loaded but pictures, and nothing runs: neither from here nor from elsewhere. The
    /// one style sheet is let in by its checksum.
    private static final String POLICY =
            "default-src 'none'; img-src 'self' file:; style-src 'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    Sha256.digest().digest(STYLE.getBytes(StandardCharsets.UTF_8)))
                    + "'; base-uri 'none'; form-action 'none'";

    private static final Pattern RANGE = Pattern.compile("(\\d+)(-\\d+)?");

    /// Longer lists of what is missing help nobody.
    private static final int MOST_LINKS = 40;

    void begin() throws IOException {
        html.put("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        // the quotes of the policy are its own, and end no attribute
        html.put("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
        html.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.put("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.put("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.put("<title>{}</title>\n", pages() == 1 ? batch.title() : titleOfPage());
        html.put("<style>" + STYLE + "</style>\n</head>\n<body>\n");
        html.put("<a class=\"skip\" href=\"#scenes\">Skip to the scenes</a>\n");
        header();
        navigation("Pages");
        html.put("<main id=\"scenes\" class=\"scenes\">\n");
    }

    void end() throws IOException {
        html.put("</main>\n");
        navigation("Pages, again");
        html.put("<footer>Illustrated with Vignette</footer>\n</body>\n</html>\n");
    }

    private void header() throws IOException {
        html.put("<header>\n<h1 dir=\"auto\" lang=\"\">{}</h1>\n", batch.title());
        html.put("<p class=\"message\" dir=\"auto\">{}</p>\n", Summary.message(batch));
        var tally = batch.tally();
        html.put(
                "<p class=\"rate\"><progress max=\"{}\" value=\"{}\" aria-label=\"Pictures\">"
                        + "</progress> <strong>{}</strong></p>\n",
                tally.requested(),
                tally.generated(),
                Summary.successRate(tally));
        html.put(
                "<p class=\"facts\"><span>{}</span> <span>{}</span> <span>{}</span>"
                        + " <span>{}</span></p>\n",
                batch.provider(),
                batch.model(),
                batch.style(),
                batch.createdAt().toString().substring(0, 10));
        missing();
        html.put("</header>\n");
    }

    private void missing() throws IOException {
        if (count.missing().isEmpty()) {
            return;
        }
        var ranges = RANGE.matcher(count.missingRanges()).results().toList();
        html.put("<p class=\"missing\">Missing:");
        for (var range : ranges.subList(0, Math.min(MOST_LINKS, ranges.size()))) {
            int first = Integer.parseInt(range.group(1));
            html.put(" <a href=\"{}#scene-{}\">{}</a>", fileOf(first), first, range.group());
        }
        if (ranges.size() > MOST_LINKS) {
            html.put(" … {} in all", count.missing().size());
        }
        html.put("</p>\n");
    }

    private String fileOf(int scene) {
        int there = Storyboard.pageOf(scene);
        return there == page ? "" : Storyboard.file(there);
    }

    private void navigation(String label) throws IOException {
        if (pages() == 1) {
            return;
        }
        html.put("<nav aria-label=\"{}\">", label);
        if (page > 1) {
            html.put("<a rel=\"prev\" href=\"{}\">← Before</a> ", Storyboard.file(page - 1));
        }
        for (int there : nearby()) {
            if (there == page) {
                html.put("<span aria-current=\"page\">{}</span> ", scenesOf(there));
            } else {
                html.put("<a href=\"{}\">{}</a> ", Storyboard.file(there), scenesOf(there));
            }
        }
        if (page < pages()) {
            html.put("<a rel=\"next\" href=\"{}\">Next →</a>", Storyboard.file(page + 1));
        }
        html.put("</nav>\n");
    }

    /// The first page, the last, and those around this one.
    private List<Integer> nearby() {
        return IntStream.rangeClosed(1, pages())
                .filter(there -> there == 1 || there == pages() || Math.abs(there - page) <= 2)
                .boxed()
                .toList();
    }

    private String scenesOf(int there) {
        int first = (there - 1) * Storyboard.SCENES_A_PAGE + 1;
        int last = Math.min(there * Storyboard.SCENES_A_PAGE, batch.tally().requested());
        return first == last ? "" + first : first + "–" + last;
    }

    private String titleOfPage() {
        return batch.title() + " (" + scenesOf(page) + ")";
    }

    private int pages() {
        return Storyboard.pagesOf(batch.tally().requested());
    }

    private static String style() {
        try (var css = StoryboardFrame.class.getResourceAsStream("storyboard.css")) {
            if (css == null) {
                throw new IllegalStateException("storyboard.css is not in this build");
            }
            // one form whatever the checkout made of line ends: its checksum is in the policy
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
