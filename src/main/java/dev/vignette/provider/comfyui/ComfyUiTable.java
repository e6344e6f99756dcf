package dev.vignette.provider.comfyui;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// ComfyUI's queue, and the history where a job's outputs are found.
///
/// @param model as it was named, perhaps `ComfyUi.FIRST`
/// @param checkpoint the file name it stands for
/// @param ids names for jobs: ComfyUI takes them from its callers
record ComfyUiTable(
        Account account,
        Workflow workflow,
        String model,
        String checkpoint,
        Failures failures,
        Supplier<UUID> ids)
        implements JobTable {

    private static final PixelSizes SIZES = new PixelSizes(8, 2560, 4_500_000);

    static Profile profile(Account account, String model) {
        return new Profile(
                ComfyUi.NAME,
                model,
                account.name(),
                false,
                List.of(),
                PixelSizes.WORDS,
                8_000,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15));
    }

    @Override
    public Profile profile() {
        return profile(account, model);
    }

    /// Whether the checkpoint is still to be found out.
    boolean needsLookUp() {
        return checkpoint.equals(ComfyUi.FIRST) && workflow.has("%model%");
    }

    ComfyUiTable with(String found) {
        return new ComfyUiTable(account, workflow, model, found, failures, ids);
    }

    @Override
    public HttpRequest submission(ImageRequest request) {
        var size = SIZES.of(request.aspect(), request.size());
        var id = ids.get();
        var body = Json.request();
        body.set(
                "prompt",
                workflow.filled(
                        Map.of(
                                "%prompt%",
                                request.prompt(),
                                "%width%",
                                (long) size.width(),
                                "%height%",
                                (long) size.height(),
                                "%seed%",
                                seed(request, id),
                                "%model%",
                                checkpoint,
                                "%id%",
                                id.toString())));
        body.put("client_id", "vignette").put("prompt_id", id.toString());
        return post("/prompt", body);
    }

    private static long seed(ImageRequest request, UUID id) {
        return Math.floorMod(request.seed().orElse(id.getMostSignificantBits()), 1L << 53);
    }

    @Override
    public Progress submitted(Answered answer, JsonNode body) {
        var id = Json.text(body.path("prompt_id")).flatMap(ComfyUiTable::uuid);
        return id.<Progress>map(known -> new Progress.Underway(job(known.toString()), "queued"))
                .orElseGet(() ->
                        new Progress.Ended(
                                failures.badPicture(
                                        answer,
                                        "the answer names no job",
                                        Optional.of(Transient.EMPTY_ANSWER))));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The history says nothing of a job until it is over.
    @Override
    public Progress polled(Job job, Answered answer, JsonNode body) {
        var entry = body.path(job.id());
        return entry.isMissingNode()
                ? new Progress.Underway(job, "queued")
                : new HistoryEntry(account, failures, answer, entry).progress();
    }

    /// A workflow that it does not run is the same for every scene.
    @Override
    public Failure refused(Answered answer, Optional<JsonNode> body) {
        var error = body.map(object -> object.path("error"));
        var words = new ArrayList<String>();
        error.flatMap(it -> Json.text(it).or(() -> Json.text(it.path("message"))))
                .ifPresent(words::add);
        body.map(object -> object.path("node_errors"))
                .ifPresent(nodes -> nodes.properties().forEach(node -> words.add(inNode(node))));
        var report =
                failures.report(
                        answer,
                        String.join("; ", words),
                        error.flatMap(it -> Json.text(it.path("type"))));
        return answer.status() == 400
                ? Failures.halting(report, FailureKind.MODEL_GONE)
                : failures.byStatus(answer, report);
    }

    private static String inNode(Map.Entry<String, JsonNode> node) {
        var details = new ArrayList<String>();
        node.getValue()
                .path("errors")
                .forEach(error ->
                        details.add(
                                Json.text(error.path("message")).orElse("error")
                                        + Json.text(error.path("details"))
                                                .map(more -> " (" + more + ")")
                                                .orElse("")));
        return "node " + node.getKey() + ": " + String.join(", ", details);
    }

    @Override
    public HttpRequest listing() {
        return account.request("/models/checkpoints").GET().build();
    }

    @Override
    public List<String> models(Answered answer) {
        return Json.array(answer.body()).stream()
                .flatMap(JsonNode::valueStream)
                .map(Json::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /// One that waits is taken off the queue, one that is being drawn is stopped. Versions from
    /// before the autumn of 2025 do not look at the id and stop whatever is being drawn.
    private Job job(String id) {
        var queue = Json.request();
        queue.putArray("delete").add(id);
        return new Job(
                id,
                account.request("/history/" + id).GET().build(),
                List.of(
                        post("/queue", queue),
                        post("/interrupt", Json.request().put("prompt_id", id))));
    }

    private HttpRequest post(String route, JsonNode body) {
        return account.request(route)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }
}
