package dev.vignette.provider.fal;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.PixelSizes;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.queued.Job;
import dev.vignette.provider.queued.JobTable;
import dev.vignette.provider.queued.Progress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// fal's queue: a job, its status, and its result at an address of its own.
record FalTable(Account account, Model model, Failures failures) implements JobTable {

    private static final PixelSizes SIZES = new PixelSizes(16, 2560, 4_500_000);
    private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");
    private static final String NOBODYS_JOB = "00000000-0000-0000-0000-000000000000";

    @Override
    public Profile profile() {
        return new Profile(
                Fal.NAME,
                model.id(),
                account.name(),
                true,
                model.aspects(),
                model.sizes(),
                8_000,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15));
    }

    @Override
    public HttpRequest submission(ImageRequest request) {
        var body = Json.request().put("prompt", request.prompt()).put("num_images", 1);
        if (model.knowsRatiosOnly()) {
            body.put("aspect_ratio", request.aspect().nearest(model.aspects()).toString());
        } else {
            var size = SIZES.of(request.aspect(), request.size());
            body.putObject("image_size").put("width", size.width()).put("height", size.height());
        }
        request.seed().ifPresent(seed -> body.put("seed", seed));
        return account.request("/" + model.id())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    @Override
    public Progress submitted(Answered answer, JsonNode body) {
        return Json.text(body.path("request_id"))
                .filter(id -> ID.matcher(id).matches())
                .<Progress>map(id -> new Progress.Underway(job(id), state(body)))
                .orElseGet(() -> empty(answer));
    }

    @Override
    public Progress polled(Job job, Answered answer, JsonNode body) {
        var picture =
                Json.text(body.path("images").path(0).path("url"))
                        .or(() -> Json.text(body.path("image").path("url")));
        if (body.path("has_nsfw_concepts").path(0).asBoolean(false)) {
            return new Progress.Ended(
                    new Blocked(
                            failures.report(
                                    answer,
                                    "the picture was kept back by the safety checker",
                                    Optional.of("has_nsfw_concepts")),
                            Stage.PICTURE,
                            List.of("nsfw")));
        }
        if (picture.isPresent()) {
            return new Progress.Made(picture.get());
        }
        return switch (state(body)) {
            case "COMPLETED" -> new Progress.Moved(job.at(request(job.id(), "").GET().build()));
            case "" -> empty(answer);
            case String other -> new Progress.Underway(job, other);
        };
    }

    private Progress empty(Answered answer) {
        return new Progress.Ended(
                failures.badPicture(
                        answer,
                        "the answer holds no picture and no reason",
                        Optional.of(Transient.EMPTY_ANSWER)));
    }

    /// The job's own trouble comes as the status of its result, and is marked as such.
    @Override
    public boolean endsTheJob(Answered answer) {
        return answer.header("x-fal-error-type").isPresent()
                || answer.header("x-fal-retryable").isPresent();
    }

    @Override
    public Failure refused(Answered answer, Optional<JsonNode> body) {
        return new FalRefusal(failures, answer, body).failure();
    }

    /// There is no list of models; a job that is nobody's at least shows whether the key is good.
    @Override
    public HttpRequest listing() {
        return request(NOBODYS_JOB, "/status").GET().build();
    }

    @Override
    public List<String> models(Answered answer) {
        return List.of();
    }

    private Job job(String id) {
        return new Job(
                id,
                request(id, "/status").GET().build(),
                List.of(request(id, "/cancel").PUT(BodyPublishers.noBody()).build()));
    }

    /// The addresses in an answer are fal's own; these are the same, also behind a proxy.
    private HttpRequest.Builder request(String id, String what) {
        return account.request("/%s/requests/%s%s".formatted(model.queue(), id, what));
    }

    private static String state(JsonNode body) {
        return Json.text(body.path("status")).orElse("");
    }
}
