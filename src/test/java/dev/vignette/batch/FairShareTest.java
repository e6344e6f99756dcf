package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vignette.batch.FairShare.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairShareTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private record Scene(String batch, int number) {}

    @Test
    void aBatchAloneGetsEverythingInItsOrder() {
        var chosen = FairShare.allocate(List.of(claim("a", 1, 0, 10)), 4);

        assertThat(chosen).extracting(Scene::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void equalBatchesGetEqualShares() {
        var chosen = FairShare.allocate(List.of(claim("a", 1, 0, 99), claim("b", 1, 0, 99)), 10);

        assertThat(share(chosen, "a")).isEqualTo(5);
        assertThat(share(chosen, "b")).isEqualTo(5);
    }

    @Test
    void aSmallBatchBesideALargeOneGoesFirst() {
        var large = claim("large", 1, 20, 5_000);
        var small = claim("small", 1, 0, 5);

        assertThat(FairShare.allocate(List.of(large, small), 3))
                .extracting(Scene::batch)
                .containsOnly("small");
        assertThat(share(FairShare.allocate(List.of(large, small), 9), "large")).isEqualTo(4);
    }

    @Test
    void aBatchWhoseTurnDoesNotComeIsNotAskedForItsScenes() {
        var asked = new HashSet<String>();
        var claims =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new Watched("" + i, i < 990 ? 5 : 0, asked))
                        .toList();

        var chosen = FairShare.allocate(claims, 4);

        assertThat(chosen).extracting(Scene::batch).containsExactly("990", "991", "992", "993");
        assertThat(asked).hasSize(4);
    }

    private record Watched(String name, double has, Set<String> asked)
            implements FairShare.Claimant<Scene> {

        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Scene> wanted(int place) {
            asked.add(name);
            return Optional.of(new Scene(name, place + 1));
        }
    }

    @Test
    void aHeavyBatchGetsMoreOfWhatIsScarce() {
        var chosen =
                FairShare.allocate(List.of(claim("light", 1, 0, 99), claim("heavy", 3, 0, 99)), 40);

        assertThat(share(chosen, "light")).isEqualTo(10);
        assertThat(share(chosen, "heavy")).isEqualTo(30);
    }

    @Test
    void aLightBatchIsNotStarved() {
        var weights = List.of(claim("first", 10, 0, 99), claim("last", 0.1, 0, 99));

        assertThat(share(FairShare.allocate(weights, 101), "last")).isPositive();
    }

    @Test
    void aPriorityIsATenthToTenTimesTheUsualShare() {
        assertThat(FairShare.weight(0, 1_000)).isEqualTo(1);
        assertThat(FairShare.weight(100, 1_000)).isEqualTo(10, within(1e-9));
        assertThat(FairShare.weight(-100, 1_000)).isEqualTo(0.1, within(1e-9));
    }

    @Test
    void aBatchThatIsSoonThroughWeighsThreeTimesAsMuch() {
        assertThat(FairShare.weight(0, 1)).isEqualTo(3);
        assertThat(FairShare.weight(0, 50)).isEqualTo(3);
        assertThat(FairShare.weight(0, 51)).isEqualTo(1);
    }

    /// One call at a time, and none in flight when the next may start: what counts is lately.
    @Test
    void whereCallsComeOneByOneEachGetsItsShareAllTheSame() {
        var lately = new HashMap<String, Lately>();
        var calls = new HashMap<String, Integer>();
        var weights = Map.of("light", 1.0, "usual", 2.0, "heavy", 4.0);
        for (int second = 0; second < 700; second++) {
            var now = NOON.plusSeconds(second);
            var claims =
                    weights.entrySet().stream()
                            .map(batch ->
                                    claim(
                                            batch.getKey(),
                                            batch.getValue(),
                                            lately.getOrDefault(batch.getKey(), Lately.NOTHING)
                                                    .at(now),
                                            1))
                            .toList();
            var next = FairShare.allocate(claims, 1).getFirst().batch();
            lately.put(next, lately.getOrDefault(next, Lately.NOTHING).plus(1, now));
            calls.merge(next, 1, Integer::sum);
        }

        assertThat(calls.get("light")).isBetween(75, 105);
        assertThat(calls.get("usual")).isBetween(180, 215);
        assertThat(calls.get("heavy")).isBetween(395, 435);
    }

    @Test
    void withoutPermitsNothingStarts() {
        assertThat(FairShare.allocate(List.of(claim("a", 1, 0, 9)), 0)).isEmpty();
        assertThat(FairShare.allocate(List.of(claim("a", 1, 0, 9)), -3)).isEmpty();
        assertThat(FairShare.allocate(List.<Claim<Scene>>of(), 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aShareThatWeighsNothingIsRefused(double weight) {
        assertThatThrownBy(() -> claim("a", weight, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsAskedForTheSharesAreFair() {
        for (int seed = 0; seed < 2_000; seed++) {
            sharesAreFair(seed);
        }
    }

    private static void sharesAreFair(int seed) {
        var random = new SplittableRandom(seed);
        var claims =
                IntStream.range(0, random.nextInt(1, 8))
                        .mapToObj(i ->
                                claim(
                                        "" + i,
                                        FairShare.weight(random.nextInt(-100, 101), 100),
                                        random.nextInt(20),
                                        random.nextInt(30)))
                        .toList();
        int permits = random.nextInt(100);

        var chosen = FairShare.allocate(claims, permits);

        int wanted = claims.stream().mapToInt(c -> c.wanted().size()).sum();
        assertThat(chosen).as("work-conserving, seed %d", seed).hasSize(Math.min(permits, wanted));
        assertThat(new HashSet<>(chosen)).as("no scene twice, seed %d", seed).hasSameSizeAs(chosen);
        for (int i = 0; i < claims.size(); i++) {
            var got = of(chosen, "" + i);
            assertThat(got)
                    .as("the most urgent first, seed %d", seed)
                    .isEqualTo(claims.get(i).wanted().subList(0, got.size()));
        }
        assertThat(dearestGiven(claims, chosen))
                .as("nobody was passed over for one with more for its weight, seed %d", seed)
                .isLessThanOrEqualTo(cheapestLeft(claims, chosen));
    }

    private static double dearestGiven(List<Claim<Scene>> claims, List<Scene> chosen) {
        return IntStream.range(0, claims.size())
                .filter(i -> share(chosen, "" + i) > 0)
                .mapToDouble(i -> cost(claims.get(i), share(chosen, "" + i)))
                .max()
                .orElse(0);
    }

    private static double cheapestLeft(List<Claim<Scene>> claims, List<Scene> chosen) {
        return IntStream.range(0, claims.size())
                .filter(i -> share(chosen, "" + i) < claims.get(i).wanted().size())
                .mapToDouble(i -> cost(claims.get(i), share(chosen, "" + i) + 1))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double cost(Claim<Scene> claim, long given) {
        return (claim.has() + given) / claim.weight();
    }

    private static Claim<Scene> claim(String batch, double weight, double has, int wanted) {
        return new Claim<>(
                weight,
                has,
                IntStream.rangeClosed(1, wanted).mapToObj(n -> new Scene(batch, n)).toList());
    }

    private static List<Scene> of(List<Scene> chosen, String batch) {
        return chosen.stream().filter(scene -> scene.batch().equals(batch)).toList();
    }

    private static long share(List<Scene> chosen, String batch) {
        return of(chosen, batch).size();
    }
}
