package dev.vignette.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vignette.image.Image;
import dev.vignette.image.Sha256;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/// Fields and pictures as `multipart/form-data`. The boundary comes of what it separates, so that
/// nothing in there can hold it. Pictures are sent from where they lie, not copied together.
final class Form {

    private static final int BOUNDARY = 40;

    /// Head and content of one part after the other.
    private final List<byte[]> pieces = new ArrayList<>();

    /// @param name a word without quotation marks
    Form field(String name, String value) {
        return part("name=\"%s\"\r\n".formatted(name), value.getBytes(UTF_8));
    }

    /// @param name a word without quotation marks, as is the name of the file
    Form picture(String name, String fileName, Image image) {
        return part(
                "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n"
                        .formatted(name, fileName, image.mediaType().mediaName()),
                image.bytes());
    }

    private Form part(String head, byte[] content) {
        pieces.add(("Content-Disposition: form-data; " + head + "\r\n").getBytes(UTF_8));
        pieces.add(content);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary();
    }

    /// Its length is known before it is sent.
    BodyPublisher body() {
        var boundary = boundary();
        var body = new ArrayList<BodyPublisher>();
        for (int part = 0; part < pieces.size(); part += 2) {
            body.add(BodyPublishers.ofString("--" + boundary + "\r\n"));
            body.add(BodyPublishers.ofByteArray(pieces.get(part)));
            body.add(BodyPublishers.ofByteArray(pieces.get(part + 1)));
            body.add(BodyPublishers.ofString("\r\n"));
        }
        body.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(body.toArray(BodyPublisher[]::new));
    }

    private String boundary() {
        var sum = Sha256.digest();
        pieces.forEach(sum::update);
        return Sha256.hex(sum.digest()).substring(0, BOUNDARY);
    }
}
