package dev.vignette.cli;

import dev.vignette.PriceList;
import dev.vignette.Providers;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Availability.Unreachable;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `providers`: what is configured, what answers, which models it offers.
@Command(
        name = "providers",
        description = "Shows what is configured, what answers, and which models it offers.",
        sortOptions = false)
final class ProvidersCommand implements Callable<Integer> {

    @Option(names = "--base-url", paramLabel = "URL", description = "ask openai at this address")
    private Optional<String> baseUrl = Optional.empty();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws InterruptedException {
        try (var application = everywhere.open()) {
            var nodes = new ArrayList<ObjectNode>();
            for (var name : Providers.NAMES) {
                var provider =
                        DrawOptions.orRefuse(() ->
                                application
                                        .providers()
                                        .provider(
                                                name,
                                                Optional.empty(),
                                                name.equals("openai")
                                                        ? baseUrl
                                                        : Optional.empty()));
                var node = Json.object();
                node.put("name", name);
                node.put("model", provider.profile().model());
                node.put("paid", provider.profile().paid());
                node.put("configured", provider.trouble().isEmpty());
                PriceList.of(provider.profile())
                        .ifPresent(price ->
                                node.putObject("price")
                                        .put("perPicture", price.dollars())
                                        .put("currency", "USD")
                                        .put("asOf", price.asOf().orElse("")));
                switch (provider.check()) {
                    case Reachable(var models) -> {
                        node.put("reachable", true);
                        var array = node.putArray("models");
                        models.forEach(array::add);
                    }
                    case Unreachable(var why, _) -> {
                        node.put("reachable", false);
                        node.put("why", why);
                    }
                }
                nodes.add(node);
            }
            print(nodes);
            return ExitCode.ALL_GENERATED;
        }
    }

    private void print(Iterable<ObjectNode> nodes) {
        var out = everywhere.out();
        if (json) {
            out.println(Json.array(nodes));
        } else {
            for (var node : nodes) {
                boolean reachable = node.get("reachable").asBoolean();
                out.println(
                        "%-14s %-30s %s"
                                .formatted(
                                        node.get("name").asString(),
                                        node.get("model").asString(),
                                        reachable ? "ready" : node.get("why").asString()));
                if (node.has("price")) {
                    out.println(
                            "               about $%s a picture (%s)"
                                    .formatted(
                                            node.get("price").get("perPicture").asString(),
                                            node.get("price").get("asOf").asString()));
                }
                if (reachable && !node.get("models").isEmpty()) {
                    out.println(
                            "               models: "
                                    + String.join(
                                            ", ",
                                            node.get("models")
                                                    .valueStream()
                                                    .map(m -> m.asString())
                                                    .toList()));
                }
            }
        }
        out.flush();
    }
}
