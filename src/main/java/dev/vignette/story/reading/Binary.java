package dev.vignette.story.reading;

import java.nio.charset.StandardCharsets;

/// Telling a file that is no text, and what it is where its first bytes say so.
final class Binary {

    private Binary() {}

    /// Refuses what begins like a document, a picture or an archive.
    static void refuse(byte[] bytes) throws Refusal {
        var beginning =
                new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        var kind = kind(beginning);
        if (!kind.isEmpty()) {
            throw new Refusal(
                    "The story is %s, not text. Save it as plain text or Markdown, and give that."
                            .formatted(kind));
        }
    }

    private static String kind(String beginning) {
        if (beginning.startsWith("PK\u0003\u0004")) {
            return "a ZIP, perhaps a document of a word processor or an e-book";
        } else if (beginning.startsWith("%PDF-")) {
            return "a PDF";
        } else if (beginning.startsWith("{\\rtf")) {
            return "an RTF document";
        } else if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "an old Word document";
        } else if (beginning.startsWith("\u0089PNG")
                || beginning.startsWith("\u00ff\u00d8\u00ff")
                || beginning.startsWith("GIF8")
                || (beginning.startsWith("RIFF") && beginning.endsWith("WEBP"))) {
            return "a picture";
        } else if (beginning.startsWith("\u001f\u008b")) {
            return "a compressed file";
        }
        return "";
    }

    static boolean holdsControls(byte[] bytes) {
        for (byte value : bytes) {
            if (isControl(value)) {
                return true;
            }
        }
        return false;
    }

    /// A stray control character or two may stand in a text; one in fifty bytes may not.
    static void refuseControls(byte[] bytes) throws Refusal {
        int controls = 0;
        for (byte value : bytes) {
            controls += isControl(value) ? 1 : 0;
        }
        if (controls > 2 && controls * 50L > bytes.length) {
            throw new Refusal(
                    "The story is a binary file: %d of its %d bytes stand for no character. Save it as plain text, in UTF-8."
                            .formatted(controls, bytes.length));
        }
    }

    private static boolean isControl(byte value) {
        return (value >= 0 && value < '\t') || (value > '\r' && value < ' ' && value != 0x1B);
    }
}
