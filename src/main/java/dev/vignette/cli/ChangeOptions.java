package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Change;
import dev.vignette.batch.Batch;
import java.math.BigDecimal;
import java.util.Optional;
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

    /// Keeps with the batch what was asked for. Its account is looked at anew, for the key may be
    /// another.
    void keep(Application application, Batch batch) {
        var change = new Change(provider, model, baseUrl, CallOptions.maybe(maxCalls), maxCost);
        if (batch.isOver() && change.isEmpty()) {
            return;
        }
        var artist = DrawOptions.orRefuse(() -> change.artist(batch, application.providers()));
        artist.trouble()
                .ifPresent(why -> {
                    throw new Refusal(why);
                });
        var profile = artist.profile();
        var changed = DrawOptions.orRefuse(() -> change.of(batch, profile));
        application.studio().change(changed, profile);
    }
}
