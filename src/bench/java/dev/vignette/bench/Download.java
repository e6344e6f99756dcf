package dev.vignette.bench;

import dev.vignette.archive.Verification;
import dev.vignette.archive.Verify;
import dev.vignette.batch.BatchOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A ZIP of more than 4 GB from the server, cut off in the middle and gone on with. Goals: its
/// first byte within a second, and no more memory than for a small one.
final class Download implements Benchmark {

    private static final int SCENES = 4_500;
    private static final int BYTES = 1_000_000;
    private static final int PIECE = 1 << 16;
    private static final long CUT = 2_600_000_000L;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        var artist = new NullArtist(BYTES);
        String id;
        try (var data = DataFolder.open(scratch.resolve("data"))) {
            var batch = data.submit(SCENES, artist.profile(), BatchOptions.USUAL);
            Drawn.toTheEnd(data, artist, batch, SCENES);
            id = batch.value();
        }
        var taken = scratch.resolve("taken.zip");
        try (var server = Serving.start(scratch, URI.create("http://127.0.0.1:9/v1"));
                var http = HttpClient.newHttpClient()) {
            take(
                    http,
                    server.address().resolve("/api/batches/" + id + "/archive.zip"),
                    taken,
                    report);
            report.figure(
                    "most memory of the server", server.mostMemory(), "MB", new Goal.AtMost(512));
        }
        report.figure("the ZIP", Files.size(taken) / 1e9, "GB", new Goal.AtLeast(4));
        report.figure(
                "sound, by its own manifest",
                Verify.verify(taken) instanceof Verification.Sound ? 1 : 0,
                "",
                new Goal.AtLeast(1));
    }

    private static void take(HttpClient http, URI zip, Path taken, Report report)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var first = http.send(HttpRequest.newBuilder(zip).build(), BodyHandlers.ofInputStream());
        var etag = first.headers().firstValue("ETag").orElseThrow();
        try (var in = first.body();
                var out = Files.newOutputStream(taken)) {
            out.write(in.read());
            report.figure(
                    "its first byte", (System.nanoTime() - start) / 1e9, "s", new Goal.AtMost(1));
            for (long at = 1; at < CUT; at += PIECE) {
                copy(in.readNBytes(PIECE), out);
            }
        }
        var rest =
                http.send(
                        HttpRequest.newBuilder(zip)
                                .header("Range", "bytes=" + Files.size(taken) + "-")
                                .header("If-Range", etag)
                                .build(),
                        BodyHandlers.ofInputStream());
        if (rest.statusCode() != 206) {
            throw new IOException("the rest of it: " + rest.statusCode());
        }
        try (var in = rest.body();
                var out = Files.newOutputStream(taken, StandardOpenOption.APPEND)) {
            in.transferTo(out);
        }
        report.figure(
                "all of it", Files.size(taken) / 1e6 / ((System.nanoTime() - start) / 1e9), "MB/s");
    }

    private static void copy(byte[] bytes, OutputStream out) throws IOException {
        if (bytes.length == 0) {
            throw new IOException("the ZIP ended before it was cut off");
        }
        out.write(bytes);
    }
}
