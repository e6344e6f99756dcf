package dev.vignette.moving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore;
import dev.vignette.image.Sha256;
import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes out of a folder, and when it does not.
class ImportIT {

    @TempDir Path folder;

    private Path export;
    private Household house;
    private Household other;
    private List<BatchId> kinds;

    @BeforeEach
    void exportAHouse() throws Exception {
        export = folder.resolve("export");
        house = Household.sqlite(folder.resolve("house"));
        other = Household.sqlite(folder.resolve("other"));
        kinds = house.furnish();
        house.export(export);
    }

    @AfterEach
    void close() {
        house.close();
        other.close();
    }

    @Test
    void runAgainItFindsEverythingThereAlready() throws Exception {
        other.bring(export);
        var before = other.dump();

        var second = (Done) other.bring(export);

        assertThat(second.account().already()).isEqualTo(3);
        assertThat(second.left()).isEmpty();
        assertThat(other.dump()).isEqualTo(before);
    }

    @Test
    void whatWasStoredAndNotWrittenDownIsKeptThereWithoutAnotherCall() throws Exception {
        other.bring(export);
        var open = kinds.get(1);
        var calls = new AtomicInteger();
        var artist =
                new ScriptedArtist((request, _) -> {
                    calls.incrementAndGet();
                    return ScriptedArtist.picture("drawn " + request.scene());
                });
        try (var again = new Workshop(folder.resolve("other"))) {
            again.stores()
                    .database()
                    .write(tx -> again.stores().batches().resume(tx, open, Instant.now()));
            try (var _ = again.work(artist, Optional.of(open))) {
                again.await(open, Batch::isOver);
            }
            assertThat(again.batch(open).tally().generated()).isEqualTo(3);
        }
        assertThat(calls).hasValue(2);
        assertThat(other.pictureBytes().get(open + "/scene_000001-token1.png"))
                .isEqualTo(Arrays.toString(Pictures.png(1)));
    }

    @Test
    void aBatchThatIsHereAndAnotherOneStaysAsItIs() throws Exception {
        other.bring(export);
        var changed = kinds.getFirst();
        other.execute("update scene set prompt = 'mine' where batch = '%s'".formatted(changed));
        var before = other.dump();

        var moved = (Done) other.bring(export);

        assertThat(moved.left())
                .containsExactly(
                        "batch %s is here already and not the same; it stays as it is here"
                                .formatted(changed.shown()));
        assertThat(other.dump()).isEqualTo(before);
    }

    @Test
    void aBatchWithOneSceneMoreHereIsAnotherOne() throws Exception {
        other.bring(export);
        var changed = kinds.getFirst();
        other.execute(
                "insert into scene (batch, number, text, prompt, description, looks, style, aspect, state) values ('%s', 7, '', '', '', '{}', '', '', 'waiting')"
                        .formatted(changed));

        assertThat(((Done) other.bring(export)).left()).hasSize(1);
    }

    @Test
    void aDamagedPictureIsNamedAndItsBatchDoesNotCome() throws Exception {
        var picture =
                Damaging.aPicture(export.resolve("pictures").resolve(kinds.getFirst().value()));
        Damaging.flip(picture, 3);

        var moved = (Done) other.bring(export);

        assertThat(moved.left())
                .containsExactly(
                        "%s is damaged or gone; batch %s was not imported: export again, or restore the file"
                                .formatted(picture, kinds.getFirst().shown()));
        assertThat(moved.account().batches()).isEqualTo(2);
        assertThat(other.dump().get("batch"))
                .hasSize(2)
                .noneMatch(row -> row.contains(kinds.getFirst().value()));
        assertThat(other.pictureBytes().keySet())
                .hasSize(2)
                .noneMatch(key -> key.startsWith(kinds.getFirst().value()));
        Damaging.flip(picture, 3);
        assertThat(((Done) other.bring(export)).account().already()).isEqualTo(2);
        assertThat(other.dump().get("scene")).isEqualTo(house.dump().get("scene"));
    }

    @Test
    void picturesThatWereThereBeforeStayWhenTheirBatchDoesNotCome() throws Exception {
        var id = kinds.getFirst();
        var mine = id + "/scene_000009-drawn-since.png";
        other.stores().storage().put(mine, Pictures.png(9));
        Damaging.flip(Damaging.aPicture(export.resolve("pictures").resolve(id.value())), 3);

        assertThat(((Done) other.bring(export)).left()).hasSize(1);
        assertThat(other.pictureBytes()).containsKey(mine);
    }

