package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore;
import dev.vignette.database.CopyStore.Copied;
import dev.vignette.database.CopyStore.Loose;
import dev.vignette.database.CopyStore.Part;
import dev.vignette.database.Tx;
import dev.vignette.engine.PictureFile;
import dev.vignette.engine.Stores;
import dev.vignette.image.MediaType;
import dev.vignette.moving.Pictures.Brought;
import dev.vignette.moving.Watcher.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/// One batch on its way into a folder: its rows as they are at one moment, then its pictures, then
/// the file's name.
final class BatchExport {

    private static final int ROWS_AT_ONCE = 500;

    private final Stores stores;
    private final ExportFolder folder;
    private final Counting counting;
    private final BatchId id;
    private final Pictures pictures;
    private final CopyStore copies = new CopyStore();

    private final List<Loose> loose = new ArrayList<>();
    private final AtomicLong broughtPictures = new AtomicLong();
    private final AtomicLong broughtBytes = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final ConcurrentSkipListMap<Long, String> lost = new ConcurrentSkipListMap<>();
    private String title = "";
    private String state = "";
    private long scenes;
    private long calls;

    BatchExport(Stores stores, ExportFolder folder, Counting counting, BatchId id) {
        this.stores = stores;
        this.folder = folder;
        this.counting = counting;
        this.id = id;
        this.pictures = new Pictures(stores.storage(), folder.pictures());
    }

    /// A batch in the folder.
    ///
    /// @param lost the scenes whose picture was gone or damaged
    record Exported(Listed listed, List<Long> lost) {}

    /// Empty where the batch was deleted meanwhile.
    ///
    /// @throws Unfit where somebody draws it
    Optional<Exported> run() throws IOException, InterruptedException {
        var before = LineFile.sum(folder.rows(id));
        try (var file = LineFile.replacing(folder.rows(id))) {
            if (!stores.database().read(tx -> rows(tx, file))) {
                return Optional.empty();
            }
            var rows = new Rows(id, file.soFar());
            bringNamed(rows);
            bringUnnoted(rows, file);
            for (var key : lost.values()) {
                file.line(new Line.Lost(key).written());
            }
            var sum = file.keep();
            boolean already = sum.equals(before) && written.get() == 0;
            counting.saw(
                    Moment.BATCH,
                    soFar ->
                            already
                                    ? soFar.plusBatch(scenes).plusAlready()
                                    : soFar.plusBatch(scenes));
            return Optional.of(new Exported(listed(sum), List.copyOf(lost.keySet())));
        }
    }

    private Listed listed(String sum) {
        return new Listed(
                id.value(),
                title,
                state,
                scenes,
                calls,
                broughtPictures.get(),
                broughtBytes.get(),
                lost.size(),
                sum);
    }

    /// May run again after it was undone half way.
    private boolean rows(Tx tx, LineFile file) {
        startOver(file);
        if (!copies.isThere(tx, id)) {
            return false;
        }
        if (!copies.rests(tx, id)) {
            throw new UncheckedIOException(new Unfit(Export.isDrawn(id)));
        }
        copies.each(tx, id, row -> write(row, file));
        loose.addAll(copies.loose(tx, id));
        return true;
    }

    private void startOver(LineFile file) {
        try {
            file.startOver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loose.clear();
        scenes = 0;
        calls = 0;
    }

    private void write(Copied row, LineFile file) {
        try {
            file.line(new Line.Row(row).written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        switch (row.part()) {
            case BATCH -> {
                title = Rows.text(row.values(), "title").orElse("");
                state = Rows.text(row.values(), "state").orElse("");
            }
            case SCENE -> scenes++;
            case CALL -> calls++;
            case REFERENCE -> {}
        }
        if ((scenes + calls) % ROWS_AT_ONCE == 0) {
            counting.saw(Moment.ROWS, same -> same);
        }
    }

    /// Those whose checksum is in their row, several at once.
    private void bringNamed(Rows rows) throws IOException, InterruptedException {
        try (var all = rows.of(Part.SCENE);
                var several = new AtOnce()) {
            for (var scenes = all.iterator(); scenes.hasNext(); ) {
                var scene = scenes.next();
                var key = Rows.text(scene, "picture_key");
                var sum = Rows.text(scene, "sha256");
                if (key.isPresent() && sum.isPresent()) {
                    long number = Long.parseLong(Rows.text(scene, "number").orElse("0"));
                    several.begin(
                            () -> note(number, key.get(), pictures.bring(key.get(), sum.get())));
                }
            }
            several.await();
        }
    }

    /// Reference pictures, and what calls brought without their scene's row knowing of it.
    private void bringUnnoted(Rows rows, LineFile file) throws IOException {
        var references = new ArrayList<String>();
        try (var all = rows.of(Part.REFERENCE)) {
            all.map(row -> Rows.text(row, "picture_key").orElse("")).forEach(references::add);
        }
        for (var key : references) {
            if (!stored(key, file)) {
                lost.put(-1L - lost.size(), key); // no scene's: its name says what it is
            }
        }
        for (var call : loose) {
            for (var type : MediaType.values()) {
                stored(PictureFile.key(id, call.scene(), call.token(), type), file);
            }
        }
    }

    private boolean stored(String key, LineFile file) throws IOException {
        var brought = pictures.bring(key);
        if (brought instanceof Brought.Whole(var bytes, var sum, _)) {
            note(0, key, brought);
            file.line(new Line.Stored(key, bytes, sum).written());
            return true;
        }
        return false;
    }

    private boolean note(long scene, String key, Brought brought) {
        switch (brought) {
            case Brought.Whole(var bytes, _, var already) -> {
                broughtPictures.incrementAndGet();
                broughtBytes.addAndGet(bytes);
                written.addAndGet(already ? 0 : 1);
                counting.saw(Moment.PICTURE, soFar -> soFar.plusPicture(bytes));
            }
            case Brought.Lost() -> lost.put(scene, key);
        }
        return true;
    }
}
