package dev.vignette.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.illustrator.DrawingRequest;
import dev.vignette.illustrator.Illustrator;
import dev.vignette.image.Inspection.Broken;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.testing.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class LabelTest {

    private static final String CREDIT = "Made by an AI model (a <b> & c at “x”, \uD83E\uDD8A)";
    private static final Label LABEL =
            new Label(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA, CREDIT);

    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String AI =
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static final String XAP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String ITXT = "XML:com.adobe.xmp\0\0\0\0\0";

    /// Somebody's packet that says nothing of how the picture was made.
    private static final String TITLED =
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Nickname="fähre"%s/>
             </rdf:RDF>
            </x:xmpmeta>
            """;

    private static final String WITH_A_CREDIT =
            TITLED.formatted(" xmlns:p=\"" + PHOTOSHOP + "\" p:Credit=\"somebody\"");

    static Stream<byte[]> pictures() {
        var transparent = Pictures.losslessWebp();
        transparent[24] |= 0x10;
        return Stream.of(
                Pictures.png(5),
                Pictures.jpeg(5),
                jpegWith(0xE1, "Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0"),
                Pictures.lossyWebp(),
                Pictures.losslessWebp(),
                transparent,
                Pictures.webpWithAlpha());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePictureSaysHowItWasMade(byte[] bytes) throws Exception {
        var packet = parsed(packet(LABEL.on(sound(bytes))));

        assertThat(texts(packet, IPTC, "DigitalSourceType")).containsExactly(AI);
        assertThat(texts(packet, PHOTOSHOP, "Credit")).containsExactly(CREDIT);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePixelsStayTheVerySame(byte[] bytes) throws Exception {
        var image = sound(bytes);

        var labelled = LABEL.on(image);

        assertThat(labelled).hasToString(sound(labelled.bytes()).toString());
        assertThat(labelled.mediaType()).isEqualTo(image.mediaType());
        assertThat(pixels(labelled.bytes())).isEqualTo(pixels(bytes));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingElseChanges(byte[] bytes) {
        var image = sound(bytes);

        var labelled = LABEL.on(image).bytes();

        var old = new String(bytes, ISO_8859_1);
        var now = new String(labelled, ISO_8859_1);
        if (image.mediaType() == MediaType.WEBP) {
            int behindFlags = old.startsWith("VP8X", 12) ? 21 : 12;
            assertThat(now).contains(old.substring(behindFlags));
        } else {
            assertThat(now).endsWith(old.substring(Arrays.mismatch(bytes, labelled)));
        }
    }

    @Test
    void theBuiltInIllustratorIsNoModel() throws Exception {
        var label = new Label(DigitalSourceType.ALGORITHMIC_MEDIA, "Drawn by Vignette");

        assertThat(
                        texts(
                                parsed(packet(label.on(sound(Pictures.png(1))))),
                                IPTC,
                                "DigitalSourceType"))
                .containsExactly("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia");
    }

    @Test
    void aJpegsPacketStandsBehindWhatHasToComeFirst() {
        var jpeg = jpegWith(0xE1, "Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0");

        var labelled = new String(LABEL.on(sound(jpeg)).bytes(), ISO_8859_1);

        assertThat(labelled.indexOf("JFIF")).isPositive().isLessThan(labelled.indexOf("Exif\0"));
        assertThat(labelled.indexOf(XAP)).isGreaterThan(labelled.indexOf("Exif\0"));
    }

    @Test
    void aSimpleWebpBecomesAnExtendedOne() {
        var transparent = Pictures.losslessWebp();
        transparent[24] |= 0x10;

        assertThat(header(LABEL.on(sound(Pictures.lossyWebp())).bytes()))
                .isEqualTo("VP8X flags 4, 24x16");
        assertThat(header(LABEL.on(sound(Pictures.losslessWebp())).bytes()))
                .isEqualTo("VP8X flags 4, 24x16");
        assertThat(header(LABEL.on(sound(transparent)).bytes())).isEqualTo("VP8X flags 20, 24x16");
        assertThat(header(LABEL.on(sound(Pictures.webpWithAlpha())).bytes()))
                .isEqualTo("VP8X flags 20, 24x16");
    }

    /// Chunks begin at even places.
    @Test
    void aPacketOfOddLengthIsPaddedInAWebp() throws Exception {
        for (var credit : new String[] {"me", "you"}) {
            var labelled =
                    new Label(DigitalSourceType.ALGORITHMIC_MEDIA, credit)
                            .on(sound(Pictures.lossyWebp()));

            assertThat(labelled.bytes().length % 2).isZero();
            assertThat(texts(parsed(packet(labelled)), PHOTOSHOP, "Credit"))
                    .containsExactly(credit);
            assertThat(LABEL.on(labelled)).isSameAs(labelled);
        }
    }

    // --- a packet that is there -----------------------------------------------------------------

    static Stream<byte[]> withPacket() {
        return withPacket(TITLED.formatted(""));
    }

    private static Stream<byte[]> withPacket(String packet) {
        var bytes = new String(packet.getBytes(UTF_8), ISO_8859_1);
        return Stream.of(
                Pictures.pngWithChunk("iTXt", (ITXT + bytes).getBytes(ISO_8859_1)),
                jpegWith(0xE1, XAP + bytes),
                webpWith("XMP ", bytes));
    }

    @ParameterizedTest
    @MethodSource("withPacket")
    void aPacketIsAddedTo(byte[] bytes) throws Exception {
        var labelled = LABEL.on(sound(bytes));

        var packet = parsed(packet(labelled));
        assertThat(packet(labelled)).contains("xmp:Nickname=\"fähre\"");
        assertThat(texts(packet, IPTC, "DigitalSourceType")).containsExactly(AI);
        assertThat(texts(packet, PHOTOSHOP, "Credit")).containsExactly(CREDIT);
        assertThat(pixels(labelled.bytes())).isEqualTo(pixels(bytes));
        assertThat(count(labelled, "<x:xmpmeta")).isOne();
    }

    @Test
    void aCreditThatIsThereStaysTheOnlyOne() throws Exception {
        for (var bytes : withPacket(WITH_A_CREDIT).toList()) {
            var packet = packet(LABEL.on(sound(bytes)));

            assertThat(texts(parsed(packet), IPTC, "DigitalSourceType")).containsExactly(AI);
            assertThat(packet).contains("p:Credit=\"somebody\"").doesNotContain("AI model");
        }
    }

    // --- files that are left alone --------------------------------------------------------------

    /// Control: without the look for seals each of them would be labelled.
    static Stream<byte[]> sealed() {
        return Stream.of(
                Pictures.pngWithChunk("caBX", "jumb c2pa".getBytes(UTF_8)),
                Pictures.pngWithChunk("dSIG", "a signature".getBytes(UTF_8)),
                jpegWith(0xEB, "JP\0\1\0\0\0\1\0\0\0\33jumb\0\0\0\23jumdc2pa"),
                webpWith("C2PA", "jumb c2pa"));
    }

    @ParameterizedTest
    @MethodSource("sealed")
    void contentCredentialsAreNotBroken(byte[] bytes) {
        var image = sound(bytes);

        assertThat(LABEL.on(image)).isSameAs(image);
    }

    @Test
    void credentialsThatAreKeptElsewhereAreNotBrokenEither() {
        var elsewhere =
                TITLED.formatted(
                        " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                                + " dcterms:provenance=\"https://x.example/manifest.c2pa\"");
        withPacket(elsewhere)
                .map(LabelTest::sound)
                .forEach(image -> assertThat(LABEL.on(image)).isSameAs(image));
    }

    static Stream<byte[]> saying() {
        var drawing =
                new Illustrator()
                        .draw(new DrawingRequest("a fox in a boat", Map.of(), 7, 1, 64, 64));
        return Stream.concat(
                withPacket(
                        TITLED.formatted(
                                " xmlns:i=\"" + IPTC + "\" i:DigitalSourceType=\"" + AI + "\"")),
                Stream.of(
                        drawing.png(),
                        Pictures.pngWithChunk("tEXt", ("Source\0" + AI).getBytes(UTF_8)),
                        Pictures.pngWithChunk("tEXt", "DigitalSourceType\0ai".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("saying")
    void whatSaysSoAlreadyIsLeftAsItIs(byte[] bytes) {
        var image = sound(bytes);

        assertThat(LABEL.on(image)).isSameAs(image);
    }

    @ParameterizedTest
    @MethodSource({"pictures", "withPacket"})
    void aLabelIsWrittenOnce(byte[] bytes) {
        var labelled = LABEL.on(sound(bytes));

        assertThat(LABEL.on(labelled)).isSameAs(labelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no RDF at all",
                "<x:xmpmeta><r:RDF></r:RDF></x:xmpmeta>",
                "PACKED",
                "LONG",
                "TWICE"
            })
    void aPacketOfAnOddKindIsLeftAlone(String packet) {
        var png =
                switch (packet) {
                    case "PACKED" ->
                            Pictures.pngWithChunk(
                                    "iTXt",
                                    "XML:com.adobe.xmp\0\1\0\0\0x</rdf:RDF>".getBytes(UTF_8));
                    case "LONG" ->
                            Pictures.pngWithChunk(
                                    "iTXt",
                                    (ITXT + " ".repeat(65_400) + "</rdf:RDF>").getBytes(UTF_8));
                    case "TWICE" -> twice(ITXT + TITLED.formatted(""));
                    default -> Pictures.pngWithChunk("iTXt", (ITXT + packet).getBytes(UTF_8));
                };
        var image = sound(png);

        assertThat(LABEL.on(image)).isSameAs(image);
    }

    // --- files that are odd ---------------------------------------------------------------------

    static Stream<byte[]> small() {
        return Stream.concat(
                Stream.of(
                        Pictures.png(1), Pictures.jpeg(1), withPacket().findFirst().orElseThrow()),
                Pictures.webps());
    }

    /// Control: without the look at the end, bytes that somebody hung on would be torn off theirs.
    @ParameterizedTest
    @MethodSource("small")
    void bytesBehindTheEndAreLeftWhereTheyAre(byte[] bytes) {
        for (int more : new int[] {1, 2, 100}) {
            assertUntouched(Arrays.copyOf(bytes, bytes.length + more));
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void aFileThatBreaksOffAnywhereIsLeftAlone(byte[] bytes) {
        for (int length = 1; length < bytes.length; length++) {
            assertUntouched(Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7FFFFFF0, 0x00FFFFFF})
    void aLengthBeyondTheFileIsNotBelieved(int length) {
        var png = Pictures.png(1);
        ByteBuffer.wrap(png).putInt(8 + 25, length);
        var webp = Pictures.webpWithAlpha();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(16, length);
        var riff = Pictures.lossyWebp();
        ByteBuffer.wrap(riff).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        var jpeg = Pictures.jpeg(1);
        ByteBuffer.wrap(jpeg).putShort(4, (short) length);

        for (var bytes : new byte[][] {png, webp, riff, jpeg}) {
            var image = new Image(bytes, MediaType.PNG, 1, 1);
            assertThat(Inspection.of(LABEL.on(image).bytes())).isInstanceOf(Broken.class);
        }
        assertUntouched(png);
        assertUntouched(webp);
        assertUntouched(riff);
    }

    /// Control: without the look at its place and length, a flag would be set in something else.
    @Test
    void aWebpsHeaderThatIsNoneIsNotWrittenTo() {
        var simple = Pictures.lossyWebp();
        var cut =
                ByteBuffer.allocate(simple.length + 10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(simple, 0, 12)
                        .put("VP8X".getBytes(ISO_8859_1))
                        .putInt(2)
                        .putShort((short) 0)
                        .put(simple, 12, simple.length - 12)
                        .putInt(4, simple.length + 2)
                        .array();

        assertUntouched(cut);
        assertUntouched(webpWith("VP8X", "0123456789"));
    }

    /// Whatever comes, there is an answer and no exception.
    @ParameterizedTest
    @MethodSource({"small", "withPacket"})
    void noByteMakesItStumble(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            for (int flip : new int[] {0x01, 0x41, 0xFF}) {
                var damaged = bytes.clone();
                damaged[at] ^= (byte) flip;
                assertThat(LABEL.on(new Image(damaged, MediaType.PNG, 1, 1))).isNotNull();
            }
        }
    }

    // --- the label itself -----------------------------------------------------------------------

    @Test
    void aLabelSaysSomething() {
        assertThatThrownBy(() -> new Label(DigitalSourceType.ALGORITHMIC_MEDIA, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongCreditIsCutAndAWildOneTamed() throws Exception {
        var wild = "\uD83E\uDD8A".repeat(249) + "x\uD83E\uDD8A\0\u0007\uFFFE and so on";

        var packet =
                packet(
                        new Label(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA, wild)
                                .on(sound(Pictures.png(1))));

        assertThat(texts(parsed(packet), PHOTOSHOP, "Credit"))
                .containsExactly("\uD83E\uDD8A".repeat(249) + "x…");
    }

    // --------------------------------------------------------------------------------------------

    private static void assertUntouched(byte[] bytes) {
        var image = new Image(bytes, MediaType.PNG, 1, 1);
        assertThat(LABEL.on(image)).isSameAs(image);
    }

    private static Image sound(byte[] bytes) {
        return switch (Inspection.of(bytes)) {
            case Sound(var image) -> image;
            case Broken(var why) -> throw new AssertionError(why);
        };
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// As another reader finds it: by the words the format writes around a packet, and their
    /// lengths.
    private static String packet(Image image) {
        var bytes = ByteBuffer.wrap(image.bytes());
        var letters = new String(image.bytes(), ISO_8859_1);
        return switch (image.mediaType()) {
            case PNG -> {
                int chunk = letters.indexOf("iTXt" + ITXT);
                int length = bytes.getInt(chunk - 4);
                var checksum = new CRC32();
                checksum.update(image.bytes(), chunk, 4 + length);
                assertThat(bytes.getInt(chunk + 4 + length)).isEqualTo((int) checksum.getValue());
                int prefix = ITXT.length();
                yield new String(image.bytes(), chunk + 4 + prefix, length - prefix, UTF_8);
            }
            case JPEG -> {
                int name = letters.indexOf(XAP);
                int length = (bytes.getShort(name - 2) & 0xFFFF) - 2 - XAP.length();
                yield new String(image.bytes(), name + XAP.length(), length, UTF_8);
            }
            case WEBP -> {
                int chunk = letters.indexOf("XMP ");
                int length = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(chunk + 4);
                yield new String(image.bytes(), chunk + 8, length, UTF_8);
            }
        };
    }

    private static Document parsed(String packet) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(packet.strip().getBytes(UTF_8)));
    }

    private static Stream<String> texts(Document packet, String namespace, String name) {
        var nodes = packet.getElementsByTagNameNS(namespace, name);
        return Stream.iterate(0, at -> at < nodes.getLength(), at -> at + 1)
                .map(at -> nodes.item(at).getTextContent());
    }

    private static int count(Image image, String word) {
        return new String(image.bytes(), ISO_8859_1).split(word, -1).length - 1;
    }

    private static String header(byte[] webp) {
        var bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(4)).isEqualTo(webp.length - 8);
        return "%s flags %d, %dx%d"
                .formatted(
                        new String(webp, 12, 4, ISO_8859_1),
                        webp[20],
                        (bytes.getInt(24) & 0xFFFFFF) + 1,
                        (bytes.getInt(26) >>> 8) + 1);
    }

    /// A JPEG with one more segment behind its first.
    private static byte[] jpegWith(int marker, String content) {
        var jpeg = Pictures.jpeg(5);
        int behindFirst = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        var with = new ByteArrayOutputStream();
        with.write(jpeg, 0, behindFirst);
        with.writeBytes(new byte[] {(byte) 0xFF, (byte) marker});
        int length = 2 + content.length();
        with.writeBytes(new byte[] {(byte) (length >> 8), (byte) length});
        with.writeBytes(content.getBytes(ISO_8859_1));
        with.write(jpeg, behindFirst, jpeg.length - behindFirst);
        return with.toByteArray();
    }

    /// An extended WebP with one more chunk at its end.
    private static byte[] webpWith(String name, String content) {
        var webp = Pictures.webpWithAlpha();
        int padded = content.length() + (content.length() & 1);
        var with =
                ByteBuffer.allocate(webp.length + 8 + padded)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(webp)
                        .put(name.getBytes(ISO_8859_1))
                        .putInt(content.length())
                        .put(content.getBytes(ISO_8859_1));
        return with.putInt(4, with.capacity() - 8).array();
    }

    private static byte[] twice(String text) {
        var once = Pictures.pngWithChunk("iTXt", text.getBytes(UTF_8));
        int headerEnds = 8 + 25;
        int chunk = 12 + text.getBytes(UTF_8).length;
        return ByteBuffer.allocate(once.length + chunk)
                .put(once, 0, headerEnds + chunk)
                .put(once, headerEnds, once.length - headerEnds)
                .array();
    }
}
