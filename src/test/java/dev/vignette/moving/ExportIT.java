package dev.vignette.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes into a folder, and when it does not.
class ExportIT {

    @TempDir Path folder;

    private Path export;

    @BeforeEach
    void name() {
        export = folder.resolve("export");
    }

    @Test
    void runAgainItFindsEverythingThereAlready() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            house.furnish();
            var first = (Done) house.export(export);
            var before = Household.bytesIn(export);

            var second = (Done) house.export(export);

            assertThat(first.account().already()).isZero();
            assertThat(second.account().already()).isEqualTo(3);
            assertThat(second.account().pictures()).isEqualTo(7);
            assertThat(Household.bytesIn(export)).isEqualTo(before);
        }
    }

    @Test
    void aPictureOfItThatWasDamagedIsWrittenAgain() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            house.finished();
            house.export(export);
            var before = Household.bytesIn(export);
            Files.writeString(Damaging.aPicture(export.resolve("pictures")), "other bytes");

            var second = (Done) house.export(export);

            assertThat(second.account().already()).isZero();
            assertThat(Household.bytesIn(export)).isEqualTo(before);
        }
    }

    @Test
    void aBatchThatSomebodyDrawsIsNotCopied() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            var open = house.furnish().get(1);
            var watched =
                    new Export(house.stores(), _ -> true, InstantSource.fixed(Household.NOON));

            var moved = watched.to(export, (_, _, _) -> {});

            var shown = open.shown();
            assertThat(moved)
                    .isEqualTo(
                            new Refused(
                                    "batch %s is being drawn; first: vignette pause %s\nor stop the workers"
                                            .formatted(shown, shown)));
            assertThat(export.resolve("vignette-export.json")).doesNotExist();
        }
    }

    @Test
    void aSceneThatSomebodyTookMeanwhileStopsIt() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            house.finished();
            var moved =
                    new Export(house.stores(), _ -> false, InstantSource.fixed(Household.NOON))
                            .to(
                                    export,
                                    (moment, _, _) -> {
                                        if (moment == Watcher.Moment.BEGUN) {
                                            house.execute("update batch set running = 1");
                                        }
                                    });

            assertThat(moved).isInstanceOf(Refused.class);
            assertThat(export.resolve("vignette-export.json")).doesNotExist();
        }
    }

    @Test
    void aWorkerThatIsHeardOfAfterAllKeepsWhatItHas() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            var open = house.furnish().get(1);
            house.lastHeard(Household.NOON.minusSeconds(60));
            var before = house.dump();
            var itSpeaks =
                    new Export(
                            house.stores(),
                            _ -> {
                                house.lastHeard(Household.NOON);
                                return false;
                            },
                            InstantSource.fixed(Household.NOON));

            var moved = itSpeaks.to(export, (_, _, _) -> {});

            assertThat(moved).isEqualTo(new Refused(Export.isDrawn(open)));
            assertThat(house.dump()).isEqualTo(before);
            assertThat(export.resolve("vignette-export.json")).doesNotExist();
        }
    }

    @Test
    void whatADeadWorkerHeldWaitsInTheCopyAndNothingGoesOnByItself() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"));
                var other = Household.sqlite(folder.resolve("other"))) {
            var open = house.furnish().get(1);
            house.export(export);
            other.bring(export);

            var copy = other.database().read(tx -> other.stores().batches().find(tx, open));
            assertThat(copy.orElseThrow().state().wireName()).isEqualTo("paused");
            assertThat(copy.orElseThrow().tally().waiting()).isEqualTo(3);
            var late = Household.NOON.plusSeconds(1L << 31);
            var batches = other.stores().batches();
            List<BatchId> going =
                    other.database()
                            .read(tx ->
                                    Stream.concat(
                                                    batches.running(tx).stream(),
                                                    batches.dueToResume(tx, late).stream())
                                            .toList());
            assertThat(going).isEmpty();
        }
    }

    @Test
    void aPictureThatIsGoneIsSaidAndTheRestGoesAlong() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"));
                var other = Household.sqlite(folder.resolve("other"))) {
            var id = house.finished();
            var gone = Damaging.aPicture(house.pictures());
            Files.delete(gone);
            int scene = Integer.parseInt(gone.getFileName().toString().substring(6, 12));

            var exported = (Done) house.export(export);
            var brought = (Done) other.bring(export);

            assertThat(exported.lost())
                    .containsExactly(
                            "batch %s: the pictures of these scenes are gone or damaged: %d; draw them again: vignette retry %s --scene %d"
                                    .formatted(id.shown(), scene, id.shown(), scene));
            assertThat(exported.account().pictures()).isEqualTo(4);
            assertThat(brought.left()).isEmpty();
            assertThat(brought.lost()).singleElement().asString().contains("without 1 of its");
            assertThat(other.pictureBytes()).isEqualTo(house.pictureBytes());
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws Exception {
        Files.createDirectories(export);
        Files.writeString(export.resolve("letter.txt"), "Dear Anna");
        try (var house = Household.sqlite(folder.resolve("house"))) {
            assertThat(house.export(export))
                    .isEqualTo(
                            new Refused(
                                    export
                                            + " is not empty and no export; name an empty folder, or a new one"));
        }
        assertThat(Household.bytesIn(export)).containsOnlyKeys("letter.txt");
    }

    @Test
    void whatWasDeletedSinceTheLastExportStaysInTheFolder() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"));
                var other = Household.sqlite(folder.resolve("other"))) {
            var id = house.finished();
            house.export(export);
            house.database()
                    .write(tx -> {
                        house.stores().batches().delete(tx, id);
                        return true;
                    });
            house.export(export);

            var brought = (Done) other.bring(export);

            assertThat(brought.account().batches()).isOne();
            assertThat(brought.account().pictures()).isEqualTo(5);
        }
    }

    @Test
    void anExportIntoADamagedOneSaysWhatIsDamaged() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            house.finished();
            house.export(export);
            Files.writeString(export.resolve("batches.jsonl"), "null\n");

            var refused = (Refused) house.export(export);

            assertThat(refused.reason())
                    .isEqualTo(
                            export.resolve("batches.before.jsonl")
                                    + " is damaged: a line says null; export again, into another folder");
        }
    }

    /// Whoever adds a table decides here whether it goes along.
    @Test
    void everyTableGoesAlongOrIsKnownNotTo() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            assertThat(house.tables())
                    .containsExactlyInAnyOrder(
                            "batch",
                            "reference",
                            "scene",
                            "call",
                            "gate",
                            "token",
                            // which database it is: another one is another
                            "identity",
                            // who works, and what they hold: not elsewhere
                            "worker",
                            "scheduled_tasks",
                            // what was handed in twice within a day, and news on their way
                            "handover",
                            "news",
                            "schema_version");
        }
    }

    @Test
    void twoExportsIntoOneFolderDoNotMix() throws Exception {
        try (var house = Household.sqlite(folder.resolve("house"))) {
            house.finished();
            try (var _ = ExportFolder.toWrite(export)) {
                assertThat(house.export(export))
                        .isEqualTo(
                                new Refused(
                                        "another export into %s is under way; wait for its end"
                                                .formatted(export)));
            }
        }
    }
}
