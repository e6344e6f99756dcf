package dev.vignette.archive;

import java.io.IOException;
import java.io.Writer;

/// A page being written. Markup comes from templates alone; every value that is put into one is
/// text, and shows as text whatever is in it.
final class Html {

    private static final String PLACE = "{}";

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /// Writes a template; each `{}` in it becomes the next value.
    Html put(String template, Object... values) throws IOException {
        int from = 0;
        for (var value : values) {
            int place = template.indexOf(PLACE, from);
            out.write(template, from, place - from);
            out.write(escaped(value.toString()));
            from = place + PLACE.length();
        }
        out.write(template, from, template.length() - from);
        return this;
    }

    /// Fit for text and for a quoted attribute.
    static String escaped(String words) {
        var clean = PlainText.of(words);
        var escaped = new StringBuilder(clean.length() + 16);
        int from = 0;
        for (int i = 0; i < clean.length(); i++) {
            var entity =
                    switch (clean.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> "";
                    };
            if (!entity.isEmpty()) {
                escaped.append(clean, from, i).append(entity);
                from = i + 1;
            }
        }
        return escaped.append(clean, from, clean.length()).toString();
    }
}
