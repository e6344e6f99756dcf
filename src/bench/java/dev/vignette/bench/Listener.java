package dev.vignette.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who follows a batch, and counts the scenes that are done: with as little work as can
/// be, for 500 of him share the machine with the server.
final class Listener implements Callable<Boolean>, AutoCloseable {

    private static final byte[] DONE = "\"state\":\"done\"".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final AtomicInteger done = new AtomicInteger();

    private Listener(Socket socket) {
        this.socket = socket;
    }

    static Listener of(URI events) throws IOException {
        var socket = new Socket(events.getHost(), events.getPort());
        var request =
                "GET %s HTTP/1.0\r\nHost: %s:%d\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(
                                events.getRawPath() + "?" + events.getRawQuery(),
                                events.getHost(),
                                events.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new Listener(socket);
    }

    int done() {
        return done.get();
    }

    @Override
    public Boolean call() throws IOException {
        try (var in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == DONE[matched] ? matched + 1 : next == DONE[0] ? 1 : 0;
                if (matched == DONE.length) {
                    done.incrementAndGet();
                    matched = 0;
                }
            }
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
