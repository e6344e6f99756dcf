package dev.vignette.server;

import static dev.vignette.server.RunningServer.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story that is sent twice because nobody knows whether it arrived.
class IdempotencyIT {

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer send(String key, String body) {
        return server.client()
                .send(
                        "POST",
                        "/api/batches",
                        Optional.of(body),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    @Test
    void theSameKeyWithTheSameBodyIsTheSameBatch() throws Exception {
        var first = send("key-1", order(3));
        server.awaitFinished(first.get("id"));
        var again = send("key-1", order(3).replace("\"title\":", "  \"title\" : "));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(server.service().calls()).hasSize(3);

        server.close();
        server = RunningServer.in(data);
        assertThat(send("key-1", order(3)).status())
                .as("the address of the service is another, so it is another order")
                .isEqualTo(422);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        send("key-1", order(3));
        var other = send("key-1", order(4));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.wrongFields()).containsExactly("Idempotency-Key");
        assertThat(send("key-2", order(4)).status()).isEqualTo(201);
    }

    @Test
    void aRequestThatWasRefusedTakesNoKey() {
        assertThat(send("key-1", order(3, "\"images\": 0")).status()).isEqualTo(422);
        assertThat(send("key-1", order(3)).status()).isEqualTo(201);

        var body = order(30, "\"concurrency\": 1", "\"delay\": \"1s\"");
        assertThat(send("key-2", body).status()).isEqualTo(201);
        var begunBefore = send("key-3", body);
        assertThat(begunBefore.status()).isEqualTo(409);
        assertThat(begunBefore.get("batch")).hasSize(26);
        assertThat(send("key-3", order(5)).status()).isEqualTo(201);
    }

    @Test
    void manyAtOnceMakeOneBatch() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> send("key-1", order(2)).get("id");
            var ids = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList());
            var distinct = ids.stream().map(each -> each.resultNow()).collect(Collectors.toSet());
            assertThat(distinct).hasSize(1);
        }
        assertThat(server.client().get("/api/batches").json().get("batches").size()).isEqualTo(1);
    }

    @Test
    void twoOwnersMayUseTheSameKey() {
        var anna = server.application().tokens().create("anna", true).whole().reveal();
        var ben = server.application().tokens().create("ben", true).whole().reveal();
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "k");
        var first =
                server.client()
                        .with("Authorization", "Bearer " + anna)
                        .send("POST", "/api/batches", Optional.of(order(1)), headers);
        var second =
                server.client()
                        .with("Authorization", "Bearer " + ben)
                        .send("POST", "/api/batches", Optional.of(order(2)), headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
    }

    @Test
    void aKeyOfNothingVisibleIsRefused() {
        assertThat(send(" ", order(1)).status()).isEqualTo(422);
        assertThat(send("x".repeat(256), order(1)).status()).isEqualTo(422);
    }
}
