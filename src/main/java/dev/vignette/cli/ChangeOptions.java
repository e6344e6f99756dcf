package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
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

    /// Keeps with the batch what was asked for. Its account is looked at anew, for the key may be
    /// another.
    void keep(Application application, Batch batch) {
        if (batch.isOver() && isEmpty()) {
            return;
        }
        var name = provider.orElse(batch.provider());
        var usedModel =
                model.or(() -> provider.isEmpty() ? Optional.of(batch.model()) : Optional.empty());
        var options = DrawOptions.orRefuse(() -> options(batch));
        var artist =
                DrawOptions.orRefuse(
                        () -> application.providers().ready(name, usedModel, options.baseUrl()));
        application.studio().change(batch.with(options), artist.profile());
    }

    private boolean isEmpty() {
        return provider.isEmpty() && model.isEmpty() && baseUrl.isEmpty() && maxCalls.isEmpty();
    }

    private BatchOptions options(Batch batch) {
        var kept = batch.options();
        return kept.with(
                maxCalls.isPresent() ? CallOptions.maybe(maxCalls) : kept.maxCalls(),
                baseUrl.or(() -> provider.isPresent() ? Optional.empty() : kept.baseUrl()));
    }
}
