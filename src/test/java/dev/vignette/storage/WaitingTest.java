package dev.vignette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WaitingTest {

    private static final Optional<Duration> TEN_SECONDS = Optional.of(Duration.ofSeconds(10));

    private final Logger log = (Logger) LoggerFactory.getLogger(Waiting.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    @Test
    void whatTakesLongIsNamedWithTheTimeItCanTake() {
        try (var _ = Waiting.on("s3://bucket/", TEN_SECONDS, Duration.ZERO)) {
            Awaitility.await().until(() -> !lines.list.isEmpty());
        }

        assertThat(said())
                .containsExactly(
                        "waiting for s3://bucket/: no answer yet; it is waited for 10 s at most");
    }

    @Test
    void whatAnswersSoonIsNotSpokenOf() {
        try (var _ = Waiting.on("s3://bucket/", TEN_SECONDS, Duration.ofSeconds(1))) {
            assertThat(said()).isEmpty();
        }

        Awaitility.await()
                .during(Duration.ofMillis(1_300))
                .untilAsserted(() -> assertThat(said()).isEmpty());
    }

    @Test
    void whoeverWaitsToHearWhosePicturesAStorageHasIsToldSo(@TempDir Path folder) throws Exception {
        var address = folder.toUri().toString();
        Binding slow = _ -> Awaitility.await().until(() -> !lines.list.isEmpty());

        Storages.open(folder.resolve("data"), Optional.of(address), new Environment(Map.of()), slow)
                .bind();

        assertThat(said())
                .containsExactly(
                        "waiting for word of whose pictures are in " + address + ": no answer yet");
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
