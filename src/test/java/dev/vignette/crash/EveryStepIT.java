package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Steps;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import dev.vignette.testing.Wire;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One image's life, from its admission over a failed attempt to its row: a real process ends
/// before and after every commit and every step on the disk. Whoever comes next finishes it, and
/// pays again only for a call whose picture was not stored.
@Tag("crash")
class EveryStepIT {

    /// What comes by the clock, not by the image's life, has no fixed number of repetitions.
    private static final List<String> ONCE =
            List.of("Dispatcher.", "Engine.", "lease ", "call: in flight");

    /// A retry at once, so that nobody waits for it.
    private static final BatchOptions SOON = soon();

    private static BatchOptions soon() {
        return BatchOptions.USUAL.with(
                new RetryPolicy(3, Duration.ofMillis(10), false, OnBlocked.SKIP));
    }

    @TempDir Path folder;

    @Test
    void whereverItEndsNothingIsLostAndOnlyWhatWasNotStoredIsPaidAgain() throws Exception {
        var broken = new LinkedHashMap<String, String>();
        try (var http = Transport.client()) {
            var steps = new Life(http, folder.resolve("whole")).steps();
            assertThat(steps)
                    .contains(
                            "Dispatcher.admit: not committed",
                            "SceneRun.begin: committed",
                            "call: in flight",
                            "Stores.insist: committed",
                            "SceneRun.begin: committed 2",
                            "picture: half of it lies beside",
                            "picture: stored",
                            "Recording.keep: committed");
            for (var step : steps) {
                var data = folder.resolve(step.replaceAll("\\W+", "-"));
                new Life(http, data).endingAt(step).ifPresent(what -> broken.put(step, what));
            }
            System.out.printf("killed at %d steps of one image's life%n", steps.size());
        }

        assertThat(broken).isEmpty();
    }

    /// One image, its service, and the processes that draw it.
    private record Life(HttpClient http, Path data) {

        /// The steps of an undisturbed life, each once where it comes by the clock.
        List<String> steps() throws Exception {
            try (var service = StubService.behaving(service());
                    var workshop = workshop()) {
                var id = submit(workshop, service);
                var process = start(service, id, "none");
                assertThat(process.end()).as(process.errors()).isZero();
                return process.output().stream()
                        .filter(line -> line.startsWith(Steps.SAID))
                        .map(line -> line.substring(Steps.SAID.length()))
                        .filter(step ->
                                ONCE.stream().noneMatch(step::startsWith)
                                        || !step.matches(".* \\d+"))
                        .toList();
            }
        }

        /// What is wrong after an end at one step and a new beginning.
        Optional<String> endingAt(String step) throws Exception {
            var quota = service();
            try (var service = StubService.behaving(quota);
                    var workshop = workshop()) {
                var id = submit(workshop, service);
                var process = start(service, id, step);
                int code = process.end();
                if (code != Steps.KILLED) {
                    return Optional.of("it ended with " + code + ": " + process.errors());
                }
                awaitAnswers(quota);
                boolean stored = isStored();
                int paid = paid(quota);
                var artist = Wire.OPENAI.provider(http, service, InstantSource.system());
                try (var _ = workshop.work(artist, Optional.of(id))) {
                    return trouble(
                            workshop, workshop.await(id, Batch::isOver), quota, stored, paid);
                }
            }
        }

        private Optional<String> trouble(
                Workshop workshop, Batch batch, QuotaService quota, boolean stored, int paid)
                throws IOException {
            int expected = stored ? paid : paid + 1;
            if (batch.tally().generated() != 1 || batch.tally().running() != 0) {
                return Optional.of("it is not drawn: " + batch.tally());
            }
            if (paid(quota) != expected) {
                return Optional.of("%d pictures were paid for".formatted(paid(quota)));
            }
            if (batch.tally().pictures() + batch.tally().maybeBilledTwice() < expected) {
                return Optional.of("the account hides a call: " + batch.tally());
            }
            if (isThere(".part")) {
                return Optional.of("half a picture lies about");
            }
            var done = (Done) workshop.scenes(batch.id()).getFirst().state();
            var bytes = workshop.stores().storage().find(done.picture().key());
            return bytes.filter(found -> Arrays.equals(found, Pictures.png(1))).isEmpty()
                    ? Optional.of("its picture is another one")
                    : Optional.empty();
        }

        private Workshop workshop() throws IOException {
            return new Workshop(Files.createDirectories(data));
        }

        private static QuotaService service() {
            return QuotaService.generous().withLatency(Duration.ofMillis(250)).stumblingOnceOn(1);
        }

        private BatchId submit(Workshop workshop, StubService service) {
            var artist = Wire.OPENAI.provider(http, service, InstantSource.system());
            return workshop.submit(1, SOON, artist);
        }

        private VignetteProcess start(StubService service, BatchId id, String step)
                throws IOException {
            return VignetteProcess.startClass(
                    data,
                    SteppedWorker.class.getName(),
                    data.toString(),
                    service.url("/v1").toString(),
                    id.value(),
                    step);
        }

        /// A picture that the service is still drawing is paid for, too.
        private static void awaitAnswers(QuotaService quota) throws InterruptedException {
            while (quota.inFlight() > 0) {
                Thread.sleep(5);
            }
        }

        private static int paid(QuotaService quota) {
            return quota.delivered().values().stream().mapToInt(n -> n).sum();
        }

        private boolean isStored() throws IOException {
            return isThere(".png");
        }

        private boolean isThere(String ending) throws IOException {
            try (Stream<Path> files = Files.walk(data.resolve("pictures"))) {
                return files.anyMatch(file -> file.toString().endsWith(ending));
            } catch (NoSuchFileException _) {
                return false;
            }
        }
    }
}
