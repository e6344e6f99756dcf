package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.archive.Verify;
import dev.vignette.batch.Batch;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which batch a word on the command line means: a unique beginning of its id, or a ZIP of it.
final class BatchArgument {

    private BatchArgument() {}

    private static boolean isZip(String word) {
        try {
            return word.toLowerCase(Locale.ROOT).endsWith(".zip") && Files.exists(Path.of(word));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    static Batch find(Application application, String word) {
        if (word.isBlank()) {
            throw new Refusal("the ID of a batch is empty; vignette batches lists them");
        }
        var beginning = word;
        if (isZip(word)) {
            beginning =
                    Verify.batchIn(Path.of(word))
                            .orElseThrow(
                                    () -> new Refusal(word + " is not a ZIP that Vignette wrote"))
                            .value();
        }
        var found = application.studio().beginningWith(beginning.toLowerCase(Locale.ROOT));
        return switch (found.size()) {
            case 0 ->
                    throw new Refusal(
                            "there is no batch " + word + " here; vignette batches lists them");
            case 1 -> found.getFirst();
            default ->
                    throw new Refusal(
                            word
                                    + " is the beginning of several batches: "
                                    + found.stream()
                                            .map(b ->
                                                    word.length() < 6
                                                            ? b.id().shown()
                                                            : b.id().value())
                                            .collect(Collectors.joining(", ")));
        };
    }

    /// The same batch as it is now.
    static Batch again(Application application, Batch found) {
        return application
                .studio()
                .batch(found.id())
                .orElseThrow(() ->
                        new Refusal("batch " + found.id().shown() + " was deleted meanwhile"));
    }
}
