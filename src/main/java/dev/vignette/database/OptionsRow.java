package dev.vignette.database;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Budget.Earlier;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A batch's options as JSON in its row. Fields that an older Vignette did not write read as null.
record OptionsRow(
        int attempts,
        long backoffMillis,
        long delayMillis,
        @Nullable Integer concurrency,
        @Nullable Integer callsPerMinute,
        boolean countThrottled,
        long patienceMillis,
        int blockedAttempts,
        @Nullable Boolean rewriteBlocked,
        @Nullable Boolean fallbackOnBlocked,
        @Nullable Integer maxCalls,
        @Nullable BigDecimal maxCost,
        @Nullable BigDecimal price,
        @Nullable String priceAsOf,
        @Nullable Integer earlierCalls,
        @Nullable Boolean earlierPaid,
        @Nullable BigDecimal earlierCost,
        @Nullable String size,
        @Nullable Long seed,
        @Nullable Long ownSeed,
        @Nullable String baseUrl,
        @Nullable FallbackRow fallback,
        @Nullable Integer trial,
        @Nullable Boolean reuse,
        @Nullable Boolean label) {

    record FallbackRow(
            String provider,
            String model,
            String account,
            @Nullable BigDecimal price,
            @Nullable String priceAsOf) {

        static FallbackRow of(Fallback fallback) {
            return new FallbackRow(
                    fallback.provider(),
                    fallback.model(),
                    fallback.account(),
                    fallback.price().map(Price::dollars).orElse(null),
                    fallback.price().flatMap(Price::asOf).orElse(null));
        }

        Fallback fallback() {
            return new Fallback(provider, model, account, maybePrice(price, priceAsOf));
        }
    }

    static OptionsRow of(BatchOptions options) {
        var retries = options.retries();
        var pacing = options.pacing();
        var budget = options.budget();
        return new OptionsRow(
                retries.attempts(),
                retries.backoff().toMillis(),
                pacing.delay().toMillis(),
                boxed(pacing.concurrency()),
                boxed(pacing.callsPerMinute()),
                retries.countThrottled(),
                pacing.patience().toMillis(),
                retries.blocked().attempts(),
                retries.blocked().rewrite(),
                retries.blocked().fallback(),
                boxed(budget.maxCalls()),
                budget.maxCost().orElse(null),
                budget.price().map(Price::dollars).orElse(null),
                budget.price().flatMap(Price::asOf).orElse(null),
                budget.earlier().calls(),
                budget.earlier().paid(),
                budget.earlier().dollars().orElse(null),
                options.size().orElse(null),
                boxed(options.seed().asked()),
                boxed(options.seed().own()),
                options.baseUrl().orElse(null),
                options.fallback().map(FallbackRow::of).orElse(null),
                boxed(options.trial()),
                options.extras().reuse(),
                options.extras().label());
    }

    BatchOptions options() {
        return new BatchOptions(
                new RetryPolicy(
                        attempts,
                        Duration.ofMillis(backoffMillis),
                        countThrottled,
                        new OnBlocked(
                                blockedAttempts,
                                isTrue(rewriteBlocked),
                                isTrue(fallbackOnBlocked))),
                new Pacing(
                        Duration.ofMillis(delayMillis),
                        maybe(concurrency),
                        maybe(callsPerMinute),
                        Duration.ofMillis(patienceMillis)),
                new Budget(
                        maybe(maxCalls),
                        Optional.ofNullable(maxCost),
                        maybePrice(price, priceAsOf),
                        earlier()),
                Optional.ofNullable(size),
                new Seed(maybe(seed), maybe(ownSeed)),
                Optional.ofNullable(baseUrl),
                Optional.ofNullable(fallback).map(FallbackRow::fallback),
                maybe(trial),
                new Extras(isTrue(reuse), isTrue(label)));
    }

    private Earlier earlier() {
        return earlierCalls == null || earlierCalls == 0
                ? Earlier.NOTHING
                : new Earlier(
                        earlierCalls,
                        !Boolean.FALSE.equals(earlierPaid), // not said before it could be free
                        Optional.ofNullable(earlierCost));
    }

    private static Optional<Price> maybePrice(@Nullable BigDecimal dollars, @Nullable String asOf) {
        return Optional.ofNullable(dollars)
                .map(known -> new Price(known, Optional.ofNullable(asOf)));
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }

    private static OptionalLong maybe(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static OptionalInt maybe(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
