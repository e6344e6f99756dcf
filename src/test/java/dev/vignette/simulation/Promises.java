package dev.vignette.simulation;

import dev.vignette.batch.Decision;
import dev.vignette.batch.FairShare.Claim;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Pace;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What must hold at every step: A1 to A5 (nothing is lost, three attempts, their waits, nothing
/// again that is final, nothing twice), that told waits and given quotas are kept, that shares are
/// fair, and that no clock stretches a wait. Kept in the service's time, from what it said.
final class Promises {

    private static final int ATTEMPTS = 3;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_UNTOLD = Duration.ofMinutes(1);

    private final Known known;
    private final RetryPolicy policy;
    private final Deque<Instant> sends = new ArrayDeque<>();
    private Instant toldUntil = Instant.MIN;
    private Instant haltedUntil = Instant.MIN;
    private Duration longestTold = LONGEST_UNTOLD;

    Promises(Known known, RetryPolicy policy) {
        this.known = known;
        this.policy = policy;
    }

    void called(Scene scene, Instant now) {
        var account = scene.account;
        kept(account.failures < ATTEMPTS, "A2", scene + " gets a fourth attempt");
        kept(
                !now.isBefore(account.backoffUntil),
                "A3",
                scene + " is tried again before its backoff is over");
        kept(!account.refusedForGood, "A4", scene + " is called for after a final refusal");
        kept(!now.isBefore(haltedUntil), "A4", scene + " is called for although all is halted");
        kept(!account.pictureCame, "A5", scene + " is called for although its picture is here");
        kept(!now.isBefore(toldUntil), "wait", scene + " is called for before a told wait is over");
        while (!sends.isEmpty() && sends.peek().isBefore(now.minus(MINUTE))) {
            sends.remove();
        }
        sends.add(now);
        kept(
                sends.size() <= known.perMinute().orElse(Integer.MAX_VALUE),
                "quota",
                sends.size() + " calls within a minute");
    }

    /// @param outage whether the gate knew that the service works for nobody
    void answered(Scene scene, Outcome outcome, boolean outage, Instant now) {
        switch (outcome) {
            case Generated _ -> scene.account.pictureCame = true;
            case Failed(var failure) -> failed(scene, failure, outage, now);
        }
    }

    private void failed(Scene scene, Failure failure, boolean outage, Instant now) {
        var account = scene.account;
        switch (failure) {
            case Throttled(_, var told, _) -> told.ifPresent(wait -> stayAway(wait, now));
            case Transient _ when outage -> {}
            case Transient _ -> {
                account.failures++;
                account.backoffUntil = now.plus(backoff(account));
            }
            case Blocked _, Invalid _ -> account.refusedForGood = true;
            case Halting _ -> haltedUntil = Instant.MAX;
        }
    }

    private void stayAway(Duration wait, Instant now) {
        var until = now.plus(wait);
        toldUntil = until.isAfter(toldUntil) ? until : toldUntil;
        longestTold = wait.compareTo(longestTold) > 0 ? wait : longestTold;
    }

    private static Duration backoff(Account account) {
        return Duration.ofSeconds(account.failures == 1 ? 2 : 4);
    }

    /// @param wall what the clock of the machine says
    void decided(Scene scene, Decision decision, Instant wall) {
        switch (decision) {
            case Decision.Skip _ ->
                    kept(
                            scene.account.refusedForGood || scene.account.failures == ATTEMPTS,
                            "A1",
                            scene + " is given up after " + scene.account.failures + " failures");
            case Decision.RetryAt(var time, _, _) ->
                    kept(
                            !time.isAfter(wall.plus(backoff(scene.account))),
                            "A3",
                            scene + " is to be tried again too late");
            case Decision.Keep _, Decision.WaitUntil _, Decision.Rewrite _, Decision.Pause _ -> {}
        }
    }

    /// Whoever was chosen, everybody else whose time had come stood behind him.
    void admitted(List<Claim<Scene>> claims, List<Scene> chosen, int permits) {
        int wanted = claims.stream().mapToInt(claim -> claim.wanted().size()).sum();
        kept(chosen.size() == Math.min(permits, wanted), "A3", "a call that is due does not start");
        for (var favoured : claims) {
            double got = share(favoured, chosen, 0);
            boolean any = favoured.wanted().stream().anyMatch(chosen::contains);
            for (var other : claims) {
                boolean waits = !chosen.containsAll(other.wanted());
                kept(
                        !any || !waits || got <= share(other, chosen, 1) + 1e-9,
                        "share",
                        "a batch that has more goes first");
            }
        }
    }

    private static double share(Claim<Scene> claim, List<Scene> chosen, int more) {
        long given = claim.wanted().stream().filter(chosen::contains).count();
        return (claim.has() + given + more) / claim.weight();
    }

    /// After every step.
    ///
    /// @param drawn how many scenes somebody draws
    void step(List<List<Scene>> batches, int drawn, Gate gate, Instant wall) {
        int running = 0;
        for (var batch : batches) {
            for (var scene : batch) {
                if (scene.state == Scene.State.RUNNING) {
                    running++;
                } else if (scene.isWaiting() && scene.due.isAfter(wall)) {
                    var longest = policy.longestWait(scene.attempt, scene.told);
                    kept(!scene.due.isAfter(wall.plus(longest)), "clock", scene + " waits on");
                }
            }
        }
        kept(running == drawn, "A1", running + " scenes are drawn by " + drawn + " hands");
        kept(!gate.heldUntil().isAfter(wall.plus(longestTold)), "clock", "the gate is held on");
        var longestGap = longestTold.compareTo(Pace.WINDOW) > 0 ? longestTold : Pace.WINDOW;
        kept(!gate.pace().nextAt().isAfter(wall.plus(longestGap)), "clock", "the pace waits on");
    }

    /// Somebody said that all may go on, or its time was over.
    void goesOn() {
        haltedUntil = Instant.MIN;
    }

    /// The clock was set ahead: nobody can tell that from time that passed.
    void setAhead(List<List<Scene>> batches) {
        toldUntil = Instant.MIN;
        haltedUntil = Instant.MIN;
        sends.clear();
        batches.forEach(batch -> batch.forEach(scene -> scene.account.backoffUntil = Instant.MIN));
    }

    private static void kept(boolean kept, String promise, String broken) {
        if (!kept) {
            throw new AssertionError(promise + ": " + broken);
        }
    }
}
