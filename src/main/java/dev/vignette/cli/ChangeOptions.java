package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Change;
import dev.vignette.GoingOn;
import dev.vignette.batch.Batch;
import dev.vignette.batch.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// What may change when a batch goes on: who draws, and its cap.
final class ChangeOptions {

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "NAME",
            description = "who draws from now on")
    private Optional<String> provider = Optional.empty();

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID",
            description = "with which model from now on")
    private Optional<String> model = Optional.empty();

    @Option(names = "--base-url", paramLabel = "URL", description = "at which address from now on")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "never more calls than this, those made before included")
    private Optional<Integer> maxCalls = Optional.empty();

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "never more than this, what was spent before included")
    private Optional<BigDecimal> maxCost = Optional.empty();

    /// How a batch goes on: with what was asked for. Its account is looked at anew, for the key may
    /// be another.
    ///
    /// @param found the batch that its user means, as it was when they were asked for it
    /// @throws Refusal where it cannot go on so
    Function<Batch, GoingOn> decision(Application application, Batch found) {
        var change = new Change(provider, model, baseUrl, CallOptions.maybe(maxCalls), maxCost);
        return batch -> {
            if (batch.isOver() && change.isEmpty()) {
                return new GoingOn.Unchanged();
            }
            refuseAnothersModel(found, batch);
            var artist = DrawOptions.orRefuse(() -> change.artist(batch, application.providers()));
            artist.trouble()
                    .ifPresent(why -> {
                        throw new Refusal(why);
                    });
            var profile = artist.profile();
            return new GoingOn.Changed(
                    DrawOptions.orRefuse(() -> change.of(batch, profile)), profile);
        };
    }

    /// A model or an address alone belongs to who drew when it was written.
    private void refuseAnothersModel(Batch found, Batch batch) {
        boolean isForWhoDrew = provider.isEmpty() && (model.isPresent() || baseUrl.isPresent());
        if (isForWhoDrew && !batch.provider().equals(found.provider())) {
            throw new Refusal(
                    "batch %s is drawn by %s by now, no longer by %s; say whom %s is for: --provider NAME"
                            .formatted(
                                    batch.id().shown(),
                                    batch.provider(),
                                    found.provider(),
                                    model.isPresent() ? "--model" : "--base-url"));
        }
    }

    /// What has happened to a batch since it was looked at that its user did not ask for.
    ///
    /// @param now as it goes on
    List<String> meanwhile(Batch found, Batch now) {
        var news = new ArrayList<String>();
        if (provider.isEmpty() && !now.takeover().equals(found.takeover())) {
            Summary.takeover(now).ifPresent(news::add);
        }
        if (now.isOver() && !found.isOver()) {
            news.add("It is " + now.state().wireName() + " by now.");
        }
        return news;
    }
}
