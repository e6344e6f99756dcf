package dev.vignette.provider.imagen;

import dev.vignette.image.Aspect;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
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
import dev.vignette.provider.Profile;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One model behind `models/{model}:predict`.
///
/// @param onVertex whether it is asked as Vertex wants it
record ImagenProvider(
        Transport transport, Account account, String model, boolean onVertex, Failures failures)
        implements ImageProvider {

    private static final List<Aspect> ASPECTS =
            Stream.of("16:9", "1:1", "9:16", "4:3", "3:4")
                    .map(one -> Aspect.parse(one).orElseThrow())
                    .toList();
    private static final List<String> SIZES = List.of("1K", "2K");

    /// It reads 480 tokens.
    private static final int PROMPT_LIMIT = 1_900;

    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final Duration HINT = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 5;

    /// Its seeds are numbers of 32 bits without a sign, and not nought.
    private static final long SEEDS = (1L << 32) - 1;

    @Override
    public Profile profile() {
        return new Profile(
                Imagen.NAME,
                model,
                account.name(),
                true,
                ASPECTS,
                SIZES,
                PROMPT_LIMIT,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5));
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
        final HttpRequest asked;
        try {
            asked = asked(request);
        } catch (IllegalArgumentException e) {
            return new Failed(new Invalid(Report.of(String.valueOf(e.getMessage()))));
        }
        var deadline = Deadline.in(time);
        return switch (transport.send(asked, deadline)) {
            case Unanswered lost -> new Failed(failures.of(lost, time));
            case Answered answer -> outcome(answer, deadline);
        };
    }

    /// What is known to fail is not called.
    private Optional<Failure> refusalToBegin(ImageRequest request) {
        return trouble()
                .<Failure>map(why -> Failures.halting(Report.of(why), FailureKind.KEY))
                .or(() -> profile().refusalOf(request.references()));
    }

    /// @throws IllegalArgumentException where the model does not draw what is asked for
    private HttpRequest asked(ImageRequest request) {
        var body = Json.request();
        body.putArray("instances").addObject().put("prompt", request.prompt());
        var parameters =
                body.putObject("parameters")
                        .put("sampleCount", 1)
                        .put("aspectRatio", request.aspect().nearest(ASPECTS).toString())
                        .put("includeRaiReason", true);
        size(request).ifPresent(size -> parameters.put("sampleImageSize", size));
        if (onVertex && request.seed().isPresent()) {
            // Vertex takes a seed only where it adds no watermark of its own
            long seed = Math.floorMod(request.seed().getAsLong() - 1, SEEDS) + 1;
            parameters.put("seed", seed).put("addWatermark", false);
        }
        return account.request("/models/" + model + ":predict")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    private Optional<String> size(ImageRequest request) {
        var size = request.size().map(written -> written.strip().toUpperCase(Locale.ROOT));
        if (size.isPresent() && !SIZES.contains(size.get())) {
            throw new IllegalArgumentException(
                    "%s draws in the sizes %s, not %s"
                            .formatted(model, String.join(", ", SIZES), size.get()));
        }
        return size;
    }

    private Outcome outcome(Answered answer, Deadline deadline) throws InterruptedException {
        var predictions = new Predictions(failures, answer);
        var picture = predictions.picture();
        if (picture.isPresent()) {
            return new PictureAnswer(
                            failures,
                            "Made by an AI model (%s at %s)".formatted(model, account.host()))
                    .fromBase64(picture.get(), answer);
        }
        return new Failed(
                switch (predictions.failure()) {
                    case Halting(var report, var kind, _) when kind == FailureKind.MODEL_GONE ->
                            failures.modelGone(
                                    report, Imagen.NAME, model, account, offered(deadline));
                    case Failure failure -> failure;
                });
    }

    private String offered(Deadline deadline) throws InterruptedException {
        return switch (models(deadline.within(HINT))) {
            case Answered answer when answer.isSuccess() ->
                    new Predictions(failures, answer)
                            .models().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            case Reply _ -> "";
        };
    }

    private Reply models(Deadline deadline) throws InterruptedException {
        return transport.send(account.request("/models?pageSize=1000").build(), deadline);
    }

    /// An endpoint that answers and knows no such list can still draw.
    @Override
    public Availability check() throws InterruptedException {
        var trouble = trouble();
        if (trouble.isPresent()) {
            return new Unreachable(trouble.get());
        }
        return switch (models(Deadline.in(CHECK))) {
            case Unanswered lost -> new Unreachable(failures.of(lost, CHECK).report().message());
            case Answered answer when answer.isSuccess() ->
                    new Reachable(new Predictions(failures, answer).models());
            case Answered answer when answer.status() == 404 || answer.status() == 405 ->
                    new Reachable(List.of());
            case Answered answer -> Unreachable.of(new Predictions(failures, answer).failure());
        };
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
