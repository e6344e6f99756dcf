package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.story.reading.Reading.Read;
import dev.vignette.story.reading.Reading.Refused;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String GERMAN =
            "Die Füchsin läuft über die Brücke. Frau Groß grüßt.\n\nEs ist spät.";
    private static final String CHINESE = "小明走进森林，看见一只狐狸。\n\n他笑了。";
    private static final String RUSSIAN =
            "Лиса бежит по мосту, а собака спит у дома.\n\nСтарый смотритель зажигает маяк.";

    @Test
    void unicodeIsReadWithAndWithoutAMark() {
        for (var words : List.of(GERMAN, CHINESE, RUSSIAN, "A fox.", "😀\n\n🦊")) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                assertThat(text(("\ufeff" + words).getBytes(charset))).isEqualTo(words);
            }
            assertThat(text(words.getBytes(UTF_8))).isEqualTo(words);
            assertThat(text(words.getBytes(UTF_16))).isEqualTo(words);
        }
        for (var words : List.of(GERMAN, CHINESE, RUSSIAN, "A fox.", CHINESE.replace("\n", ""))) {
            assertThat(text(words.getBytes(UTF_16LE))).isEqualTo(words);
            assertThat(text(words.getBytes(UTF_16BE))).isEqualTo(words);
        }
    }

    @Test
    void oldEncodingsAreFoundOutAndTold() {
        assertGuessed("windows-1252", GERMAN, ISO_8859_1.name());
        assertGuessed("windows-1252", "“Fox” – 5 €, naïve café…\n\nÉté.", "windows-1252");
        assertGuessed("windows-1251", RUSSIAN, "windows-1251");
        assertGuessed("windows-1250", "Biała łódź płynie, a żaba śpi.\n\nMgła.", "windows-1250");
        assertGuessed("Shift_JIS", "狐が森の中を走っていた。\n\nそして夜になった。", "Shift_JIS");
        assertGuessed("GB18030", CHINESE.repeat(3), "GBK");
    }

    @Test
    void aFewBrokenBytesDoNotMakeUtf8SomethingElse() {
        var bytes = (GERMAN + "x").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE4;

        var read = (Read) StoryReaderTest.reading(bytes, "a.txt", 0);

        assertThat(read.story().scenes().getFirst().text()).contains("Füchsin läuft");
        assertThat(read.notes())
                .containsExactly(
                        "Read as UTF-8, in which 1 character is broken and shown as \ufffd.");
    }

    @Test
    void lineEndsAreOneAndHalfCharactersAreNone() {
        assertThat(text("A fox\r\nran.\r\rA dog.\u2029A cat.\u0000".getBytes(UTF_8)))
                .isEqualTo("A fox\nran.\n\nA dog.\n\nA cat.");
        assertThat(text(new byte[] {(byte) 0xFF, (byte) 0xFE, 'A', 0, 0x3D, (byte) 0xD8, 'b', 0}))
                .isEqualTo("A\ufffdb");
    }

    @Test
    void binaryFilesAreRefusedByName() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "ZIP");
        assertRefused("%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1), "PDF");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "picture");
        assertRefused(new byte[1000], "binary file");
        assertRefused(new byte[] {1, 2, 3, 0, (byte) 200, 7, 7, 9, 1}, "binary file");
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThat(StoryReaderTest.reading(bytes, "a.txt", 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(why));
    }

    private static void assertGuessed(String name, String words, String charset) {
        var bytes = words.getBytes(Charset.forName(charset));
        var read = (Read) StoryReaderTest.reading(bytes, "a.txt", 0);

        assertThat(text(bytes)).isEqualTo(words);
        assertThat(read.notes())
                .singleElement()
                .asString()
                .startsWith("Read as " + name + ": the story is not UTF-8.");
    }

    private static String text(byte[] bytes) {
        return String.join(
                "\n\n",
                StoryReaderTest.texts(
                        StoryReaderTest.read(StoryReaderTest.reading(bytes, "a.txt", 0))));
    }
}
