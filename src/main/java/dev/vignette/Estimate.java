package dev.vignette;

import dev.vignette.Drafted.Draft;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Price;
import dev.vignette.provider.Profile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a batch would take, before anything is paid.
///
/// @param least calls, where each scene succeeds at once
/// @param most calls, where every scene needs every attempt
/// @param likely how long it takes, about
/// @param measured whether the service's own pace is known here
public record Estimate(
        Profile profile,
        int least,
        int most,
        Duration likely,
        boolean measured,
        Optional<Price> price) {

    /// A call to a paid service, where nothing is known of it.
    private static final Duration USUAL_CALL = Duration.ofSeconds(8);

    /// A call to what is built in.
    private static final Duration BUILT_IN_CALL = Duration.ofMillis(250);

    /// @param median of the calls that were made, where enough of them are known
    static Estimate of(
            Draft draft, BatchOptions options, Gate gate, Optional<Duration> median, Instant now) {
        int scenes = draft.scenes().size();
        long most = Math.min((long) scenes * options.retries().attempts(), Integer.MAX_VALUE);
        var profile = draft.profile();
        var budget = PriceList.priced(options, profile);
        int cap = budget.callsLeft(0, 0);
        var call = median.orElse(profile.paid() ? USUAL_CALL : BUILT_IN_CALL);
        return new Estimate(
                profile,
                Math.min(scenes, cap),
                (int) Math.min(most, cap),
                likely(Math.min(scenes, cap), options, gate, call, now),
                median.isPresent(),
                budget.price());
    }

    /// `100 to 300 calls, $4.00 to $12.00 at $0.04 a picture, prices of 2026-11`
    public String words() {
        var calls =
                least == most
                        ? least + (least == 1 ? " call" : " calls")
                        : "%d to %d calls".formatted(least, most);
        return calls + price.map(each -> ", " + cost(each) + " " + each.words()).orElse("");
    }

    private String cost(Price price) {
        var least = Price.shown(price.of(this.least));
        var most = Price.shown(price.of(this.most));
        return least.equals(most) ? least : least + " to " + most;
    }

    /// In US dollars, where each scene succeeds at once.
    public Optional<BigDecimal> leastCost() {
        return price.map(each -> each.of(least));
    }

    /// In US dollars, where every scene needs every attempt and each is billed.
    public Optional<BigDecimal> mostCost() {
        return price.map(each -> each.of(most));
    }

    private static Duration likely(
            int scenes, BatchOptions options, Gate gate, Duration call, Instant now) {
        int atOnce =
                Math.max(
                        1,
                        Math.min(
                                (int) gate.limit().most(),
                                options.pacing().concurrency().orElse(1_000)));
        var byCalls = call.multipliedBy((scenes + atOnce - 1L) / atOnce);
        var byDelay = options.pacing().delay().multipliedBy(scenes - 1L);
        var quota = gate.pace().quota(options.pacing().callsPerMinute(), now);
        var byQuota =
                quota.isPresent()
                        ? Duration.ofMinutes(scenes).dividedBy(Math.max(1, quota.getAsInt()))
                        : Duration.ZERO;
        return longest(byCalls, longest(byDelay, byQuota));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
