package dev.vignette.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.image.Inspection.Broken;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.testing.Pictures;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final String CMYK_JPEG =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP///////////////////////////////////////////////////8AAFAgAEAAYBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwCslV/Koq7VhKPKooqwlHlUUVnpVzyqKKsJR5VFFWEo8qiiv//Z";
    private static final String PROGRESSIVE_JPEG =
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wgARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAECA//EABYBAQEBAAAAAAAAAAAAAAAAAAEAAv/aAAwDAQACEAMQAAABzduJLDf/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAEFAl//xAAWEQEBAQAAAAAAAAAAAAAAAAAAARH/2gAIAQMBAT8Bla//xAAVEQEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAgEBPwGq/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwJf/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8hiIiI/9oADAMBAAIAAwAAABDI/wD/xAAVEQEBAAAAAAAAAAAAAAAAAAAAAf/aAAgBAwEBPxAx/8QAFREBAQAAAAAAAAAAAAAAAAAAARD/2gAIAQIBAT8QYf/EABUQAQEAAAAAAAAAAAAAAAAAAAAB/9oACAEBAAE/EIxjGMf/2Q==";

    @Test
    void aPngIsSoundAndItsBytesAreTheOnesThatCame() {
        var png = Pictures.png(7);

        assertThat(sound(png).bytes()).isSameAs(png);
        assertThat(sound(png)).hasToString("image/png 64x36, " + png.length + " bytes");
    }

    @Test
    void aJpegIsKnownByItsOwnHeader() {
        assertThat(sound(Pictures.jpeg(7)).mediaType()).isEqualTo(MediaType.JPEG);
    }

    @ParameterizedTest
    @MethodSource("dev.vignette.testing.Pictures#webps")
    void aWebpOfEveryKindIsSound(byte[] webp) {
        var image = sound(webp);

        assertThat(image.mediaType()).isEqualTo(MediaType.WEBP);
        assertThat(image.width() + "x" + image.height()).isEqualTo("24x16");
    }

    /// `ImageIO.read` refuses a CMYK JPEG; taking its answer would throw a paid picture away.
    @ParameterizedTest
    @ValueSource(strings = {CMYK_JPEG, PROGRESSIVE_JPEG})
    void aJpegThatOrdinaryReadersRefuseIsSound(String base64) {
        assertThat(sound(decoded(base64)).width()).isEqualTo(24);
    }

    /// The frame's marker says arithmetic coding, which no decoder here knows.
    @Test
    void aJpegWhoseFlavourNoDecoderKnowsIsTakenWhenItsStructureIsWhole() {
        var jpeg = decoded(PROGRESSIVE_JPEG);
        jpeg[indexOf(jpeg, 0xC2)] = (byte) 0xC9;

        assertThat(sound(jpeg).width()).isEqualTo(24);
        assertThat(why(Arrays.copyOf(jpeg, jpeg.length - 2))).contains("breaks off");
    }

    @Test
    void aProofOfOriginWithinThePngSurvives() {
        var png = Pictures.pngWithChunk("caBX", "a signed claim".getBytes(UTF_8));

        assertThat(new String(sound(png).bytes(), UTF_8)).contains("caBX").contains("signed claim");
    }

    @Test
    void aDamagedNoteDoesNotCondemnThePicture() {
        var png = Pictures.pngWithChunk("caBX", "a signed claim".getBytes(UTF_8));
        png[8 + 25 + 8 + 3] ^= 1;

        assertThat(Inspection.of(png)).isInstanceOf(Sound.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`<html><body>502</body></html>`, `it begins with \"<html><body>502<\"`",
                "`GIF89a`, `not a PNG, JPEG or WebP picture`",
                "``, `there are no bytes`",
            })
    void whatIsNoPictureSaysWhatItIs(String text, String why) {
        assertThat(why(text.getBytes(UTF_8))).contains(why);
    }

    /// Control: without the walk to the end marks, the JDK's JPEG reader paints the rest grey and
    /// calls the picture good.
    @Test
    void aPictureThatBreaksOffAnywhereIsBroken() {
        for (var whole :
                new byte[][] {
                    Pictures.png(3),
                    Pictures.jpeg(3),
                    Pictures.lossyWebp(),
                    Pictures.losslessWebp(),
                    Pictures.webpWithAlpha(),
                    decoded(CMYK_JPEG),
                    decoded(PROGRESSIVE_JPEG)
                }) {
            for (int length = 0; length < whole.length; length++) {
                assertThat(Inspection.of(Arrays.copyOf(whole, length)))
                        .as("%s cut after %d", Inspection.of(whole), length)
                        .isInstanceOf(Broken.class);
            }
        }
    }

    @Test
    void aPngWithAFlippedBitIsBroken() {
        var png = Pictures.png(3);
        png[png.length - 20] ^= 1;

        assertThat(why(png)).isEqualTo("the PNG is damaged: a checksum does not match");
    }

    /// Right checksums do not help: the pixels within must unpack.
    @Test
    void aPngWhosePixelsDoNotUnpackIsBroken() {
        var png = Pictures.png(3);
        int pixels = 8 + 25;
        int length = ByteBuffer.wrap(png).getInt(pixels);
        Arrays.fill(png, pixels + 8 + 20, pixels + 8 + length, (byte) 0);
        var crc = new CRC32();
        crc.update(png, pixels + 4, 4 + length);
        ByteBuffer.wrap(png).putInt(pixels + 8 + length, (int) crc.getValue());

        assertThat(why(png)).startsWith("the PNG cannot be decoded");
    }

    @Test
    void aPngThatHoldsFewerPixelsThanItClaimsIsBroken() {
        assertThat(why(Pictures.pngClaiming(64, 3600))).startsWith("the PNG");
    }

    @Test
    void aPictureOfOneColourIsBroken() {
        assertThat(why(Pictures.oneColour())).isEqualTo("every pixel has the same colour");
    }

    /// Control: decoding first would need 3.6 GB and end in an OutOfMemoryError.
    @Test
    void aPictureThatClaimsTooManyPixelsIsNotDecoded() {
        assertThat(why(Pictures.pngClaiming(30_000, 30_000)))
                .isEqualTo(
                        "its header claims 30000x30000 pixels; more than 64 million are not"
                                + " decoded");
    }

    @Test
    void aWebpCannotHideALargeFrameBehindASmallCanvas() {
        var webp = Pictures.webpWithAlpha();
        webp[24] = 3; // the canvas, 4 wide

        assertThat(why(webp)).isEqualTo("the WebP's frame is larger than its canvas");
    }

    /// Every bit of every byte: whatever comes, there is an answer and no exception.
    @Test
    void noByteMakesItStumble() {
        for (var whole : new byte[][] {Pictures.lossyWebp(), Pictures.jpeg(1), Pictures.png(1)}) {
            for (int at = 0; at < whole.length; at++) {
                var damaged = whole.clone();
                damaged[at] ^= 0x41;
                assertThat(Inspection.of(damaged)).isNotNull();
            }
        }
    }

    private static Image sound(byte[] bytes) {
        return switch (Inspection.of(bytes)) {
            case Sound(var image) -> image;
            case Broken(var why) -> throw new AssertionError(why);
        };
    }

    private static String why(byte[] bytes) {
        return switch (Inspection.of(bytes)) {
            case Sound(var image) -> throw new AssertionError("taken as sound: " + image);
            case Broken(var why) -> why;
        };
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static int indexOf(byte[] bytes, int value) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == (byte) value) {
                return at;
            }
        }
        throw new AssertionError("no such byte");
    }
}
