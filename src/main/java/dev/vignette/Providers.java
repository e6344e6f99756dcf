package dev.vignette;

import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import dev.vignette.engine.Artists;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.automatic1111.Automatic1111;
import dev.vignette.provider.bfl.Bfl;
import dev.vignette.provider.builtin.BuiltIn;
import dev.vignette.provider.comfyui.ComfyUi;
import dev.vignette.provider.fal.Fal;
import dev.vignette.provider.gemini.Gemini;
import dev.vignette.provider.http.DefaultModels;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.imagen.Imagen;
import dev.vignette.provider.openai.OpenAi;
import dev.vignette.provider.rehearsal.Rehearsal;
import dev.vignette.provider.replicate.Replicate;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.rewriting.Rewriters;
import dev.vignette.story.Nearest;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// The image services this process can ask, each made when it is first needed.
public final class Providers implements Artists, AutoCloseable {

    /// Those that exist, in the order in which they are shown.
    public static final List<String> NAMES =
            List.of(
                    "illustrator",
                    "gemini",
                    "openai",
                    "imagen",
                    "fal",
                    "replicate",
                    "bfl",
                    "automatic1111",
                    "comfyui",
                    "rehearsal");

    private record Which(String provider, String model, Optional<String> baseUrl) {}

    private final Environment environment;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Which, ImageProvider> made = new ConcurrentHashMap<>();
    private final HttpClient http = Transport.client();
    private final Rewriter rewriter;

    Providers(Environment environment, InstantSource clock, RandomGenerator random) {
        this.environment = environment;
        this.clock = clock;
        this.random = random;
        this.rewriter = Rewriters.of(http, environment);
    }

    /// Why a name is no provider; empty where it is one.
    public static Optional<String> trouble(String name) {
        if (NAMES.contains(name)) {
            return Optional.empty();
        }
        var nearest =
                Nearest.among(name, NAMES).map(near -> "; did you mean " + near + "?").orElse(".");
        return Optional.of("there is no provider " + name + nearest + " " + thereAre());
    }

    private static String thereAre() {
        return "There are " + String.join(", ", NAMES) + ".";
    }

    /// The provider of a name, able to be called: its key is there.
    ///
    /// @throws IllegalArgumentException where it is not, or the name, the model or the address is
    ///   none
    public ImageProvider ready(String name, Optional<String> model, Optional<String> baseUrl) {
        var provider = provider(name, model, baseUrl);
        provider.trouble()
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        return provider;
    }

    /// The provider of a name, with its usual model where none is named.
    ///
    /// @throws IllegalArgumentException where the name, the model or the address is none
    public ImageProvider provider(String name, Optional<String> model, Optional<String> baseUrl) {
        trouble(name)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        var which = new Which(name, model.orElseGet(() -> usualModel(name)), baseUrl);
        return made.computeIfAbsent(which, this::make);
    }

    /// Who finds other words for what a service refuses.
    Rewriter rewriter() {
        return rewriter;
    }

    /// Whether this process has all that a provider needs to be asked.
    public boolean isConfigured(String name) {
        return NAMES.contains(name)
                && provider(name, Optional.empty(), Optional.empty()).trouble().isEmpty();
    }

    /// Empty also where this process has no key for it: others may.
    @Override
    public Optional<ImageProvider> artist(String provider, String model, Optional<String> baseUrl) {
        return NAMES.contains(provider)
                ? Optional.of(provider(provider, Optional.of(model), baseUrl))
                        .filter(it -> it.trouble().isEmpty())
                : Optional.empty();
    }

    private static String usualModel(String name) {
        return switch (name) {
            case "illustrator" -> "picture-book-1";
            case "rehearsal" -> "blocked";
            default -> DefaultModels.ofThisRelease().of(name);
        };
    }

