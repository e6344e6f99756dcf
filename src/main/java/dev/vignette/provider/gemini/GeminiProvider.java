package dev.vignette.provider.gemini;

import dev.vignette.image.Aspect;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Profile;
import dev.vignette.provider.google.GeminiApi;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.PictureAnswer;
import dev.vignette.provider.http.Reply;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One model behind `models/{model}:generateContent`.
record GeminiProvider(Transport transport, Account account, Model model, Failures failures)
        implements ImageProvider {

    private static final Duration DEADLINE_FLOOR = Duration.ofMinutes(2);
    private static final Duration DEADLINE_CEILING = Duration.ofMinutes(5);

    /// The smallest of these models reads 32,768 tokens, and a character can be one.
    private static final int PROMPT_LIMIT = 30_000;

    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final Duration HINT = Duration.ofSeconds(10);

    /// A seed is a number of 32 bits with a sign.
    private static final long SEEDS = 1L << 31;

    @Override
    public Profile profile() {
        return new Profile(
                Gemini.NAME,
                model.id(),
                account.name(),
                true,
                model.family().aspects(),
                model.family().sizes(),
                PROMPT_LIMIT,
                model.references(),
                DEADLINE_FLOOR,
                DEADLINE_CEILING);
    }

    @Override
    public Optional<String> trouble() {
        return account.trouble();
    }

    @Override
    public Outcome generate(ImageRequest request, Duration time) throws InterruptedException {
        var refusal = refusalToBegin(request);
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        final JsonNode body;
        try {
            body = body(request);
        } catch (IllegalArgumentException e) {
            return new Failed(new Invalid(Report.of(String.valueOf(e.getMessage()))));
        }
        var deadline = Deadline.in(time);
        return switch (transport.send(asked(body), deadline)) {
            case Unanswered lost -> new Failed(failures.of(lost, time));
            case Answered answer -> outcome(answer, deadline);
        };
    }

    /// What is known to fail is not called.
    private Optional<Failure> refusalToBegin(ImageRequest request) {
        return account.trouble()
                .<Failure>map(why -> Failures.halting(Report.of(why), FailureKind.KEY))
                .or(() -> profile().refusalOf(request.references()));
    }

    private HttpRequest asked(JsonNode body) {
        return account.request(route("/models/" + model.id() + ":generateContent"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    /// @throws IllegalArgumentException where the model does not draw what is asked for
    private JsonNode body(ImageRequest request) {
        var body = Json.request();
        var parts = body.putArray("contents").addObject().put("role", "user").putArray("parts");
        parts.addObject().put("text", request.prompt());
        for (var reference : request.references()) {
            parts.addObject()
                    .putObject("inlineData")
                    .put("mimeType", reference.image().mediaType().mediaName())
                    .put("data", reference.image().bytes());
        }
        var configuration = body.putObject("generationConfig");
        configuration.putArray("responseModalities").add("IMAGE");
        var picture = configuration.putObject("imageConfig");
        picture.put("aspectRatio", aspect(request.aspect()).toString());
        model.size(request.size()).ifPresent(size -> picture.put("imageSize", size));
        request.seed()
                .ifPresent(seed -> configuration.put("seed", (int) Math.floorMod(seed, SEEDS)));
        return body;
    }

    /// In the model's own writing: 1920:1080 is 16:9.
    private Aspect aspect(Aspect wanted) {
        return wanted.nearest(model.family().aspects());
    }

    private Outcome outcome(Answered answer, Deadline deadline) throws InterruptedException {
        var body = Json.object(answer.body());
        var content = body.map(Content::new);
        var picture =
                content.filter(said -> answer.isSuccess() && !Refusal.isKeptBack(said))
                        .flatMap(Content::picture);
        if (picture.isPresent()) {
            return withId(pictures().fromBase64(picture.get(), answer), content);
        }
        return new Failed(
                switch (new Refusal(failures, answer, body).failure()) {
                    case Halting(var report, var kind, _) when kind == FailureKind.MODEL_GONE ->
                            failures.modelGone(
                                    report, Gemini.NAME, model.id(), account, offered(deadline));
                    case Failure failure -> failure;
                });
    }

    private Outcome withId(Outcome outcome, Optional<Content> content) {
        return outcome instanceof Generated(var image, var id, var provenance)
                ? new Generated(
                        image,
                        id.or(() -> content.flatMap(Content::id).map(failures::clean)),
                        provenance)
                : outcome;
    }

    private PictureAnswer pictures() {
        return new PictureAnswer(
                failures, "Made by an AI model (%s at %s)".formatted(model.id(), account.host()));
    }

    private String offered(Deadline deadline) throws InterruptedException {
        return switch (models(deadline.within(HINT))) {
            case Answered answer -> new ModelList(failures, answer).pictures();
            case Unanswered _ -> "";
        };
    }

    private Reply models(Deadline deadline) throws InterruptedException {
        return transport.send(account.request(route("/models?pageSize=1000")).build(), deadline);
    }

    /// `imageConfig` is the words of version v1beta.
    private String route(String path) {
        return GeminiApi.version(account.baseUrl()) + path;
    }

    @Override
    public Availability check() throws InterruptedException {
        var trouble = account.trouble();
        if (trouble.isPresent()) {
            return new Unreachable(trouble.get());
        }
        return switch (models(Deadline.in(CHECK))) {
            case Unanswered lost -> new Unreachable(failures.of(lost, CHECK).report().message());
            case Answered answer -> new ModelList(failures, answer).availability();
        };
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
