package dev.vignette.story.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Bytes become text: by their byte order mark, as UTF-8, as UTF-16 by its zero bytes, and where
/// none of these fits, in the old encoding that they most likely have. A guess is told.
///
/// @param note what the author should know about a guess
record Decoding(String text, Optional<String> note) {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    static Decoding of(byte[] bytes) throws Refusal {
        var marked = byMark(bytes);
        if (marked.isPresent()) {
            return tidied(marked.get());
        }
        Binary.refuse(bytes);
        return tidied(byLook(bytes));
    }

    private static Decoding byLook(byte[] bytes) throws Refusal {
        boolean controls = Binary.holdsControls(bytes);
        if (controls) {
            var wide = Utf16.found(bytes);
            if (wide.isPresent()) {
                return sure(wide.get());
            }
            Binary.refuseControls(bytes);
        }
        var strict = strictly(bytes, StandardCharsets.UTF_8);
        if (strict.isPresent()) {
            return sure(strict.get());
        }
        return mended(bytes).orElseGet(() -> OldEncoding.decode(bytes));
    }

    private static Optional<Decoding> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(bytes, 4, UTF_32LE));
        } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 4, UTF_32BE));
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(wide(bytes, ByteOrder.LITTLE_ENDIAN));
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(wide(bytes, ByteOrder.BIG_ENDIAN));
        }
        return Optional.empty();
    }

    private static Decoding marked(byte[] bytes, int mark, Charset charset) {
        var text = new String(bytes, mark, bytes.length - mark, charset);
        return text.indexOf('\ufffd') < 0 ? sure(text) : new Decoding(text, damaged(text, charset));
    }

    /// UTF-16 as it stands: the JDK's decoder would swallow the letter after half a character.
    private static Decoding wide(byte[] bytes, ByteOrder order) {
        var text =
                ByteBuffer.wrap(bytes, 2, bytes.length - 2).order(order).asCharBuffer().toString();
        return sure(text);
    }

    /// UTF-8 in which a few bytes are broken is still UTF-8: most of what is not ASCII reads well.
    private static Optional<Decoding> mended(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long sound = text.chars().filter(c -> c >= 0x80).count() - broken;
        return sound > 2 * broken
                ? Optional.of(new Decoding(text, damaged(text, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static Optional<String> damaged(String text, Charset charset) {
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        return Optional.of(
                "Read as %s, in which %d %s broken and shown as \ufffd."
                        .formatted(
                                charset.name(),
                                broken,
                                broken == 1 ? "character is" : "characters are"));
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /// Text whose lines end in `\n`, without control characters and without half a character.
    static String tidy(String text) {
        int wrong = 0;
        while (wrong < text.length() && isTidy(text.charAt(wrong))) {
            wrong++;
        }
        if (wrong == text.length()) {
            return text;
        }
        var tidy = new StringBuilder(text.length()).append(text, 0, wrong);
        for (int at = wrong; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r') {
                at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            }
            append(tidy, point);
        }
        return tidy.toString();
    }

    private static void append(StringBuilder tidy, int point) {
        switch (point) {
            case '\r', 0x85, 0x2028 -> tidy.append('\n');
            case '\f', 0x0B, 0x2029 -> tidy.append("\n\n");
            case 0xFEFF -> {}
            case '\n', '\t' -> tidy.appendCodePoint(point);
            default -> {
                if (Character.getType(point) == Character.SURROGATE) {
                    tidy.append('\ufffd');
                } else {
                    tidy.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
                }
            }
        }
    }

    private static boolean isTidy(char c) {
        return (c >= ' ' && c < 0x7F)
                || c == '\n'
                || c == '\t'
                || (c > 0x9F && !Character.isSurrogate(c) && c != 0xFEFF && (c | 1) != 0x2029);
    }

    private static Decoding sure(String text) {
        return new Decoding(text, Optional.empty());
    }

    private static Decoding tidied(Decoding decoding) {
        return new Decoding(tidy(decoding.text), decoding.note);
    }

    static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int at = 0; at < beginning.length; at++) {
            if ((bytes[at] & 0xFF) != beginning[at]) {
                return false;
            }
        }
        return true;
    }
}
