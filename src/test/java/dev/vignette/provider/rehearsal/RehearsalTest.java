package dev.vignette.provider.rehearsal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Profile;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Requests;
import dev.vignette.testing.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void calmDrawsEverything() throws Exception {
        assertThat(troubleIn(rehearsal("calm"))).isEmpty();
    }

    @Test
    void everyCallTakesAFifthOfASecond() throws Exception {
        draw(rehearsal("calm"), 1);
        draw(rehearsal("blocked"), 33);

        assertThat(slept).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void blockedRefusesThreeScenesEachTime() throws Exception {
        var rehearsal = rehearsal("blocked");
        var three =
                Map.of(
                        33, "blocked PROMPT [violence]",
                        66, "blocked PROMPT [violence]",
                        99, "blocked PROMPT [violence]");

        assertThat(troubleIn(rehearsal)).isEqualTo(three);
        assertThat(troubleIn(rehearsal)).isEqualTo(three);
    }

    @Test
    void flakyStumblesOnceOverEveryTwentiethScene() throws Exception {
        var rehearsal = rehearsal("flaky");

        assertThat(troubleIn(rehearsal)).containsOnlyKeys(20, 40, 60, 80, 100);
        assertThat(troubleIn(rehearsal)).isEmpty();
        assertThat(troubleIn(rehearsal)).as("the next story").containsOnlyKeys(20, 40, 60, 80, 100);
    }

    @Test
    void limitedTakesTenAtOnceThenOneASecondAndTellsTheWait() throws Exception {
        var rehearsal = rehearsal("limited");
        for (int scene = 1; scene <= 10; scene++) {
            assertThat(draw(rehearsal, scene)).isEqualTo("generated PNG");
        }

        assertThat(draw(rehearsal, 11)).isEqualTo("throttled 1 s");
        now = now.plusMillis(400);
        assertThat(draw(rehearsal, 11)).isEqualTo("throttled 0.6 s");
        now = now.plusMillis(600);
        assertThat(draw(rehearsal, 11)).isEqualTo("generated PNG");
        assertThat(draw(rehearsal, 12)).isEqualTo("throttled 1 s");
        now = now.plusSeconds(60);
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(scene -> unchecked(rehearsal, scene)))
                .containsOnly("generated PNG");
        assertThat(draw(rehearsal, 12)).isEqualTo("throttled 1 s");
    }

    @Test
    void anOutageOfAMinuteFollowsTheFirstQuarterAndComesOnceAStory() throws Exception {
        var rehearsal = rehearsal("outage");
        assertThat(draw(rehearsal, 25)).isEqualTo("generated PNG");

        assertThat(draw(rehearsal, 26)).isEqualTo("transient SERVER_ERROR");
        assertThat(draw(rehearsal, 24)).as("any scene").isEqualTo("transient SERVER_ERROR");
        now = now.plusSeconds(59);
        assertThat(draw(rehearsal, 26)).isEqualTo("transient SERVER_ERROR");
        now = now.plusSeconds(1);
        assertThat(troubleOf(rehearsal, 26, 100)).isEmpty();

        assertThat(draw(rehearsal, 1)).as("another story").isEqualTo("generated PNG");
        assertThat(draw(rehearsal, 26)).isEqualTo("transient SERVER_ERROR");
    }

    @Test
    void stormPlaysAllParts() throws Exception {
        var rehearsal = rehearsal("storm");
        var met = new ArrayList<String>();
        for (int scene = 1; scene <= 40; scene++) {
            var told = draw(rehearsal, scene);
            while (!told.startsWith("generated") && !told.startsWith("blocked")) {
                met.add(told);
                now = now.plusSeconds(30);
                told = draw(rehearsal, scene);
            }
            met.add(told);
        }

        assertThat(met)
                .contains("throttled 1 s", "transient SERVER_ERROR", "blocked PROMPT [violence]")
                .filteredOn(told -> told.equals("generated PNG"))
                .hasSize(39);
    }

    @Test
    void itIsNamedAndPricedLikeAService() {
        var profile = rehearsal("flaky").profile();

        assertThat(profile.gateKey()).isEqualTo("rehearsal rehearsal flaky");
        assertThat(profile.paid()).isTrue();
    }

    @Test
    void itTakesNoReferencePicturesEither() throws Exception {
        var outcome = rehearsal("calm").generate(Requests.after(Pictures.references(1)), DEADLINE);

        assertThat(Told.of(outcome)).isEqualTo("invalid");
        assertThat(Told.message(outcome))
                .isEqualTo("calm takes no reference pictures, and 1 came with the scene");
    }

    @Test
    void otherWordsAreDrawn() throws Exception {
        var refused = Requests.scene(33);
        var reworded =
                new ImageRequest(
                        33,
                        100,
                        "A calm lake",
                        "a calm lake",
                        true,
                        refused.looks(),
                        refused.style(),
                        refused.aspect(),
                        refused.size(),
                        refused.seed());

        var blocked = rehearsal("blocked");

        assertThat(Told.of(blocked.generate(refused, DEADLINE))).startsWith("blocked");
        assertThat(Told.of(blocked.generate(reworded, DEADLINE))).startsWith("generated");
    }

    @Test
    void aScriptThatNobodyWroteIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> Rehearsal.provider(new Artist(), "hamlet", () -> now))
                .hasMessage(
                        "no rehearsal is called hamlet; there are"
                                + " calm, flaky, limited, outage, blocked, storm");
    }

    private ImageProvider rehearsal(String script) {
        return new RehearsalProvider(new Artist(), Script.named(script), () -> now, slept::add);
    }

    private static Map<Integer, String> troubleIn(ImageProvider rehearsal) {
        return troubleOf(rehearsal, 1, 100);
    }

    private static Map<Integer, String> troubleOf(ImageProvider rehearsal, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .collect(toMap(scene -> scene, scene -> unchecked(rehearsal, scene)))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().startsWith("generated"))
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static String unchecked(ImageProvider rehearsal, int scene) {
        try {
            return draw(rehearsal, scene);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String draw(ImageProvider rehearsal, int scene) throws InterruptedException {
        return Told.of(rehearsal.generate(Requests.scene(scene), DEADLINE));
    }

    /// Draws at once.
    private record Artist() implements ImageProvider {

        @Override
        public Profile profile() {
            return new Profile("artist", "any", "here", false, List.of(), 100, DEADLINE, DEADLINE);
        }

        @Override
        public Outcome generate(ImageRequest request, Duration deadline) {
            return new Outcome.Generated(
                    new Image(Pictures.png(request.scene()), MediaType.PNG, 64, 36),
                    Optional.empty(),
                    "Drawn by a test");
        }

        @Override
        public Availability check() {
            return new Availability.Reachable(List.of());
        }

        @Override
        public void close() {}
    }
}
