package dev.vignette.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vignette.image.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;

/// A form as a stranger reads it: Jetty, which knows nothing of how it was written.
public final class FormReader {

    private FormReader() {}

    /// One part of a form.
    ///
    /// @param file its file's name; empty for a field
    /// @param mediaType what it claims to be; empty where it claims nothing
    /// @param letters what it holds, its bytes as letters
    public record Part(String name, String file, String mediaType, String letters) {

        /// A field in short, `n=1`; a file with its checksum.
        @Override
        public String toString() {
            return file.isEmpty()
                    ? name + "=" + letters
                    : "%s: %s %s %s"
                            .formatted(
                                    name, file, mediaType, Sha256.of(letters.getBytes(ISO_8859_1)));
        }
    }

    /// The parts of a call's form, in their order.
    public static List<Part> parts(Call call) {
        var type = call.header("content-type").orElseThrow();
        var parser = new MultiPartFormData.Parser(MultiPart.extractBoundary(type));
        parser.setMaxMemoryFileSize(-1);
        var body = ByteBuffer.wrap(call.raw().getBytes(ISO_8859_1));
        var read = new ArrayList<Part>();
        var done = new CompletableFuture<MultiPartFormData.Parts>();
        parser.parse(Content.Source.from(body), Promise.Invocable.toPromise(done));
        try (var parts = done.join()) {
            for (var part : parts) {
                read.add(
                        new Part(
                                part.getName(),
                                part.getFileName() == null ? "" : part.getFileName(),
                                part.getHeaders().contains("Content-Type")
                                        ? part.getHeaders().get("Content-Type")
                                        : "",
                                part.getContentAsString(ISO_8859_1)));
            }
        }
        return read;
    }
}
