package dev.vignette.bench;

import dev.vignette.image.Image;
import dev.vignette.image.Inspection;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// A service that answers at once: a sound PNG of exactly so many bytes, another one for each
/// scene. What is measured with it is Vignette alone.
final class NullArtist implements ImageProvider {

    /// Of a picture, where nobody asked for others.
    static final int BYTES = 20_000;

    private static final int SIDE = 80;

    /// Where a PNG's first chunk after its header begins.
    private static final int CHUNK = 8 + 25;

    private final Profile profile;
    private final byte[] picture;

    private NullArtist(Profile profile, int bytes) {
        this.profile = profile;
        this.picture = picture(bytes);
        if (!(Inspection.of(bytes(1)) instanceof Inspection.Sound)) {
            throw new IllegalStateException("the picture of the null provider is broken");
        }
    }

    NullArtist(Profile profile) {
        this(profile, BYTES);
    }

    NullArtist() {
        this(BYTES);
    }

    NullArtist(int bytes) {
        this(
                new Profile(
                        "null",
                        "null-1",
                        "nobody",
                        false,
                        List.of(),
                        8_000,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1)),
                bytes);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) {
        return new Outcome.Generated(
                new Image(bytes(request.scene()), MediaType.PNG, SIDE, SIDE),
                Optional.empty(),
                "Made by nobody, to measure");
    }

    /// Noise, with a chunk of its own that holds the scene's number.
    byte[] bytes(int scene) {
        var bytes = picture.clone();
        var chunk = ByteBuffer.wrap(bytes).position(CHUNK);
        int length = chunk.getInt();
        chunk.putInt(CHUNK + 8, scene);
        var crc = new CRC32();
        crc.update(bytes, CHUNK + 4, 4 + length);
        chunk.putInt(CHUNK + 8 + length, (int) crc.getValue());
        return bytes;
    }

    private static byte[] picture(int bytes) {
        var random = new SplittableRandom(1);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var png = out.toByteArray();
        int filling = bytes - png.length - 12;
        return ByteBuffer.allocate(bytes)
                .put(png, 0, CHUNK)
                .putInt(filling)
                .put("scNe".getBytes(StandardCharsets.US_ASCII))
                .position(CHUNK + 12 + filling)
                .put(png, CHUNK, png.length - CHUNK)
                .array();
    }

    @Override
    public Availability check() {
        return new Availability.Reachable(List.of(profile.model()));
    }

    @Override
    public void close() {}
}
