package dev.vignette.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.provider.http.Transport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the simulated services say is what Vignette hears, on every wire the same.
class WireTest {

    private static final HttpClient HTTP = Transport.client();
    private static final Duration SOON = Duration.ofSeconds(20);

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyWireIsUnderstood(Wire wire) throws Exception {
        var wait = Duration.ofMillis(1_500);
        try (var service =
                StubService.reacting(
                        wire.picture(Pictures.png(1)),
                        wire.full(OptionalInt.of(60), wait),
                        wire.full(OptionalInt.empty(), wait),
                        wire.crowded(),
                        wire.overloaded())) {
            assertThat(heard(wire, service)).isEqualTo("generated PNG");
            assertThat(heard(wire, service)).isEqualTo("throttled 1.5 s 60/min");
            assertThat(heard(wire, service)).isEqualTo("throttled 1.5 s");
            assertThat(heard(wire, service)).isEqualTo("throttled");
            assertThat(heard(wire, service)).isEqualTo("transient SERVER_ERROR");

            service.then(wire.unsafe());
            assertThat(heard(wire, service)).startsWith("blocked ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceKnowsTheSceneByItsPrompt(Wire wire) throws Exception {
        var quota = QuotaService.generous().speaking(wire);
        try (var service = StubService.behaving(quota)) {
            var outcome =
                    wire.provider(HTTP, service, Instant::now).generate(Requests.scene(17), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG");
            assertThat(quota.delivered()).containsOnlyKeys(17);
        }
    }

    private static String heard(Wire wire, StubService service) throws InterruptedException {
        return Told.of(
                wire.provider(HTTP, service, Instant::now).generate(Requests.scene(1), SOON));
    }
}