    @Test
    void rowsWithOtherColumnsAreNamedAndTheRestComes() throws Exception {
        var id = kinds.getFirst();
        rewritten(id, "\"number\":2,\"title\":null,", "\"number\":2,");

        var moved = (Done) other.bring(export);

        assertThat(moved.left()).singleElement().asString().contains("has rows with other columns");
        assertThat(moved.account().batches()).isEqualTo(2);
        assertThat(other.pictureBytes().keySet()).noneMatch(key -> key.startsWith(id.value()));
    }

    @Test
    void damagedRowsAreNamed() throws Exception {
        var rows = export.resolve("batches").resolve(kinds.getFirst() + ".jsonl");
        Damaging.flip(rows, 40);

        assertThat(((Done) other.bring(export)).left())
                .containsExactly(
                        rows + " is damaged or was changed; export again, or restore the file");
    }

    @Test
    void aDamagedListIsNamed() throws Exception {
        var list = export.resolve("batches.jsonl");
        Damaging.flip(list, 40);

        assertThat(other.bring(export))
                .isEqualTo(new Refused(list + " is damaged or was changed; export again"));
    }

    @Test
    void whatANewerVignetteWroteIsRefused() throws Exception {
        Damaging.replace(
                export.resolve("vignette-export.json"),
                "\"tables\" : " + CopyStore.version(),
                "\"tables\" : 1000");

        assertThat(other.bring(export))
                .isEqualTo(
                        new Refused(
                                "%s was written by a newer Vignette (version 1000 of its tables; this one knows up to %d). Use that Vignette."
                                        .formatted(export, CopyStore.version())));
        assertThat(other.dump().get("batch")).isEmpty();
    }

    @Test
    void whatAnOlderVignetteWroteComesWithTheUsualInItsNewColumns() throws Exception {
        var id = kinds.getFirst();
        rewritten(id, ",\"reuse\":0", "");

        assertThat(((Done) other.bring(export)).left()).isEmpty();
        assertThat(((Done) other.bring(export)).account().already()).isEqualTo(3);
        assertThat(other.dump()).isEqualTo(atRest());
    }

    @Test
    void aColumnThatNobodyKnowsHereIsRefused() throws Exception {
        rewritten(kinds.getFirst(), ",\"reuse\":0", ",\"reuse) values (1); --\":0");

        assertThatImportFails("rows of batch have a column that this Vignette does not know");
    }

    @Test
    void aPictureOutsideItsBatchIsRefused() throws Exception {
        var id = kinds.getFirst();
        rewritten(id, "\"picture_key\":\"" + id + "/", "\"picture_key\":\"../" + id + "/");

        assertThat(((Done) other.bring(export)).left())
                .singleElement()
                .asString()
                .contains("a row of it names a picture of another batch: ../");
    }

    @Test
    void rowsOfAnotherBatchAreRefused() throws Exception {
        rewritten(
                kinds.getFirst(),
                "\"batch\":\"" + kinds.getFirst(),
                "\"batch\":\"" + kinds.getLast());

        assertThat(((Done) other.bring(export)).left())
                .singleElement()
                .asString()
                .endsWith("a row of it belongs to another batch");
    }

    @Test
    void anExportThatDidNotEndIsRefused() throws Exception {
        ExportFolder.toWrite(export).close();

        assertThat(other.bring(export))
                .isEqualTo(
                        new Refused(
                                "the export into %s did not end; run it again: vignette export %s"
                                        .formatted(export, export)));
        house.export(export);
        assertThat(((Done) other.bring(export)).account().batches()).isEqualTo(3);
    }

