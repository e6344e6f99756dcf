package dev.vignette.database;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Price;
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
        @Nullable Integer maxCalls,
        @Nullable BigDecimal maxCost,
        @Nullable BigDecimal price,
        @Nullable String priceAsOf,
        @Nullable String size,
        @Nullable Long seed,
        @Nullable String baseUrl) {

    static OptionsRow of(BatchOptions options) {
        return new OptionsRow(
                options.attempts(),
                options.backoff().toMillis(),
                options.delay().toMillis(),
                boxed(options.concurrency()),
                boxed(options.callsPerMinute()),
                options.countThrottled(),
                options.patience().toMillis(),
                options.blockedAttempts(),
                boxed(options.budget().maxCalls()),
                options.budget().maxCost().orElse(null),
                options.budget().price().map(Price::dollars).orElse(null),
                options.budget().price().flatMap(Price::asOf).orElse(null),
                options.size().orElse(null),
                options.seed().isPresent() ? Long.valueOf(options.seed().getAsLong()) : null,
                options.baseUrl().orElse(null));
    }

    BatchOptions options() {
        return new BatchOptions(
                attempts,
                Duration.ofMillis(backoffMillis),
                Duration.ofMillis(delayMillis),
                maybe(concurrency),
                maybe(callsPerMinute),
                countThrottled,
                Duration.ofMillis(patienceMillis),
                blockedAttempts,
                new Budget(maybe(maxCalls), Optional.ofNullable(maxCost), cost()),
                Optional.ofNullable(size),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                Optional.ofNullable(baseUrl));
    }

    private Optional<Price> cost() {
        return Optional.ofNullable(price)
                .map(dollars -> new Price(dollars, Optional.ofNullable(priceAsOf)));
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }

    private static OptionalInt maybe(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