    private ImageProvider make(Which which) {
        return switch (which.provider()) {
            case "illustrator" -> BuiltIn.provider();
            case "rehearsal" -> {
                if (!Rehearsal.scripts().contains(which.model())) {
                    throw new IllegalArgumentException(
                            "rehearsal has no script %s; it has %s"
                                    .formatted(
                                            which.model(), String.join(", ", Rehearsal.scripts())));
                }
                yield Rehearsal.provider(BuiltIn.provider(), which.model(), clock);
            }
            case "gemini" ->
                    Gemini.provider(
                            http,
                            address(which, "GOOGLE_GEMINI_BASE_URL", Gemini.BASE_URL),
                            googleKey(),
                            which.model(),
                            clock);
            case "openai" ->
                    OpenAi.provider(
                            http,
                            address(which, "OPENAI_BASE_URL", OpenAi.BASE_URL),
                            environment.secret("OPENAI_API_KEY"),
                            which.model(),
                            clock);
            case "imagen" -> imagen(which);
            case "fal" ->
                    Fal.provider(
                            http,
                            address(which, "FAL_BASE_URL", Fal.BASE_URL),
                            environment.secret("FAL_KEY"),
                            which.model(),
                            clock);
            case "replicate" ->
                    Replicate.provider(
                            http,
                            address(which, "REPLICATE_BASE_URL", Replicate.BASE_URL),
                            environment.secret("REPLICATE_API_TOKEN"),
                            which.model(),
                            clock);
            case "bfl" ->
                    Bfl.provider(
                            http,
                            address(which, "BFL_BASE_URL", Bfl.BASE_URL),
                            environment.secret("BFL_API_KEY"),
                            which.model(),
                            clock);
            case "automatic1111" ->
                    Automatic1111.provider(
                            http,
                            given(which, "A1111_BASE_URL", Automatic1111.BASE_URL),
                            which.model(),
                            clock);
            case "comfyui" ->
                    ComfyUi.provider(
                            http,
                            given(which, "COMFYUI_BASE_URL", ComfyUi.BASE_URL),
                            environment.text("COMFYUI_WORKFLOW").map(Path::of),
                            which.model(),
                            clock,
                            random);
            default ->
                    throw new IllegalArgumentException(
                            trouble(which.provider()).orElse("no provider"));
        };
    }

    /// With a project it is Vertex that is asked.
    private ImageProvider imagen(Which which) {
        var project = environment.text("GOOGLE_CLOUD_PROJECT");
        if (project.isEmpty()) {
            var url = address(which, "GOOGLE_GEMINI_BASE_URL", Imagen.BASE_URL);
            return Imagen.onGeminiApi(http, url, googleKey(), which.model(), clock);
        }
        return Imagen.onVertex(
                http,
                project.get(),
                environment.text("GOOGLE_CLOUD_LOCATION").orElse(Imagen.USUAL_LOCATION),
                given(which, "GOOGLE_VERTEX_BASE_URL", Imagen.BASE_URL),
                environment.secret("GOOGLE_ACCESS_TOKEN"),
                which.model(),
                clock);
    }

    private Optional<Secret> googleKey() {
        return environment.secret("GEMINI_API_KEY").or(() -> environment.secret("GOOGLE_API_KEY"));
    }

    private URI address(Which which, String variable, URI usual) {
        return given(which, variable, usual).orElse(usual);
    }

    /// The address that somebody named, if somebody did.
    private Optional<URI> given(Which which, String variable, URI usual) {
        return which.baseUrl()
                .or(() -> environment.text(variable))
                .map(written -> parsed(which, written, usual));
    }

    private static URI parsed(Which which, String written, URI usual) {
        var address = URI.create("");
        try {
            address = URI.create(written.strip().replaceAll("/+$", ""));
        } catch (IllegalArgumentException _) {
            // it has no host either
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address of %s is written like %s, without a user or a key in it"
                            .formatted(which.provider(), usual));
        }
        return address;
    }

    @Override
    public void close() {
        made.values().forEach(ImageProvider::close);
        http.shutdownNow();
    }
}
