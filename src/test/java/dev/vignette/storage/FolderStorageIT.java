package dev.vignette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures on a real disk, and the fsyncs that bring them there, as the JVM saw them.
class FolderStorageIT {

    private static final int PICTURES = 64;

    @TempDir Path folder;

    @Test
    void picturesThatComeInTogetherShareTheFsyncOfTheirFolder() throws Exception {
        var storage = new FolderStorage(folder.resolve("pictures"));
        storage.put("batch/first.png", bytes(0));
        var together = new CyclicBarrier(PICTURES);
        var file = folder.resolve("fsyncs.jfr");
        try (var recording = new Recording();
                var threads = Executors.newFixedThreadPool(PICTURES)) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            var puts =
                    IntStream.rangeClosed(1, PICTURES)
                            .<Callable<Void>>mapToObj(i ->
                                    () -> {
                                        together.await();
                                        storage.put("batch/" + i + ".png", bytes(i));
                                        return null;
                                    })
                            .toList();
            for (var put : threads.invokeAll(puts)) {
                put.get();
            }
            recording.stop();
            recording.dump(file);
        }

        var forced = RecordingFile.readAllEvents(file).stream().map(e -> path(e)).toList();
        assertThat(forced.stream().filter(path -> path.endsWith(".part"))).hasSize(PICTURES);
        // how many share one is the disk's pace; DiskBarrierTest says that they do
        assertThat(forced.stream().filter(path -> path.endsWith("batch")).count())
                .isBetween(1L, PICTURES - 1L);
        for (int i = 0; i <= PICTURES; i++) {
            var name = i == 0 ? "first" : "" + i;
            assertThat(storage.find("batch/" + name + ".png")).contains(bytes(i));
        }
    }

    @Test
    void aPictureAloneIsFollowedByAnFsyncOfItsFolder() throws Exception {
        var storage = new FolderStorage(folder.resolve("pictures"));
        var file = folder.resolve("fsyncs.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            storage.put("batch/1.png", bytes(1));
            storage.put("batch/2.png", bytes(2));
            recording.stop();
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file).stream().map(e -> path(e)))
                .filteredOn(path -> path.endsWith("batch"))
                .hasSize(2);
        try (var files = Files.list(folder.resolve("pictures/batch"))) {
            assertThat(files).hasSize(2);
        }
    }

    private static String path(RecordedEvent event) {
        return event.getString("path");
    }

    private static byte[] bytes(int i) {
        return ("picture " + i).getBytes(StandardCharsets.UTF_8);
    }
}
