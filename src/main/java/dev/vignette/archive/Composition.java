package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/// Reads a batch once and makes of it the list of what is in its archive. Pictures stay where they
/// are; every text is written to the spool. While a page of scenes is read, the texts of the one
/// before are written: somebody waits for the first byte.
final class Composition implements Closeable {

    /// A batch with the figures of its archive, and what is in that.
    record Composed(Batch batch, List<ArchiveEntry> entries) {}

    private static final int PAGE = 500;

    static final String FAILED_CSV = "batch/failed_scenes.csv";
    static final String FAILED_TXT = "batch/failed_scenes.txt";

    private final Batch told;
    private final Spool finished;
    private final Spool manifestDraft;
    private final Spool storyboardDraft;
    private final Spool csvDraft;
    private final Spool txtDraft;
    private final SceneNames names;
    private final Manifest manifest;
    private final Storyboard storyboard;
    private final FailedList csv;
    private final FailedList txt;
    private final Count count = new Count();
    private final List<ArchiveEntry> entries = new ArrayList<>();

    private Composition(Batch told, Path scratch, Spool finished) throws IOException {
        this.told = told;
        this.finished = finished;
        this.manifestDraft = Spool.in(scratch);
        this.storyboardDraft = Spool.in(scratch);
        this.csvDraft = Spool.in(scratch);
        this.txtDraft = Spool.in(scratch);
        this.names = SceneNames.of(told.tally().requested());
        this.manifest = new Manifest(manifestDraft, names);
        this.storyboard = new Storyboard(storyboardDraft, names);
        this.csv = FailedList.csv(csvDraft.writer());
        this.txt = FailedList.txt(told, txtDraft.writer());
    }

    /// @param scratch a folder for drafts; nothing stays there
    /// @param finished where the texts are put
    static Composed of(Source source, Path scratch, Spool finished) throws IOException {
        try (var composition = new Composition(source.batch(), scratch, finished);
                var scenes = source.scenes();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = scenes.gather(Gatherers.windowFixed(PAGE)).iterator();
            List<Future<?>> atWork = List.of();
            while (pages.hasNext()) {
                var page = pages.next(); // while the one before is written
                await(atWork);
                atWork =
                        List.of(
                                writers.submit(() -> composition.manifest(page, source)),
                                writers.submit(() -> composition.storyboard(page, source)));
            }
            await(atWork);
            return composition.finish();
        } catch (JacksonIOException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void await(List<Future<?>> atWork) throws IOException {
        for (var each : atWork) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException trouble
                        ? trouble
                        : new IOException(e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the archive was not laid out to its end");
            }
        }
    }

    private @Nullable Void manifest(List<SceneRecord> page, Source source) throws IOException {
        for (var scene : page) {
            manifest(scene, source.holds(scene.number()));
        }
        return null;
    }

    private @Nullable Void storyboard(List<SceneRecord> page, Source source) throws IOException {
        for (var scene : page) {
            storyboard.add(scene, source.holds(scene.number()));
            csv.add(scene);
            txt.add(scene);
        }
        return null;
    }

    private void manifest(SceneRecord scene, boolean held) throws IOException {
        count.add(scene);
        if (scene.number() != count.scenes()) {
            throw new IOException(
                    "scene " + count.scenes() + " of batch " + told.id().shown() + " is not there");
        }
        var info = "";
        if (held && scene.state() instanceof SceneState.Done(var picture)) {
            var name = names.picture(scene.number(), picture.mediaType());
            entries.add(new ArchiveEntry.OfPicture(name, scene.number(), lean(picture)));
            info = SceneInfo.of(scene, picture);
            finished.writer().write(info);
            text(names.info(scene.number()));
        }
        manifest.add(scene, info, held);
    }

    private Composed finish() throws IOException {
        if (count.scenes() != told.tally().requested()) {
            throw new IOException(
                    "batch %s has %d scenes, and %d were read"
                            .formatted(
                                    told.id().shown(), told.tally().requested(), count.scenes()));
        }
        var batch = count.correct(told);
        manifest.finish(batch, count, finished);
        text(Manifest.NAME);
        if (batch.tally().failed() > 0) {
            draft(csv, csvDraft, FAILED_CSV);
            draft(txt, txtDraft, FAILED_TXT);
        }
        for (int page = 1; page <= storyboard.pages(); page++) {
            storyboard.finish(page, batch, count, finished);
            text(Storyboard.name(page));
        }
        return new Composed(batch, entries);
    }

    private void draft(FailedList list, Spool draft, String name) throws IOException {
        list.finish();
        finished.append(draft, draft.cut());
        text(name);
    }

    /// What was written since the last one is that file.
    private void text(String name) throws IOException {
        entries.add(new ArchiveEntry.OfText(name, finished.cut()));
    }

    /// Without what was written down already: of a hundred thousand it is kept for as long as the
    /// archive is.
    private static Picture lean(Picture picture) {
        return new Picture(
                picture.key(),
                picture.mediaType(),
                picture.width(),
                picture.height(),
                picture.bytes(),
                picture.sha256(),
                picture.crc32(),
                picture.createdAt(),
                "",
                "",
                OptionalLong.empty(),
                "");
    }

    @Override
    public void close() throws IOException {
        try (manifestDraft;
                storyboardDraft;
                csvDraft;
                txtDraft) {}
    }
}
