package dev.vignette.moving;

import dev.vignette.database.CopyStore;
import dev.vignette.database.CopyStore.Besides;
import dev.vignette.engine.Stores;
import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import dev.vignette.moving.Watcher.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads everything from a folder that an export wrote. A batch comes whole or not at all, and one
/// that is here already is never written over. Run again, after a kill too, it goes on.
public final class Import {

    private final Stores stores;
    private final CopyStore copies = new CopyStore();

    public Import(Stores stores) {
        this.stores = stores;
    }

    /// Brings all that can be brought; batches and pictures that are not as they should be are
    /// named.
    ///
    /// @throws IOException where the folder or the storage fails; it goes on when it is run again
    public Moved from(Path place, Watcher watcher) throws IOException, InterruptedException {
        try (var folder = ExportFolder.toRead(place)) {
            return all(folder, folder.head(), new Counting(watcher));
        } catch (Unfit unfit) {
            return new Refused(unfit.reason());
        } catch (UncheckedIOException e) {
            return Unfit.refused(place, e);
        }
    }

    private Done all(ExportFolder folder, Head head, Counting counting)
            throws IOException, InterruptedException {
        var left = new ArrayList<String>();
        var lost = new ArrayList<String>();
        var gates = rows(folder, ExportFolder.GATES);
        var tokens = rows(folder, ExportFolder.TOKENS);
        counting.begin(head.batches());
        try (var list = folder.listed()) {
            for (var listed : (Iterable<Listed>) list::iterator) {
                left.addAll(new BatchImport(stores, folder, counting, listed).run());
                if (listed.lost() > 0) {
                    lost.add(
                            "batch %s came without %d of its pictures, which were gone or damaged when it was exported"
                                    .formatted(listed.id().shown(), listed.lost()));
                }
            }
        }
        stores.database().write(tx -> copies.insertMissing(tx, Besides.GATE, gates));
        int brought =
                stores.database()
                        .write(tx ->
                                copies.all(tx, Besides.TOKEN).isEmpty()
                                        ? copies.insertMissing(tx, Besides.TOKEN, tokens)
                                        : 0);
        counting.saw(Moment.BESIDES, soFar -> soFar.withTokens(brought));
        return new Done(counting.account(), lost, left);
    }

    private static List<SequencedMap<String, Optional<Object>>> rows(
            ExportFolder folder, String name) throws IOException {
        try (var rows = folder.besides(name)) {
            return rows.toList();
        }
    }
}
