package dev.vignette.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Metadata as a packet of RDF.
final class Xmp {

    /// What a JPEG can hold, and no sound packet comes near.
    private static final int LONGEST = 65_502;

    private static final String END_OF_RDF = "</rdf:RDF>";

    private static final String EMPTY =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>\
            """;

    private Xmp() {}

    /// A packet that holds the label, and whatever was in it before; empty where it cannot be told
    /// what an addition would do to it.
    ///
    /// @param packet its bytes as letters; empty for a new one
    static Optional<byte[]> with(Label label, String packet) {
        var before = packet.isEmpty() ? asLetters(EMPTY) : packet;
        int end = before.lastIndexOf(END_OF_RDF);
        if (end < 0 || pointsToCredentials(before)) {
            return Optional.empty();
        }
        var written = new ByteArrayOutputStream();
        written.writeBytes(before.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
        written.writeBytes(description(label, before).getBytes(StandardCharsets.UTF_8));
        written.writeBytes(before.substring(end).getBytes(StandardCharsets.ISO_8859_1));
        return Optional.of(written.toByteArray()).filter(bytes -> bytes.length <= LONGEST);
    }

    /// `dcterms:provenance` holds the address of Content Credentials that are kept elsewhere; they
    /// seal the file all the same.
    private static boolean pointsToCredentials(String packet) {
        return packet.contains("provenance");
    }

    private static String description(Label label, String packet) {
        return """
         <rdf:Description rdf:about=""
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
            xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
           <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>%s
          </rdf:Description>
         \
        """
                .formatted(label.sourceType().uri(), credit(label, packet));
    }

    /// A property stands once in a packet, so a credit that is there stays the only one.
    private static String credit(Label label, String packet) {
        return packet.contains("Credit")
                ? ""
                : "\n   <photoshop:Credit>%s</photoshop:Credit>".formatted(escaped(label.credit()));
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String asLetters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