    @Test
    void aHeadThatIsNoneIsNamed() throws Exception {
        var head = export.resolve("vignette-export.json");
        var strange =
                List.of(
                        "",
                        "null",
                        "{}",
                        "[]",
                        "a letter",
                        "{\"format\":1,\"tables\":1,\"exportedAt\":\"\",\"batches\":0,\"scenes\":0,\"pictures\":0,\"bytes\":0,\"sha256\":{}}");
        for (var words : strange) {
            Files.writeString(head, words);

            assertThat(other.bring(export))
                    .as(words)
                    .isEqualTo(new Refused(head + " is damaged; export again"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"batches.jsonl", "gates.jsonl", "tokens.jsonl"})
    void aLineThatIsNoneIsNamedWithItsFile(String name) throws Exception {
        var file = export.resolve(name);
        var sound = Files.readAllBytes(file);
        for (var line : List.of("null", "[1]", "a letter")) {
            rewritten(file, (new String(sound, UTF_8) + line + "\n").getBytes(UTF_8));

            assertThatRefusal(other.bring(export))
                    .startsWith(file + " is damaged: ")
                    .endsWith("; export again, into another folder");
        }
        rewritten(file, new byte[] {(byte) 0xc3, (byte) 0x28, '\n'});

        assertThatRefusal(other.bring(export)).contains("is damaged: it is no UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"batch\":null}", "{\"batch\":\"../../etc\"}"})
    void aListWithWhatIsNoBatchIsNamed(String line) throws Exception {
        var list = export.resolve("batches.jsonl");
        rewritten(list, (line + "\n").getBytes(UTF_8));

        assertThatRefusal(other.bring(export)).startsWith(list + " is damaged: ");
        assertThat(other.dump().get("batch")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"scene\":null}", "[]", "{\"stored\":{}}", "{\"moon\":{}}"})
    void rowsThatAreNoneAreNamedAndTheRestComes(String line) throws Exception {
        var id = kinds.getFirst();
        var rows = export.resolve("batches").resolve(id + ".jsonl");
        rewritten(rows, (Files.readString(rows) + line + "\n").getBytes(UTF_8));

        var moved = (Done) other.bring(export);

        assertThat(moved.left())
                .singleElement()
                .asString()
                .startsWith(rows + " is no export of a batch: ");
        assertThat(moved.account().batches()).isEqualTo(2);
    }

    @Test
    void rowsThatAreNoTextAreNamedAndTheRestComes() throws Exception {
        var rows = export.resolve("batches").resolve(kinds.getFirst() + ".jsonl");
        rewritten(rows, new byte[] {(byte) 0xc3, (byte) 0x28, '\n'});

        assertThat(((Done) other.bring(export)).left())
                .containsExactly(rows + " is no export of a batch: it is no UTF-8");
    }

    @Test
    void aTokenThatWasRevokedDoesNotComeBack() throws Exception {
        assertThat(((Done) other.bring(export)).account().tokens()).isOne();
        other.execute("update token set id = 't2'"); // t1 is gone, another one is there

        assertThat(((Done) other.bring(export)).account().tokens()).isZero();
        assertThat(other.dump().get("token")).singleElement().asString().contains("id=t2");
    }

    @Test
    void whatIsKnownHereOfAServiceIsNotForgotten() throws Exception {
        other.bring(export);
        other.execute("update gate set per_minute = 12");
        var before = other.dump();

        other.bring(export);

        assertThat(other.dump().get("gate")).isEqualTo(before.get("gate")).isNotEmpty();
    }

    private void assertThatImportFails(String why) {
        assertThatThrownBy(() -> other.bring(export)).hasMessageContaining(why);
        assertThat(other.dump().get("scene"))
                .noneMatch(row -> row.contains(kinds.getFirst().value()));
    }

    /// What a house has once an export was made of it and what went on in it rests.
    private Map<String, List<String>> atRest() throws Exception {
        try (var third = Household.sqlite(folder.resolve("third"))) {
            house.export(folder.resolve("fresh"));
            third.bring(folder.resolve("fresh"));
            return third.dump();
        }
    }

    private static AbstractStringAssert<?> assertThatRefusal(Moved moved) {
        assertThat(moved).isInstanceOf(Refused.class);
        return assertThat(((Refused) moved).reason());
    }

    /// Somebody changes the rows and makes all checksums fit.
    private void rewritten(BatchId id, String old, String by) throws Exception {
        var rows = export.resolve("batches").resolve(id + ".jsonl");
        var words = Files.readString(rows);
        assertThat(words).contains(old);
        rewritten(rows, words.replace(old, by).getBytes(UTF_8));
    }

    /// Somebody writes a file anew and makes all checksums fit.
    private void rewritten(Path file, byte[] bytes) throws Exception {
        var list = export.resolve("batches.jsonl");
        var before = Sha256.of(Files.readAllBytes(file));
        var listBefore = Sha256.of(Files.readAllBytes(list));
        Files.write(file, bytes);
        var after = Sha256.of(bytes);
        if (file.startsWith(export.resolve("batches"))) {
            Damaging.replace(list, before, after);
            before = listBefore;
            after = Sha256.of(Files.readAllBytes(list));
        }
        Damaging.replace(export.resolve("vignette-export.json"), before, after);
    }
}
