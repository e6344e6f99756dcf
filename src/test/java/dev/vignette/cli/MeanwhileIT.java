package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vignette.Application;
import dev.vignette.GoingOn;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Fallback;
import dev.vignette.config.Environment;
import dev.vignette.database.Tx;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Something happened to a batch after a command had found it.
class MeanwhileIT {

    private static final ScriptedArtist FIRST = artist("openai");
    private static final Fallback NEXT =
            Fallback.of(artist("illustrator").profile(), Optional.empty());

    @TempDir Path data;
    private Workshop workshop;
    private Application application;

    @BeforeEach
    void open() {
        workshop = new Workshop(data);
        application =
                Application.open(data, new Environment(Map.of("OPENAI_API_KEY", "sk-of-a-test")));
    }

    @AfterEach
    void close() {
        application.close();
        workshop.close();
    }

    private static ScriptedArtist artist(String name) {
        return new ScriptedArtist(name, (_, _) -> ScriptedArtist.picture("never asked"));
    }

    private BatchId submit() {
        return workshop.submit(3, BatchOptions.USUAL.withFallback(Optional.of(NEXT)), FIRST);
    }

    private Batch takenOver(BatchId id) {
        write(tx -> {
            var stores = workshop.stores();
            var batch = stores.batches().held(tx, id).orElseThrow();
            stores.takeovers().takeOver(tx, batch, NEXT, "its key", List.of(), Instant.now());
        });
        return workshop.batch(id);
    }

    private void write(Consumer<Tx> work) {
        workshop.stores()
                .database()
                .write(tx -> {
                    work.accept(tx);
                    return true;
                });
    }

    private static ChangeOptions typed(String... options) {
        return CommandLine.populateCommand(new ChangeOptions(), options);
    }

    @Test
    void whoTookOverStaysAndIsNamed() {
        var found = workshop.batch(submit());
        var now = takenOver(found.id());
        var options = typed("--max-calls=7");

        var decided = options.decision(application, found).apply(now);

        assertThat(decided).isInstanceOf(GoingOn.Changed.class);
        var changed = (GoingOn.Changed) decided;
        assertThat(changed.profile().name()).isEqualTo("illustrator");
        assertThat(changed.batch().options().budget().maxCalls()).hasValue(7);
        assertThat(options.meanwhile(found, now))
                .containsExactly("illustrator took over from openai: its key");
    }

    @Test
    void aModelOfWhoDrewIsNotAskedOfWhoTookOver() {
        var found = workshop.batch(submit());
        var now = takenOver(found.id());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> typed("-m", "gpt").decision(application, found).apply(now))
                .withMessage(
                        "batch %s is drawn by illustrator by now, no longer by openai; say whom --model is for: --provider NAME",
                        found.id().shown());
        assertThat(typed("-p", "openai", "-m", "gpt").decision(application, found).apply(now))
                .isInstanceOf(GoingOn.Changed.class);
    }

    @Test
    void aBatchThatIsOverByNowIsSaidToBe() {
        var found = workshop.batch(submit());
        write(tx -> workshop.stores().batches().cancel(tx, found.id(), Instant.now()));
        var now = workshop.batch(found.id());

        assertThat(typed().meanwhile(found, now)).containsExactly("It is cancelled by now.");
        assertThat(typed().meanwhile(now, now)).isEmpty();
        assertThat(typed().decision(application, found).apply(now))
                .isEqualTo(new GoingOn.Unchanged());
    }

    @Test
    void whatIsBeingDeletedIsNotTriedAgain() {
        var id = submit();
        write(tx -> workshop.stores().batches().cancel(tx, id, Instant.now()));
        write(tx -> workshop.stores().batches().beginDeleting(tx, id));
        var shell = new Shell(data);

        assertThat(shell.run("retry", id.value(), "-o", data.toString())).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly("vignette: batch " + id.shown() + " is being deleted");
    }
}
