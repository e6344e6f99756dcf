package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.database.ChangeStore;
import dev.vignette.database.OwnerStore;
import dev.vignette.database.OwnerStore.Place;
import dev.vignette.engine.Steps;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// 1,000,000 scenes in 1,000 batches that all run, on PostgreSQL: what each question costs there,
/// and whether it costs more once nine tenths are done.
final class Million implements Benchmark {

    private static final int A_BATCH = 1_000;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        int batches = Integer.getInteger("scenes", 1_000_000) / A_BATCH;
        report.say("an fsync of 20 kB takes %.2f ms", Machine.fsyncMillis(scratch));
        try (var cluster = Cluster.open(scratch)) {
            var ids = submit(cluster, batches, report);
            Age.settle(cluster);
            var young = HotPath.measured(cluster);
            tell("none done", young, report);
            report.say("ageing: %.0f s", Work.seconds(() -> Age.most(cluster)));
            var old = HotPath.measured(cluster);
            tell("90 % done", old, report);
            report.figure(
                    "the database's CPU of an admission, then against before",
                    old.admissionCpu() / young.admissionCpu(),
                    "",
                    new Goal.AtMost(1.5));
            for (var table : new String[] {"scene", "call", "batch"}) {
                report.figure(
                        "a row of " + table + " with its indexes",
                        cluster.number(
                                "select pg_total_relation_size('"
                                        + table
                                        + "')::float8 / count(*) from "
                                        + table),
                        "bytes");
            }
            questions(cluster, ids, report);
            plans(cluster, ids);
            Age.wait(cluster);
            Idle.tell(cluster, "all waiting", report);
            cluster.sql("update batch set state = 'finished', over_at = 1");
            Idle.tell(cluster, "none running", report);
        }
    }

    private static List<BatchId> submit(Cluster cluster, int batches, Report report)
            throws Exception {
        var profile = new NullArtist().profile();
        var ids = new ArrayList<BatchId>();
        var samples =
                Samples.of(
                        batches,
                        Double.MAX_VALUE,
                        () -> ids.add(cluster.submit(A_BATCH, profile, BatchOptions.USUAL)));
        report.figure("submitting a batch of 1,000, median", samples.median(), "ms");
        report.figure("submitting all of them", samples.sumSeconds(), "s");
        return ids;
    }

    private static void tell(String when, HotPath path, Report report) {
        report.say(
                "%s: %d admissions measured; a worker's first look took %.0f ms",
                when, path.admission().count(), path.first());
        report.figure(
                "an admission, " + when + ", median",
                path.admission().median(),
                "ms",
                new Goal.AtMost(50));
        report.figure("an admission, " + when + ", p99", path.admission().quantile(0.99), "ms");
        report.figure(
                "an admission, " + when + ", CPU of the database", 1e3 * path.admissionCpu(), "ms");
        report.figure("a scene, " + when + ", median", path.scene().median(), "ms");
    }

    private static void questions(Cluster cluster, List<BatchId> ids, Report report)
            throws Exception {
        var stores = cluster.stores();
        var owners = new OwnerStore(stores.batches());
        var changes = new ChangeStore();
        var database = cluster.database();
        var middle = ids.get(ids.size() / 2);
        var batch = database.read(tx -> stores.batches().find(tx, middle)).orElseThrow();
        var place = Optional.of(new Place(batch.createdAt(), middle));
        Set<String> all = Set.of();
        ask(
                report,
                "the queue's first page",
                () ->
                        database.read(tx ->
                                owners.page(tx, Optional.empty(), all, Optional.empty(), 50)));
        ask(
                report,
                "the queue's page in the middle",
                () -> database.read(tx -> owners.page(tx, Optional.empty(), all, place, 50)));
        ask(
                report,
                "its first page of one owner, running",
                () ->
                        database.read(tx ->
                                owners.page(
                                        tx,
                                        Optional.of("local"),
                                        Set.of("running"),
                                        Optional.empty(),
                                        50)));
        ask(report, "a batch", () -> database.read(tx -> stores.batches().find(tx, middle)));
        ask(
                report,
                "a page of 100 scenes with their calls",
                () -> database.read(tx -> changes.page(tx, middle, all, 500, 100)));
        ask(
                report,
                "a batch scene by scene (show)",
                () -> database.read(tx -> stores.scenes().page(tx, middle, 0, A_BATCH)));
        ask(
                report,
                "what changed last in a batch",
                () ->
                        database.read(tx ->
                                changes.since(
                                        tx,
                                        middle,
                                        batch.sequence() - 4,
                                        0,
                                        batch.sequence(),
                                        100)));
        ask(report, "whether it changed", () -> database.read(tx -> changes.sequence(tx, middle)));
        ask(
                report,
                "what is over for long",
                () -> database.read(tx -> owners.overBefore(tx, Instant.EPOCH, 100)));
        var doomed = new ArrayList<BatchId>();
        for (int i = 0; i < Math.min(5, ids.size() / 3); i++) {
            doomed.add(ids.removeFirst());
        }
        var deleting =
                Samples.of(
                        doomed.size(),
                        Double.MAX_VALUE,
                        () ->
                                database.write(tx -> {
                                    stores.batches().delete(tx, doomed.removeLast());
                                    return true;
                                }));
        report.figure("deleting a batch of 1,000, median", deleting.median(), "ms");
    }

    private static void plans(Cluster cluster, List<BatchId> ids) throws Exception {
        var plans = new Plans();
        var worker = UUID.randomUUID().toString();
        plans.of(
                cluster,
                "scenes are admitted",
                all -> {
                    try (var steps = new Steps(all.stores(), new NullArtist(), worker)) {
                        steps.admit();
                    }
                });
        plans.of(
                cluster,
                "a scene is drawn",
                all -> {
                    try (var steps = new Steps(all.stores(), new NullArtist(), worker + "2")) {
                        for (var lease : HotPath.held(cluster, worker)) {
                            steps.draw(lease);
                        }
                    }
                });
        var unheard = new Report(new PrintStream(OutputStream.nullOutputStream()));
        plans.of(cluster, "somebody asks", all -> questions(all, ids, unheard));
        plans.of(
                cluster,
                "leases",
                all -> {
                    try (var engine = all.work(new NullArtist(), all.folder().resolve("home"))) {
                        Thread.sleep(5_000);
                        engine.drain(Duration.ofMinutes(1));
                    }
                });
        plans.write(Path.of("target", "plans.txt"));
    }

    private static void ask(Report report, String what, Work question) throws Exception {
        Samples.of(5, 5, question);
        var samples = Samples.of(50, 5, question);
        report.figure(what, samples.median(), "ms", new Goal.AtMost(50));
    }
}
