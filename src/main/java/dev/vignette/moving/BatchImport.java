package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore;
import dev.vignette.database.CopyStore.Copied;
import dev.vignette.database.CopyStore.Part;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import dev.vignette.moving.Pictures.Brought;
import dev.vignette.moving.Watcher.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// One batch on its way out of a folder: its pictures first, then all of its rows in one
/// transaction.
final class BatchImport {

    private final Stores stores;
    private final ExportFolder folder;
    private final Counting counting;
    private final Listed listed;
    private final BatchId id;
    private final Rows rows;
    private final CopyStore copies = new CopyStore();

    BatchImport(Stores stores, ExportFolder folder, Counting counting, Listed listed) {
        this.stores = stores;
        this.folder = folder;
        this.counting = counting;
        this.listed = listed;
        this.id = listed.id();
        this.rows = new Rows(id, folder.rows(id));
    }

    /// What kept the batch from being here now, as it is in the folder; empty: nothing.
    List<String> run() throws IOException, InterruptedException {
        if (!LineFile.sum(rows.file()).equals(listed.sha256())) {
            return List.of(
                    rows.file() + " is damaged or was changed; export again, or restore the file");
        }
        var strange = rows.strangeness();
        if (strange.isPresent()) {
            return List.of(rows.file() + " is no export of a batch: " + strange.get());
        }
        if (stores.database().read(tx -> copies.isThere(tx, id))) {
            return already();
        }
        boolean allAreOurs = stores.storage().size(prefix()) == 0;
        var damaged = pictures();
        var refused = damaged.isEmpty() ? inserted() : damaged;
        if (refused.isEmpty()) {
            counting.saw(Moment.BATCH, soFar -> soFar.plusBatch(listed.scenes()));
        } else if (allAreOurs) {
            withdraw();
        }
        return refused;
    }

    private String prefix() {
        return id + "/";
    }

    /// What kept the rows from being inserted.
    private List<String> inserted() {
        try {
            stores.database()
                    .write(tx -> {
                        insert(tx);
                        return true;
                    });
            return List.of();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof Unfit unfit) {
                return List.of(unfit.reason());
            }
            throw e;
        }
    }

    /// Takes the pictures away that were stored for a batch that does not come: without its rows
    /// nobody would ever find them.
    private void withdraw() throws IOException {
        if (!stores.database().read(tx -> copies.isThere(tx, id))) {
            stores.storage().deleteAll(prefix());
        }
    }

    private List<String> already() {
        if (!stores.database().read(this::isSame)) {
            return List.of(
                    "batch %s is here already and not the same; it stays as it is here"
                            .formatted(id.shown()));
        }
        counting.saw(Moment.BATCH, soFar -> soFar.plusBatch(listed.scenes()).plusAlready());
        return List.of();
    }

    /// Whether the batch that is here has the rows of the folder, column by column: an export of an
    /// older Vignette has fewer columns.
    private boolean isSame(Tx tx) {
        try (var all = rows.rows()) {
            var expected = all.iterator();
            var differs = new boolean[1];
            copies.each(
                    tx,
                    id,
                    row -> differs[0] |= !(expected.hasNext() && holds(row, expected.next())));
            return !differs[0] && !expected.hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Copied row, Copied expected) {
        return row.part() == expected.part()
                && row.values().entrySet().containsAll(expected.values().entrySet());
    }

    /// Brings the pictures, several at once.
    ///
    /// @return those that are not in the folder as they should be
    private List<String> pictures() throws IOException, InterruptedException {
        var pictures = new Pictures(folder.pictures(), stores.storage());
        var lost = lost();
        var damaged = new ConcurrentLinkedQueue<String>();
        try (var lines = rows.lines();
                var several = new AtOnce()) {
            for (var line : (Iterable<Line>) lines::iterator) {
                var named = named(line);
                if (named.isPresent() && !lost.contains(named.get().key())) {
                    var key = named.get().key();
                    var sum = named.get().sha256().orElseThrow();
                    several.begin(() -> note(key, pictures.bring(key, sum), damaged));
                }
            }
            several.await();
        }
        return damaged.stream().sorted().toList();
    }

    private Set<String> lost() throws IOException {
        var lost = new HashSet<String>();
        try (var lines = rows.lines()) {
            for (var line : (Iterable<Line>) lines::iterator) {
                if (line instanceof Line.Lost(var key)) {
                    lost.add(key);
                }
            }
        }
        return lost;
    }

    private static Optional<Rows.Named> named(Line line) {
        return switch (line) {
            case Line.Row(var row) -> Rows.picture(row).filter(it -> it.sha256().isPresent());
            case Line.Stored(var key, _, var sum) ->
                    Optional.of(new Rows.Named(key, Optional.of(sum)));
            case Line.Lost _ -> Optional.empty();
        };
    }

    private boolean note(String key, Brought brought, ConcurrentLinkedQueue<String> damaged) {
        switch (brought) {
            case Brought.Whole(var bytes, _, _) ->
                    counting.saw(Moment.PICTURE, soFar -> soFar.plusPicture(bytes));
            case Brought.Lost() ->
                    damaged.add(
                            "%s is damaged or gone; batch %s was not imported: export again, or restore the file"
                                    .formatted(folder.picture(key), id.shown()));
        }
        return true;
    }

    private void insert(Tx tx) {
        for (var part : Part.values()) {
            try (var all = rows.of(part)) {
                var some = all.iterator();
                if (some.hasNext()) {
                    insert(tx, part, some);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            counting.saw(Moment.ROWS, same -> same);
        }
    }

    private void insert(Tx tx, Part part, Iterator<SequencedMap<String, Optional<Object>>> some) {
        var first = some.next();
        var columns = new LinkedHashSet<>(first.sequencedKeySet());
        Iterator<SequencedMap<String, Optional<Object>>> all =
                new Iterator<>() {
                    private @Nullable SequencedMap<String, Optional<Object>> next = first;

                    @Override
                    public boolean hasNext() {
                        return next != null || some.hasNext();
                    }

                    @Override
                    public SequencedMap<String, Optional<Object>> next() {
                        var row = next == null ? some.next() : next;
                        next = null;
                        if (!List.copyOf(row.keySet()).equals(List.copyOf(columns))) {
                            throw new UncheckedIOException(
                                    new Unfit(rows.file() + " has rows with other columns"));
                        }
                        return row;
                    }
                };
        copies.insert(tx, part, columns, all);
    }
}
