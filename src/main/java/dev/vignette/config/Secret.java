package dev.vignette.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A key or a password. It never prints itself; whoever needs its value says `reveal`.
public final class Secret {

    private final String value;

    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        this.value = value.strip();
    }

    /// The value itself: for a request header and nothing else.
    public String reveal() {
        return value;
    }

    /// Twelve hex digits that tell two keys apart and give nothing of either away (SHA-256, cut).
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("vignette key fingerprint\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// A text with every occurrence of the value struck out, also where it stands encoded for a URL
    /// or in base64.
    public String strikeFrom(String text) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return text.replace(value, "***")
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), "***")
                .replace(Base64.getEncoder().encodeToString(bytes), "***")
                .replace(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "***");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
