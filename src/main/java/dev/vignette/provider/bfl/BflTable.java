package dev.vignette.provider.bfl;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.queued.Job;
import dev.vignette.provider.queued.JobTable;
import dev.vignette.provider.queued.Progress;
import dev.vignette.provider.queued.Words;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Black Forest Labs: a job, asked about at the address that its submission names.
record BflTable(Account account, Model model, Failures failures) implements JobTable {

    private static final String SIBLINGS = ".bfl.ai";
    private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");

    @Override
    public Profile profile() {
        return new Profile(
                Bfl.NAME,
                model.id(),
                account.name(),
                true,
                model.aspects(),
                model.sizes(),
                8_000,
                Duration.ofMinutes(2),
                Duration.ofMinutes(10));
    }

    @Override
    public HttpRequest submission(ImageRequest request) {
        var body = Json.request().put("prompt", request.prompt()).put("output_format", "png");
        if (model.knowsRatiosOnly()) {
            body.put("aspect_ratio", request.aspect().nearest(model.aspects()).toString());
        } else {
            var size = model.pixels().of(request.aspect(), request.size());
            body.put("width", size.width()).put("height", size.height());
        }
        request.seed().ifPresent(seed -> body.put("seed", seed));
        return account.request("/" + model.id())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    @Override
    public Progress submitted(Answered answer, JsonNode body) {
        return Json.text(body.path("id"))
                .filter(id -> ID.matcher(id).matches())
                .<Progress>map(id -> new Progress.Underway(job(id, body), "Pending"))
                .orElseGet(() ->
                        new Progress.Ended(
                                failures.badPicture(
                                        answer,
                                        "the answer names no job",
                                        Optional.of(Transient.EMPTY_ANSWER))));
    }

    @Override
    public Progress polled(Job job, Answered answer, JsonNode body) {
        var state = Json.text(body.path("status")).orElse("");
        return switch (state) {
            case "Ready" ->
                    Json.text(body.path("result").path("sample"))
                            .<Progress>map(Progress.Made::new)
                            .orElseGet(() ->
                                    new Progress.Ended(
                                            failures.badPicture(
                                                    answer,
                                                    "the answer holds no picture and no reason",
                                                    Optional.of(Transient.EMPTY_ANSWER))));
            case "Request Moderated" -> blocked(answer, body, state, Stage.PROMPT);
            case "Content Moderated" -> blocked(answer, body, state, Stage.PICTURE);
            case "Error", "Failed" ->
                    new Progress.Ended(
                            new Transient(
                                    failures.report(answer, words(body, state), Optional.of(state)),
                                    FailureKind.SERVER_ERROR,
                                    true,
                                    Optional.empty()));
            case "Task not found" ->
                    new Progress.Ended(
                            failures.badPicture(
                                    answer,
                                    "the service does not know the job any more",
                                    Optional.of(state)));
            default -> new Progress.Underway(job, state);
        };
    }

    private Progress blocked(Answered answer, JsonNode body, String state, Stage stage) {
        var reasons = new ArrayList<String>();
        body.path("details")
                .path("Moderation Reasons")
                .forEach(reason -> Json.text(reason).ifPresent(reasons::add));
        return new Progress.Ended(
                new Blocked(
                        failures.report(answer, words(body, state), Optional.of(state)),
                        stage,
                        reasons));
    }

    private static String words(JsonNode body, String state) {
        var words = Words.of(Optional.of(body));
        var details = body.path("details");
        return words.isBlank() && details.isObject() && !details.isEmpty()
                ? state + ": " + details
                : state + (words.isBlank() ? "" : ": " + words);
    }

    @Override
    public Failure refused(Answered answer, Optional<JsonNode> body) {
        return failures.byStatus(answer, failures.report(answer, Words.of(body), Optional.empty()));
    }

    /// There is no list of models; what is left of the credits shows whether the key is good.
    @Override
    public HttpRequest listing() {
        return account.request("/credits").GET().build();
    }

    @Override
    public List<String> models(Answered answer) {
        return List.of();
    }

    /// The region that drew it names its own address; a stranger's does not get the key.
    private Job job(String id, JsonNode body) {
        var named = Json.text(body.path("polling_url")).flatMap(BflTable::address);
        var poll =
                account.request(named, SIBLINGS)
                        .orElseGet(() -> account.request("/get_result?id=" + id));
        return new Job(id, poll.GET().build(), List.of());
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
