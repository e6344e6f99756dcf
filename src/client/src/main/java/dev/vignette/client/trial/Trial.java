package dev.vignette.client.trial;

import dev.vignette.client.ApiClient;
import dev.vignette.client.ApiException;
import dev.vignette.client.BatchesApi;
import dev.vignette.client.ResultsApi;
import dev.vignette.client.ScenesApi;
import dev.vignette.client.model.Batch;
import dev.vignette.client.model.BatchState;
import dev.vignette.client.model.NewBatch;
import dev.vignette.client.model.Problem;
import dev.vignette.client.model.SceneRetry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/// Somebody else's program, with nothing but the generated client: hands in a story whose scene 33
/// is refused, looks at the gap, gives it other words, takes the ZIP, and deletes the batch.
public final class Trial {

    private static final int SCENES = 34;

    private final BatchesApi batches;
    private final ScenesApi scenes;
    private final ResultsApi results;

    private Trial(ApiClient client) {
        batches = new BatchesApi(client);
        scenes = new ScenesApi(client);
        results = new ResultsApi(client);
    }

    /// @param arguments the address of a server
    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0].replaceAll("/$", ""));
        new Trial(client).run();
        System.out.println("the generated client works");
    }

    private void run() throws ApiException, IOException, InterruptedException {
        troublesNameTheirField();
        var story = story();
        expect("scenes of the preview", batches.previewScenes(story).getCount(), SCENES);

        var key = UUID.randomUUID().toString();
        var batch = batches.createBatch(story, key);
        expect("the same key again", batches.createBatch(story, key).getId(), batch.getId());
        var finished = finished(batch.getId());
        expect("pictures", finished.getGenerated(), SCENES - 1);
        expect("missing", finished.getMissing(), "33");
        expect("what failed", results.getFailedJson(batch.getId()).get(0).getNumber(), 33);

        scenes.retryScene(batch.getId(), "33", new SceneRetry().prompt("a lamb on a hill"));
        expect("drawn in other words", finished(batch.getId()).getGenerated(), SCENES);
        expect(
                "its first words",
                scenes.getScene(batch.getId(), "33").getOriginalPrompt(),
                "scene 33: a fox");
        expect("entries of the ZIP that are pictures", pictures(batch.getId()), (long) SCENES);
        batches.deleteBatch(batch.getId());
    }

    private void troublesNameTheirField() throws ApiException, IOException {
        try {
            batches.createBatch(new NewBatch().story("A fox sleeps.").provider("opnai"), null);
            throw new AssertionError("an unknown provider was taken");
        } catch (ApiException refused) {
            expect("status", refused.getCode(), 422);
            var problem =
                    ApiClient.createDefaultObjectMapper()
                            .readValue(refused.getResponseBody(), Problem.class);
            expect("the field", problem.getErrors().get(0).getField(), "provider");
        }
    }

    private static NewBatch story() {
        return new NewBatch()
                .format(NewBatch.FormatEnum.CSV)
                .provider("rehearsal")
                .story(
                        IntStream.rangeClosed(1, SCENES)
                                .mapToObj(n -> "\"scene " + n + ": a fox\"")
                                .collect(Collectors.joining("\n", "prompt\n", "\n")));
    }

    private Batch finished(String id) throws ApiException, InterruptedException {
        var batch = batches.getBatch(id);
        while (batch.getState() != BatchState.FINISHED) {
            Thread.sleep(200);
            batch = batches.getBatch(id);
        }
        return batch;
    }

    private long pictures(String id) throws ApiException, IOException {
        var zip = results.getArchive(id, null, null, null, null);
        try (var entries = new ZipFile(zip)) {
            return entries.stream().filter(entry -> entry.getName().endsWith(".png")).count();
        } finally {
            Files.delete(zip.toPath());
        }
    }

    private static void expect(String what, Object found, Object expected) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + ": " + found + ", not " + expected);
        }
    }
}
