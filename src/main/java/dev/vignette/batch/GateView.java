package dev.vignette.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A gate as people see it: what holds a batch's calls back at one moment, and what was found out
/// about its service.
///
/// @param service as its users know it: `gemini`
/// @param obstacle why no further call starts now
/// @param pace calls a minute, where a quota or refusals hold them back
/// @param limit calls in flight at once
/// @param inFlight calls that have started, or are about to
/// @param at the moment it was looked at
public record GateView(
        String service,
        Obstacle obstacle,
        Optional<Obstacle.Paced> pace,
        Obstacle.Full limit,
        int inFlight,
        Instant at) {

    /// What a gate looks like at one moment.
    public static GateView of(
            Gate gate, String service, Traffic traffic, Known known, Instant now) {
        return new GateView(
                service,
                gate.obstacle(traffic, known, now),
                gate.pace().paced(known, now),
                gate.limit().full(known),
                traffic.inFlight(),
                now);
    }

    /// Why it is slow, in a few words; empty where nothing holds it back.
    public Optional<String> words() {
        return obstacle.words(service, at);
    }

    /// Whether nothing at all starts for a while.
    public boolean isWaiting() {
        return obstacle.ends().isPresent();
    }

    /// All that is known, a line each: what holds it back now, its pace, its limit.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        words().ifPresent(lines::add);
        pace.flatMap(paced -> paced.words(service, at)).ifPresent(lines::add);
        limit.words(service, at)
                .map(words -> inFlight == 0 ? words : words + "; now " + inFlight)
                .ifPresent(lines::add);
        return lines.stream().distinct().toList();
    }
}
