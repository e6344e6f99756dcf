package dev.vignette.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A story on its way to pictures, and how far it is.
///
/// @param title of the story
/// @param state where it is
/// @param provider who draws: `openai`
/// @param model which of its models
/// @param style the style's name, or its words
/// @param aspect as asked for: `16:9`
/// @param priority -100 to 100; a higher one gets a larger share
/// @param tally its scenes by state
/// @param createdAt when it was handed in
/// @param lastPictureAt when its newest picture was stored
/// @param notBefore when the next call can start, where everything waits
/// @param sequence grows with each change
/// @param options how it is drawn
/// @param takeover that somebody else drew before
public record Batch(
        BatchId id,
        String title,
        BatchState state,
        String provider,
        String model,
        String style,
        String aspect,
        int priority,
        Tally tally,
        Instant createdAt,
        Optional<Instant> lastPictureAt,
        Optional<Instant> notBefore,
        long sequence,
        BatchOptions options,
        Optional<Takeover> takeover) {

    /// The same batch with figures that were counted anew.
    public Batch counted(Tally counted, Optional<Instant> newestPictureAt) {
        return new Batch(
                id,
                title,
                state,
                provider,
                model,
                style,
                aspect,
                priority,
                counted,
                createdAt,
                newestPictureAt,
                notBefore,
                sequence,
                options,
                takeover);
    }

    /// The same batch as its fallback goes on with it: at its price, and with nobody behind it.
    public Batch handedTo(Fallback next) {
        var budget = options.budget().handedTo(next.price(), tally.billable(), isPaid());
        return with(options.with(budget, Optional.empty()).withFallback(Optional.empty()));
    }

    /// The same batch, drawn by other rules from now on.
    public Batch with(BatchOptions changed) {
        return new Batch(
                id,
                title,
                state,
                provider,
                model,
                style,
                aspect,
                priority,
                tally,
                createdAt,
                lastPictureAt,
                notBefore,
                sequence,
                changed,
                takeover);
    }

    /// Whether its calls may cost money: all but those of the built-in illustrator.
    public boolean isPaid() {
        return !provider.equals("illustrator");
    }

    /// Whether its calls cost money, or did while somebody else drew.
    public boolean wasPaid() {
        return isPaid() || options.budget().earlier().paid();
    }

    /// Whether it is a rehearsal, and always was one: priced as if it were real, and paid to
    /// nobody.
    public boolean isRehearsal() {
        return provider.equals("rehearsal") && !options.budget().earlier().paid();
    }

    /// What its calls may have cost until now, in US dollars; empty where that is not known.
    public Optional<BigDecimal> spent() {
        return options.budget().spent(tally.billable(), isPaid());
    }

    /// Whether nothing more will happen by itself.
    public boolean isOver() {
        return state instanceof BatchState.Finished || state instanceof BatchState.Cancelled;
    }
}
