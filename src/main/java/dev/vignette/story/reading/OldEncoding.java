package dev.vignette.story.reading;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/// Text from before Unicode: windows-1252 (with Latin-1 in it), unless most of its bytes speak for
/// another script or its letters for Central Europe.
final class OldEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CENTRAL = Charset.forName("windows-1250");

    /// What the detector is believed about; of Latin scripts it knows little.
    private static final Set<String> BELIEVED =
            Set.of(
                    "GB18030",
                    "GBK",
                    "BIG5",
                    "SHIFT_JIS",
                    "EUC-JP",
                    "EUC-KR",
                    "EUC-TW",
                    "KOI8-R",
                    "WINDOWS-1251",
                    "ISO-8859-5",
                    "WINDOWS-1253",
                    "ISO-8859-7",
                    "WINDOWS-1255");

    private static final int ENOUGH = 1 << 20;

    private OldEncoding() {}

    static Decoding decode(byte[] bytes) {
        var charset = otherScript(bytes).orElseGet(() -> latin(bytes));
        var text = new String(bytes, charset);
        return new Decoding(
                text,
                Optional.of(
                        "Read as %s: the story is not UTF-8. If letters look wrong, save it as UTF-8."
                                .formatted(name(charset))));
    }

    private static Optional<Charset> otherScript(byte[] bytes) {
        if (share(bytes) < 0.3) {
            return Optional.empty();
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, ENOUGH));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(BELIEVED::contains)
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(charset -> Decoding.strictly(bytes, charset).isPresent());
    }

    /// How many of the bytes that are not spaces are not ASCII either: nearly all in Russian, one
    /// in twenty in German.
    private static double share(byte[] bytes) {
        int high = 0;
        int all = 0;
        for (byte value : bytes) {
            high += value < 0 ? 1 : 0;
            all += value < 0 || value > ' ' ? 1 : 0;
        }
        return (double) high / Math.max(1, all);
    }

    /// In windows-1252 the Polish ą ł ż and the Czech ľ would be signs in the midst of words.
    private static Charset latin(byte[] bytes) {
        for (int at = 1; at + 1 < bytes.length; at++) {
            boolean sign = "¹³¿¼¾£¯".indexOf(bytes[at] & 0xFF) >= 0;
            if (sign && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) {
                return CENTRAL;
            }
        }
        return WESTERN;
    }

    private static boolean isLetter(byte value) {
        return (value >= 'a' && value <= 'z') || (value & 0xFF) >= 0xC0;
    }

    private static String name(Charset charset) {
        return charset.name().startsWith("windows") ? charset.name() : charset.displayName();
    }
}
