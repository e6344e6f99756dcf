package dev.vignette.moving;

import static java.util.stream.Collectors.joining;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Summary;
import dev.vignette.database.CopyStore;
import dev.vignette.database.CopyStore.Besides;
import dev.vignette.database.CopyStore.Place;
import dev.vignette.engine.Stores;
import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import dev.vignette.moving.Watcher.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes everything that is kept into a folder. Run again, after a kill too, it writes what is not
/// there yet or has changed.
public final class Export {

    private static final int PAGE = 500;
    private static final int MOST_NAMED = 5;

    private final Stores stores;
    private final Predicate<BatchId> isWorkedOn;
    private final InstantSource clock;
    private final CopyStore copies = new CopyStore();

    /// @param isWorkedOn whether some living worker draws a batch
    public Export(Stores stores, Predicate<BatchId> isWorkedOn, InstantSource clock) {
        this.stores = stores;
        this.isWorkedOn = isWorkedOn;
        this.clock = clock;
    }

    static String isDrawn(BatchId id) {
        return "batch %s is being drawn; first: vignette pause %s"
                .formatted(id.shown(), id.shown());
    }

    /// Nothing is written where a living worker draws a batch: the copy would go on where the first
    /// one does too, and both would pay. Who was killed is told from who is only slow to answer by
    /// listening for 10 s, where workers of other machines may share the database.
    ///
    /// @throws IOException where the folder or the storage fails; it goes on when it is run again
    public Moved to(Path place, Watcher watcher) throws IOException, InterruptedException {
        try (var folder = ExportFolder.toWrite(place)) {
            var drawn = new InHand(stores, isWorkedOn, clock).drawn();
            return drawn.isEmpty()
                    ? all(folder, new Counting(watcher))
                    : new Refused(
                            drawn.stream()
                                            .limit(MOST_NAMED)
                                            .map(Export::isDrawn)
                                            .collect(joining("\n"))
                                    + (drawn.size() > MOST_NAMED
                                            ? "\nand %d more".formatted(drawn.size() - MOST_NAMED)
                                            : "")
                                    + "\nor stop the workers");
        } catch (Unfit unfit) {
            return new Refused(unfit.reason());
        } catch (UncheckedIOException e) {
            return Unfit.refused(place, e);
        }
    }

    private Done all(ExportFolder folder, Counting counting)
            throws IOException, InterruptedException {
        var lost = new ArrayList<String>();
        var sums = new LinkedHashMap<String, String>();
        long batches = 0;
        counting.begin(stores.database().read(copies::count));
        try (var list = folder.writing(ExportFolder.LIST)) {
            Optional<Place> last = Optional.empty();
            for (var page = page(last); !page.isEmpty(); page = page(last)) {
                for (var place : page) {
                    var exported = new BatchExport(stores, folder, counting, place.id()).run();
                    if (exported.isPresent()) {
                        list.line(exported.get().listed().written());
                        words(place.id(), exported.get().lost()).ifPresent(lost::add);
                        batches++;
                    }
                }
                last = Optional.of(page.getLast());
            }
            batches += carryOver(folder, list);
            sums.put(ExportFolder.LIST, list.keep());
        }
        sums.put(ExportFolder.GATES, besides(folder, ExportFolder.GATES, Besides.GATE));
        sums.put(ExportFolder.TOKENS, besides(folder, ExportFolder.TOKENS, Besides.TOKEN));
        counting.saw(Moment.BESIDES, same -> same);
        var account = counting.account();
        folder.seal(
                new Head(
                        Head.FORMAT,
                        CopyStore.version(),
                        clock.instant().toString(),
                        batches,
                        account.scenes(),
                        account.pictures(),
                        account.bytes(),
                        sums));
        return new Done(account, lost, List.of());
    }

    private List<Place> page(Optional<Place> last) {
        return stores.database().read(tx -> copies.behind(tx, last, PAGE));
    }

    /// What lay in the folder before and was deleted here since then stays in it.
    private long carryOver(ExportFolder folder, LineFile list) throws IOException {
        long carried = 0;
        try (var before = folder.listedBefore()) {
            for (var listed : (Iterable<Listed>) before::iterator) {
                boolean isHere = stores.database().read(tx -> copies.isThere(tx, listed.id()));
                if (!isHere && LineFile.sum(folder.rows(listed.id())).equals(listed.sha256())) {
                    list.line(listed.written());
                    carried++;
                }
            }
        }
        return carried;
    }

    private String besides(ExportFolder folder, String name, Besides besides) throws IOException {
        try (var file = folder.writing(name)) {
            for (var row : stores.database().read(tx -> copies.all(tx, besides))) {
                file.line(Line.JSON.writeValueAsString(row));
            }
            return file.keep();
        }
    }

    private static Optional<String> words(BatchId id, List<Long> lost) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        var scenes = lost.stream().filter(n -> n > 0).map(Long::intValue).toList();
        var shown = id.shown();
        return Optional.of(
                scenes.isEmpty()
                        ? "batch %s: a reference picture is gone or damaged".formatted(shown)
                        : "batch %s: the pictures of these scenes are gone or damaged: %s; draw them again: vignette retry %s --scene %s"
                                .formatted(
                                        shown,
                                        Summary.ranges(scenes),
                                        shown,
                                        Summary.ranges(scenes).replace(" ", "")));
    }
}
