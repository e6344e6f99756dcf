package dev.vignette;

import dev.vignette.config.Environment;
import dev.vignette.engine.Artists;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.builtin.BuiltIn;
import dev.vignette.provider.http.DefaultModels;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.openai.OpenAi;
import dev.vignette.provider.rehearsal.Rehearsal;
import dev.vignette.story.Nearest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The image services this process can ask, each made when it is first needed.
public final class Providers implements Artists, AutoCloseable {

    /// Those that exist, in the order in which they are shown.
    public static final List<String> NAMES = List.of("illustrator", "openai", "rehearsal");

    /// Those that will.
    private static final List<String> LATER =
            List.of("gemini", "imagen", "automatic1111", "comfyui", "fal", "replicate", "bfl");

    private record Which(String provider, String model, Optional<String> baseUrl) {}

    private final Environment environment;
    private final InstantSource clock;
    private final Map<Which, ImageProvider> made = new ConcurrentHashMap<>();
    private final HttpClient http = Transport.client();

    Providers(Environment environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /// Why a name is no provider; empty where it is one.
    public static Optional<String> trouble(String name) {
        if (NAMES.contains(name)) {
            return Optional.empty();
        }
        if (LATER.contains(name)) {
            return Optional.of(
                    "the provider " + name + " is not in this version yet; there are " + NAMES);
        }
        var nearest =
                Nearest.among(name, NAMES).map(near -> "; did you mean " + near + "?").orElse("");
        return Optional.of("there is no provider " + name + nearest + " There are " + NAMES);
    }

    /// The provider of a name, with its usual model where none is named.
    ///
    /// @throws IllegalArgumentException where the name, the model or the address is none
    public ImageProvider provider(String name, Optional<String> model, Optional<String> baseUrl) {
        var which = new Which(name, model.orElseGet(() -> usualModel(name)), baseUrl);
        return made.computeIfAbsent(which, this::make);
    }

    /// Whether this process has all that a provider needs to be asked.
    public boolean isConfigured(String name) {
        return !name.equals("openai")
                || environment.secret("OPENAI_API_KEY").isPresent()
                || environment.text("OPENAI_BASE_URL").isPresent();
    }

    @Override
    public Optional<ImageProvider> artist(String provider, String model, Optional<String> baseUrl) {
        return NAMES.contains(provider)
                ? Optional.of(provider(provider, Optional.of(model), baseUrl))
                : Optional.empty();
    }

    private static String usualModel(String name) {
        return switch (name) {
            case "openai" -> DefaultModels.ofThisRelease().of("openai");
            case "rehearsal" -> "blocked";
            default -> "picture-book-1";
        };
    }

    private ImageProvider make(Which which) {
        return switch (which.provider()) {
            case "illustrator" -> BuiltIn.provider();
            case "rehearsal" -> {
                if (!Rehearsal.scripts().contains(which.model())) {
                    throw new IllegalArgumentException(
                            "rehearsal has no script "
                                    + which.model()
                                    + "; it has "
                                    + Rehearsal.scripts());
                }
                yield Rehearsal.provider(BuiltIn.provider(), which.model(), clock);
            }
            case "openai" ->
                    OpenAi.provider(
                            http,
                            openAiAddress(which),
                            environment.secret("OPENAI_API_KEY"),
                            which.model(),
                            clock);
            default ->
                    throw new IllegalArgumentException(
                            trouble(which.provider()).orElse("no provider"));
        };
    }

    private URI openAiAddress(Which which) {
        var written =
                which.baseUrl()
                        .or(() -> environment.text("OPENAI_BASE_URL"))
                        .orElse(OpenAi.BASE_URL.toString());
        var address =
                URI.create(
                        written.endsWith("/")
                                ? written.substring(0, written.length() - 1)
                                : written);
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address of openai is http(s)://host/v1, without a user or a key in it");
        }
        return address;
    }

    @Override
    public void close() {
        made.values().forEach(ImageProvider::close);
        http.shutdownNow();
    }
}
