package dev.vignette.provider.http;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The quota that a refusal names in its own words: "on images per min: Limit 5, Used 5".
final class QuotaHint {

    private static final Pattern PER_MINUTE =
            Pattern.compile(
                    "(?:per min(?:ute)?|/ ?min(?:ute)?|\\b[RI]PM)\\b[^.]{0,80}?\\blimit:? {0,3}(\\d{1,6})\\b",
                    Pattern.CASE_INSENSITIVE);

    private QuotaHint() {}

    /// Calls a minute; empty where the words name none.
    static OptionalInt in(String message) {
        var found = PER_MINUTE.matcher(message);
        return found.find() && Integer.parseInt(found.group(1)) > 0
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }
}
