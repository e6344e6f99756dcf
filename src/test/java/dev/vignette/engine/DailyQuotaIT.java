package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.PauseReason;
import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.gemini.Gemini;
import dev.vignette.provider.http.Transport;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.Call;
import dev.vignette.testing.GeminiAnswers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Workshop;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The last seconds of a Californian day whose quota is used up, on a clock that shows them.
class DailyQuotaIT {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(6);

    private final Instant midnight =
            Instant.now().atZone(CALIFORNIA).toLocalDate().atStartOfDay(CALIFORNIA).toInstant();
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(shift.get());

    @TempDir Path data;

    @Test
    void aBatchPausesUntilMidnightInCaliforniaAndGoesOnByItself() {
        try (var service = StubService.behaving(this::answer);
                var http = Transport.client();
                var workshop = new Workshop(data)) {
            var gemini = gemini(http, service, "gemini-nano-banana-2.1");
            var id = workshop.submit(6, BatchOptions.USUAL, gemini);
            try (var _ = work(workshop, (_, _, _) -> Optional.of(gemini))) {
                var paused = workshop.await(id, b -> b.state() instanceof Paused);

                var pause = (Paused) paused.state();
                assertThat(pause.reason()).isEqualTo(PauseReason.QUOTA);
                assertThat(pause.until()).contains(midnight);
                var batch = workshop.await(id, Batch::isOver);
                assertThat(batch.tally().generated()).isEqualTo(6);
                assertThat(batch.tally().failed()).isZero();
                assertThat(workshop.scenes(id)).allMatch(scene -> scene.attempts() == 1);
                var beforeMidnight =
                        service.calls().stream()
                                .filter(call -> time(call).isBefore(midnight))
                                .toList();
                assertThat(beforeMidnight).as("calls until the pause").hasSizeBetween(1, 6);
                assertThat(service.calls()).hasSize(beforeMidnight.size() + 6);
            }
        }
    }

    @Test
    void anotherModelOfTheSameAccountHasAQuotaOfItsOwn() {
        try (var service =
                        StubService.behaving(
                                call -> call.path().contains("3-pro") ? picture() : answer(call));
                var http = Transport.client();
                var workshop = new Workshop(data)) {
            var exhausted = gemini(http, service, "gemini-nano-banana-2.1");
            var other = gemini(http, service, "gemini-3-pro-image");
            var one = workshop.submit(3, BatchOptions.USUAL, exhausted);
            var two = workshop.submit(40, BatchOptions.USUAL, other);
            try (var _ =
                    work(
                            workshop,
                            (_, model, _) ->
                                    Optional.of(model.contains("3-pro") ? other : exhausted))) {
                workshop.await(one, b -> b.state() instanceof Paused);

                assertThat(workshop.batch(two).state()).isNotInstanceOf(Paused.class);
                assertThat(workshop.await(two, Batch::isOver).tally().generated()).isEqualTo(40);
                assertThat(workshop.await(one, Batch::isOver).tally().generated()).isEqualTo(3);
            }
        }
    }

    private Reaction answer(Call call) {
        return time(call).isBefore(midnight)
                ? GeminiAnswers.error(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota.",
                        GeminiAnswers.quotaFailure(
                                "GenerateRequestsPerDayPerProjectPerModel", "250"),
                        GeminiAnswers.retryInfo("900ms"))
                : picture();
    }

    private static Reaction picture() {
        return GeminiAnswers.picture(Pictures.png(1));
    }

    private Instant time(Call call) {
        return call.time().plus(shift.get());
    }

    private Engine work(Workshop workshop, Artists artists) {
        shift.set(Duration.between(Instant.now(), midnight.minus(BEFORE_MIDNIGHT)));
        return Engine.start(
                workshop.stores(), artists, Rewriter.NONE, clock, data, Optional.empty());
    }

    private ImageProvider gemini(HttpClient http, StubService service, String model) {
        return Gemini.provider(
                http, service.url(""), Optional.of(new Secret("AIza-test-1234")), model, clock);
    }
}
