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
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
