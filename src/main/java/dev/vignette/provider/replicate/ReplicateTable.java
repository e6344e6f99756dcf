package dev.vignette.provider.replicate;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.WaitHint;
import dev.vignette.provider.queued.Job;
import dev.vignette.provider.queued.JobTable;
import dev.vignette.provider.queued.Progress;
import dev.vignette.provider.queued.Words;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Replicate's predictions.
record ReplicateTable(Account account, Model model, Failures failures) implements JobTable {

    private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");
    private static final Pattern UNSAFE = Pattern.compile("(?i)nsfw|sensitive|\\bE005\\b|safety");

    @Override
    public Profile profile() {
        return new Profile(
                Replicate.NAME,
                model.id(),
                account.name(),
                true,
                Model.ASPECTS,
                List.of("1K"),
                8_000,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15));
    }

    /// Models have inputs of their own; these are what those that draw have in common.
    @Override
    public HttpRequest submission(ImageRequest request) {
        var size = request.size();
        if (size.isPresent() && !profile().takes(size.get())) {
            throw new IllegalArgumentException(
                    "%s draws in the size 1K, not %s".formatted(model.id(), size.get()));
        }
        var body = Json.request();
        model.version().ifPresent(version -> body.put("version", version));
        var input = body.putObject("input").put("prompt", request.prompt());
        input.put("aspect_ratio", request.aspect().nearest(Model.ASPECTS).toString());
        request.seed().ifPresent(seed -> input.put("seed", seed));
        return account.request(model.route())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    @Override
    public Progress submitted(Answered answer, JsonNode body) {
        return Json.text(body.path("id"))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> polled(job(id), answer, body))
                .orElseGet(() -> empty(answer));
    }

    @Override
    public Progress polled(Job job, Answered answer, JsonNode body) {
        var state = Json.text(body.path("status")).orElse("");
        return switch (state) {
            case "succeeded" ->
                    output(body.path("output"))
                            .<Progress>map(Progress.Made::new)
                            .orElseGet(() -> empty(answer));
            case "failed" -> new Progress.Ended(failed(answer, Words.of(Optional.of(body))));
            case "canceled", "aborted" ->
                    new Progress.Ended(
                            new Transient(
                                    failures.report(
                                            answer,
                                            "the service ended the job: " + state,
                                            Optional.of(state)),
                                    FailureKind.TIMEOUT,
                                    true,
                                    Optional.empty()));
            default -> new Progress.Underway(job, state);
        };
    }

    /// One address, or a list of them.
    private static Optional<String> output(JsonNode output) {
        return Json.text(output.isArray() ? output.path(0) : output)
                .or(() -> Json.text(output.path("url")))
                .or(() -> Json.text(output.path("images").path(0)));
    }

    /// A job that was refused fails like one that broke; only its words tell them apart.
    private Failure failed(Answered answer, String words) {
        var why = words.isBlank() ? "the job failed" : words;
        if (UNSAFE.matcher(why).find()) {
            var code = why.contains("E005") ? "E005" : "nsfw";
            var report = failures.report(answer, why, Optional.of(code));
            return new Blocked(report, Stage.UNKNOWN, List.of(code));
        }
        var report = failures.report(answer, why, Optional.of("failed"));
        return new Transient(report, FailureKind.SERVER_ERROR, true, Optional.empty());
    }

    private Progress empty(Answered answer) {
        return new Progress.Ended(
                failures.badPicture(
                        answer,
                        "the answer holds no picture and no reason",
                        Optional.of(Transient.EMPTY_ANSWER)));
    }

    @Override
    public Failure refused(Answered answer, Optional<JsonNode> body) {
        var code = body.flatMap(object -> Json.text(object.path("title")));
        var report = failures.report(answer, Words.of(body), code);
        boolean lacksVersion = model.version().isEmpty() && report.message().contains("version");
        return switch (answer.status()) {
            case 429 -> throttled(answer, body, report);
            // a model of which anybody can publish versions is only found with one
            case 422 ->
                    lacksVersion
                            ? Failures.halting(report, FailureKind.MODEL_GONE)
                            : failures.byStatus(answer, report);
            default -> failures.byStatus(answer, report);
        };
    }

    private Failure throttled(Answered answer, Optional<JsonNode> body, Report report) {
        var said = failures.throttled(answer, report);
        var field =
                body.flatMap(object -> Json.text(object.path("retry_after")))
                        .flatMap(seconds -> WaitHint.ofDuration(seconds + "s"));
        return said.retryAfter().isPresent()
                ? said
                : new Throttled(report, field, said.perMinute());
    }

    @Override
    public HttpRequest listing() {
        return account.request("/collections/text-to-image").GET().build();
    }

    @Override
    public List<String> models(Answered answer) {
        return Json.object(answer.body()).stream()
                .flatMap(body -> body.path("models").valueStream())
                .map(one ->
                        Json.text(one.path("owner"))
                                .flatMap(owner ->
                                        Json.text(one.path("name"))
                                                .map(name -> owner + "/" + name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Job job(String id) {
        return new Job(
                id,
                account.request("/predictions/" + id).GET().build(),
                List.of(
                        account.request("/predictions/" + id + "/cancel")
                                .POST(BodyPublishers.noBody())
                                .build()));
    }
}
