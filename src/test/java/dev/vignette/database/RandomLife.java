package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Leases.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// Whatever can happen to a batch, drawn from a seed: scenes are admitted, called, answered late or
/// twice; workers die; people pause, cancel and try again; and some of it fails halfway.
final class RandomLife {

    private static final List<String> WORKERS = List.of("worker-1", "worker-2", "worker-3");

    /// What was ever handed out. It is used again long after it is stale.
    record HandedOut(List<Lease> leases, List<SceneWork> calls) {
        HandedOut() {
            this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        }
    }

    private final StoreFixture stores;
    private final BatchId batch;
    private final HandedOut handedOut;
    private final SplittableRandom random;
    private final int seed;
    private Instant now = StoreFixture.NOON;
    private int steps;
    private int billedTwice;

    RandomLife(StoreFixture stores, BatchId batch, int seed) {
        this(stores, batch, new HandedOut(), seed);
    }

    RandomLife(StoreFixture stores, BatchId batch, HandedOut handedOut, int seed) {
        this.stores = stores;
        this.batch = batch;
        this.handedOut = handedOut;
        this.random = new SplittableRandom(seed);
        this.seed = seed;
    }

    /// One thing happens, and what is kept is looked at from all sides.
    void checkedStep() {
        var before = Snapshot.of(stores, batch);
        var what = step();
        var when = "%s, step %d of seed %d".formatted(what, steps, seed);
        var after = Snapshot.of(stores, batch);
        Counters.of(stores, batch).check(when);
        after.checkStates(when);
        after.checkNumbered(before, when);
        if (what.equals("fail")) {
            assertThat(after).as(when).isEqualTo(before);
        }
        assertThat(stores.batch(batch).tally().maybeBilledTwice()).as(when).isEqualTo(billedTwice);
    }

    /// One thing happens; its name.
    String step() {
        steps++;
        now = now.plusMillis(random.nextInt(3_000));
        int dice = random.nextInt(100);
        if (dice < 22) {
            admit();
            return "admit";
        } else if (dice < 45) {
            begin();
            return "begin";
        } else if (dice < 73) {
            answer();
            return "answer";
        } else if (dice < 78) {
            lease().ifPresent(lease -> stores.run(tx -> stores.calls.giveBack(tx, lease)));
            return "give back";
        } else if (dice < 83) {
            var worker = pick(WORKERS);
            boolean killed = random.nextBoolean();
            stores.run(tx -> stores.workers.bury(tx, worker, killed, now));
            return "bury";
        } else if (dice < 86) {
            lease().ifPresent(this::adopt);
            return "adopt";
        } else if (dice < 98) {
            return steer();
        } else {
            fail();
            return "fail";
        }
    }

    private void admit() {
        var worker = pick(WORKERS);
        boolean alone = random.nextInt(5) == 0;
        int most = random.nextInt(1, 5);
        handedOut
                .leases()
                .addAll(
                        stores.write(tx -> {
                            stores.admissions.lockGates(tx);
                            var ready =
                                    new ArrayList<>(
                                            stores.admissions.ready(
                                                    tx, batch, Integer.MAX_VALUE, now, most));
                            stores.admissions.suspects(tx, now).stream()
                                    .limit(1)
                                    .forEach(ready::add);
                            return stores.admissions.admit(tx, worker, ready, alone).stream()
                                    .map(Ready::lease)
                                    .toList();
                        }));
    }

    private void begin() {
        lease().ifPresent(lease -> {
            boolean afterCut = wasCutOff(lease);
            var work = stores.begin(lease, pick(WORKERS), now);
            billedTwice += work.isPresent() && afterCut ? 1 : 0;
            work.ifPresent(handedOut.calls()::add);
        });
    }

    private boolean wasCutOff(Lease lease) {
        return stores.database
                .read(tx ->
                        tx.queryOne(
                                "select 1 from call where batch = ? and scene = ? and outcome = 'interrupted' and number = (select max(number) from call where batch = ? and scene = ?)",
                                _ -> true,
                                lease.batch().value(),
                                lease.scene(),
                                lease.batch().value(),
                                lease.scene()))
                .isPresent();
    }

    private void answer() {
        pickLate(handedOut.calls())
                .ifPresent(work -> {
                    switch (random.nextInt(6)) {
                        case 0, 1 -> stores.generated(work, now);
                        case 2 -> stores.failed(work, now.plusSeconds(2));
                        case 3 -> stores.throttled(work, now.plusSeconds(9));
                        case 4 -> stores.refused(work, now);
                        default -> {
                            if (random.nextInt(4) == 0) {
                                stores.halted(work, now);
                            }
                        }
                    }
                });
    }

    private void adopt(Lease lease) {
        stores.run(tx -> {
            var work = stores.calls.hold(tx, lease, now);
            var orphans = stores.calls.orphaned(tx, lease);
            if (work.isPresent() && !orphans.isEmpty()) {
                stores.pictures.adopted(
                        tx,
                        lease,
                        orphans.getFirst().token(),
                        work.get().attempt(),
                        StoreFixture.picture(work.get(), now));
            }
        });
    }

    private String steer() {
        var batches = stores.batches;
        int scene = random.nextInt(1, 13);
        return switch (random.nextInt(9)) {
            case 0 -> {
                var until = Optional.of(now.plusSeconds(3));
                stores.run(tx -> batches.pause(tx, batch, PauseReason.QUOTA, "later", until));
                yield "pause";
            }
            case 1, 2 -> {
                stores.run(tx -> batches.resume(tx, batch, now));
                yield "resume";
            }
            case 3 -> {
                stores.run(tx -> batches.resumeIfDue(tx, batch, now));
                yield "resume if due";
            }
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    stores.run(tx -> batches.cancel(tx, batch, now));
                }
                yield "cancel";
            }
            case 5, 6 -> {
                stores.run(this::retry);
                yield "retry";
            }
            case 7 -> {
                stores.run(tx -> stores.scenes.reword(tx, batch, scene, "words at " + now));
                yield "reword";
            }
            default -> {
                var gate = Submissions.profile("openai", "model-1").gateKey();
                var held = StoreFixture.held(now.plusSeconds(random.nextInt(5)));
                stores.run(tx -> stores.gates.save(tx, gate, held));
                yield "hold";
            }
        };
    }

    private void retry(Tx tx) {
        var scenes =
                IntStream.rangeClosed(1, 12).filter(_ -> random.nextBoolean()).boxed().toList();
        if (stores.scenes.free(tx, batch, scenes, now) > 0) {
            stores.batches.reopen(tx, batch, now);
        }
    }

    /// Much is done, and then something throws.
    private void fail() {
        assertThatThrownBy(() ->
                        stores.run(tx -> {
                            var batches = stores.batches;
                            stores.workers.bury(tx, pick(WORKERS), true, now);
                            batches.find(tx, batch)
                                    .map(b -> b.with(BatchOptions.USUAL))
                                    .ifPresent(b ->
                                            batches.change(
                                                    tx, b, Submissions.profile("gemini", "none")));
                            batches.cancel(tx, batch, now);
                            retry(tx);
                            throw new IllegalStateException("the power fails");
                        }))
                .hasMessage("the power fails");
    }

    private Optional<Lease> lease() {
        return pickLate(handedOut.leases());
    }

    /// Often one of the last, sometimes any.
    private <T> Optional<T> pickLate(List<T> all) {
        var seen = List.copyOf(all);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        int from = random.nextInt(5) == 0 ? 0 : Math.max(0, seen.size() - 8);
        return Optional.of(seen.get(random.nextInt(from, seen.size())));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
