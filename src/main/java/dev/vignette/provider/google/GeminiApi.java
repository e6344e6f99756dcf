package dev.vignette.provider.google;

import dev.vignette.provider.http.Account;
import java.net.URI;
import java.util.regex.Pattern;

/// The Gemini API, which answers in words and in pictures: where it is, and the key that it takes.
public final class GeminiApi {

    public static final URI BASE_URL = URI.create("https://generativelanguage.googleapis.com");

    public static final Account.Service SERVICE =
            new Account.Service(
                    BASE_URL, "GOOGLE_GEMINI_BASE_URL", "GEMINI_API_KEY", "x-goog-api-key", "");

    private static final Pattern HAS_VERSION = Pattern.compile(".*/v\\d\\w*/*");

    private GeminiApi() {}

    /// What every route begins with: the version, unless the address names one itself.
    public static String version(URI baseUrl) {
        return HAS_VERSION.matcher(String.valueOf(baseUrl.getRawPath())).matches() ? "" : "/v1beta";
    }
}
