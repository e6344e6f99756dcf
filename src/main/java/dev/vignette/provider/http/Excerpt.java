package dev.vignette.provider.http;

import dev.vignette.config.Secret;
import dev.vignette.provider.Failure.Report;
import java.util.Optional;
import java.util.regex.Pattern;

/// A piece of what a service said that may be shown, kept and logged: without the key, without
/// pictures in base64, without markup, and not long.
public final class Excerpt {

    private static final int LOOKED_AT = 64_000;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_=-]{120,}");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>");
    private static final Pattern TAGS = Pattern.compile("(?s)<[!/a-zA-Z][^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Excerpt() {}

    public static String of(String text, Optional<Secret> key) {
        // The key goes first: a cut through its middle would leave a half that nothing matches.
        var clean = key.map(secret -> secret.strikeFrom(text)).orElse(text);
        clean = clean.substring(0, Math.min(clean.length(), LOOKED_AT));
        clean =
                BASE64.matcher(clean)
                        .replaceAll(run -> "(%d characters)".formatted(run.group().length()));
        if (clean.stripLeading().startsWith("<")) {
            clean = TAGS.matcher(SCRIPTS.matcher(clean).replaceAll(" ")).replaceAll(" ");
        }
        clean = SPACE.matcher(clean).replaceAll(" ").strip();
        return clean.length() <= Report.LONGEST
                ? clean
                : clean.substring(0, Report.LONGEST - 1) + "…";
    }
}
