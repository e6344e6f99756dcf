package dev.vignette.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A service that speaks as `openai` does, answers at once, and says when it was first called.
final class FirstCall implements AutoCloseable {

    private final HttpServer server;
    private final NullArtist artist = new NullArtist();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<CompletableFuture<Long>> awaited =
            new AtomicReference<>(new CompletableFuture<>());

    FirstCall() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/images/generations", this::answer);
        server.start();
    }

    URI url() {
        var address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/v1");
    }

    /// From now on it waits for a first call again.
    void reset() {
        awaited.set(new CompletableFuture<>());
    }

    /// When it came, as `System.nanoTime` tells.
    long nanos() throws InterruptedException, IOException {
        try {
            return awaited.get().get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("nobody called within 2 minutes", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        awaited.get().complete(System.nanoTime());
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var picture = Base64.getEncoder().encodeToString(artist.bytes(calls.incrementAndGet()));
            var answer =
                    ("{\"created\":1,\"data\":[{\"b64_json\":\"" + picture + "\"}]}")
                            .getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
