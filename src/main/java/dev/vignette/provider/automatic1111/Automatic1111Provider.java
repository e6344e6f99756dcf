package dev.vignette.provider.automatic1111;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Transient;
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
import dev.vignette.provider.http.PixelSizes;
import dev.vignette.provider.http.Reply;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One checkpoint behind `POST /sdapi/v1/txt2img`.
record Automatic1111Provider(Transport transport, Account account, String model, Failures failures)
        implements ImageProvider {

    private static final PixelSizes SIZES = new PixelSizes(8, 2560, 4_500_000);
    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final Duration HINT = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 5;

    @Override
    public Profile profile() {
        return new Profile(
                Automatic1111.NAME,
                model,
                account.name(),
                false,
                List.of(),
                PixelSizes.WORDS,
                8_000,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15));
    }

    /// One card draws one picture at a time; whoever comes second waits within the call.
    @Override
    public OptionalInt atOnce() {
        return OptionalInt.of(1);
    }

    @Override
    public Outcome generate(ImageRequest request, Duration time) throws InterruptedException {
        var refusal = profile().refusalOf(request.references());
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
            case Unanswered lost -> new Failed(unbilled(failures.of(lost, time)));
            case Answered answer -> outcome(answer, deadline);
        };
    }

    /// @throws IllegalArgumentException where the size is none
    private HttpRequest asked(ImageRequest request) {
        var size = SIZES.of(request.aspect(), request.size());
        var body =
                Json.request()
                        .put("prompt", request.prompt())
                        .put("width", size.width())
                        .put("height", size.height())
                        .put("batch_size", 1)
                        .put("n_iter", 1)
                        .put("seed", request.seed().orElse(-1));
        if (!model.equals(Automatic1111.LOADED)) {
            body.putObject("override_settings").put("sd_model_checkpoint", model);
        }
        return account.request("/sdapi/v1/txt2img")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    private Outcome outcome(Answered answer, Deadline deadline) throws InterruptedException {
        var body = Json.object(answer.body());
        var picture =
                body.filter(_ -> answer.isSuccess())
                        .flatMap(object -> Json.text(object.path("images").path(0)));
        if (picture.isEmpty()) {
            return new Failed(unbilled(withoutPicture(answer, body, deadline)));
        }
        var stranger = otherModel(body.orElseThrow());
        if (stranger.isPresent()) {
            return new Failed(gone(answer, stranger.get(), deadline));
        }
        return switch (pictures().fromBase64(picture.get(), answer)) {
            case Failed(var failure) -> new Failed(unbilled(failure));
            case Outcome.Generated generated -> generated;
        };
    }

    /// A checkpoint that it does not know is passed over in silence, and the loaded one draws.
    private Optional<String> otherModel(JsonNode body) {
        return Json.text(body.path("info"))
                .flatMap(info -> Json.object(info.getBytes(UTF_8)))
                .flatMap(info -> Json.text(info.path("sd_model_name")))
                .filter(_ -> !model.equals(Automatic1111.LOADED))
                .filter(drew -> !model.contains(drew) && !drew.contains(model))
                .map(drew -> "it drew with " + drew + " instead");
    }

    private Failure withoutPicture(Answered answer, Optional<JsonNode> body, Deadline deadline)
            throws InterruptedException {
        if (answer.isSuccess()) {
            return body.isEmpty()
                    ? failures.unreadable(answer)
                    : failures.badPicture(
                            answer,
                            "the answer holds no picture and no reason",
                            Optional.of(Transient.EMPTY_ANSWER));
        }
        var words = words(body);
        var report = failures.report(answer, words, code(body));
        return switch (answer.status()) {
            case 404, 422 -> gone(answer, words, deadline);
            default -> failures.byStatus(answer, report);
        };
    }

    /// A checkpoint or a sampler that is not there, or a field it does not know, is the same for
    /// every scene.
    private Halting gone(Answered answer, String why, Deadline deadline)
            throws InterruptedException {
        return failures.modelGone(
                failures.report(answer, why, Optional.empty()),
                Automatic1111.NAME,
                model,
                account,
                offered(deadline));
    }

    private static String words(Optional<JsonNode> body) {
        return body.stream()
                .flatMap(object -> List.of("errors", "detail", "error").stream().map(object::path))
                .map(field ->
                        field.isContainer() ? Optional.of(field.toString()) : Json.text(field))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> code(Optional<JsonNode> body) {
        return body.flatMap(object -> Json.text(object.path("error")));
    }

    /// What fails on one's own card costs nothing.
    private static Failure unbilled(Failure failure) {
        return failure instanceof Transient(var report, var kind, _, var wait)
                ? new Transient(report, kind, false, wait)
                : failure;
    }

    private PictureAnswer pictures() {
        return new PictureAnswer(
                failures, "Made by an AI model (%s at %s)".formatted(model, account.host()));
    }

    private String offered(Deadline deadline) throws InterruptedException {
        return switch (checkpoints(deadline.within(HINT))) {
            case Answered answer when answer.isSuccess() ->
                    names(answer).stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            case Reply _ -> "";
        };
    }

    private Reply checkpoints(Deadline deadline) throws InterruptedException {
        return transport.send(account.request("/sdapi/v1/sd-models").build(), deadline);
    }

    private static List<String> names(Answered answer) {
        return Json.array(answer.body()).stream()
                .flatMap(JsonNode::valueStream)
                .map(one ->
                        Json.text(one.path("model_name")).or(() -> Json.text(one.path("title"))))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A server that answers and knows no such list can still draw.
    @Override
    public Availability check() throws InterruptedException {
        return switch (checkpoints(Deadline.in(CHECK))) {
            case Unanswered lost -> new Unreachable(failures.of(lost, CHECK).report().message());
            case Answered answer when answer.isSuccess() -> new Reachable(names(answer));
            case Answered answer when answer.status() == 404 -> new Reachable(List.of());
            case Answered answer ->
                    new Unreachable(
                            "status %d: %s"
                                    .formatted(
                                            answer.status(),
                                            failures.report(
                                                            answer,
                                                            words(Json.object(answer.body())),
                                                            Optional.empty())
                                                    .message()));
        };
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
