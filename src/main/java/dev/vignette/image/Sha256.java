package dev.vignette.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The checksum by which the bytes of a picture, or of a text beside it, are told apart.
public final class Sha256 {

    private Sha256() {}

    /// One that sums up what comes piece by piece.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// Of some bytes, in hex.
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /// Of a text in UTF-8, in hex.
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A sum as 64 hex digits.
    public static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }
}
