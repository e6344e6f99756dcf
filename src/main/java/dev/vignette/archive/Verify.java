package dev.vignette.archive;

import dev.vignette.archive.CheckedZip.Refused;
import dev.vignette.batch.BatchId;
import dev.vignette.image.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/// The proof of an archive: holds a ZIP against the manifest in it, without a network and without
/// trust. Whatever the file is, the answer is a sentence and never an exception.
public final class Verify {

    private static final int MOST_PROBLEMS = 100;

    /// Where a manifest says which batch it is of.
    private static final int HEAD_OF_MANIFEST = 64 * 1024;

    private final CheckedZip zip;
    private final List<String> problems = new ArrayList<>();
    private int more;

    private Verify(CheckedZip zip) {
        this.zip = zip;
    }

    public static Verification verify(Path file) {
        try (var zip = CheckedZip.open(file)) {
            return new Verify(zip).look();
        } catch (Refused e) {
            return new Verification.Broken(List.of("The file " + e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return new Verification.Broken(List.of("The file is no sound ZIP: " + said(e)));
        }
    }

    /// The batch that a ZIP is of; empty where it is not the archive of one.
    public static Optional<BatchId> batchIn(Path file) {
        try (var zip = CheckedZip.open(file)) {
            var manifest = zip.entries().get(Manifest.NAME);
            if (manifest == null) {
                return Optional.empty();
            }
            try (var in = zip.open(manifest)) {
                var head = new ByteArrayInputStream(in.readNBytes(HEAD_OF_MANIFEST));
                return Optional.of(ManifestReader.batchId(head));
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private Verification look() throws IOException {
        var manifest = zip.entries().get(Manifest.NAME);
        if (manifest == null) {
            throw new Refused("has no " + Manifest.NAME + ": it is not an archive of Vignette");
        }
        Promise promise;
        try (var in = zip.open(manifest)) {
            promise = ManifestReader.read(in);
        } catch (Refused e) {
            throw new Refused("has a manifest that " + e.getMessage());
        }
        figures(promise);
        files(promise);
        return problems.isEmpty() ? sound(promise) : broken();
    }

    private static Verification sound(Promise promise) {
        long bytes =
                promise.scenes().stream()
                        .flatMap(scene -> scene.picture().stream())
                        .mapToLong(Promise.OfPicture::bytes)
                        .sum();
        return new Verification.Sound(
                promise.batchId(),
                promise.title(),
                promise.requested(),
                (int) promise.scenes().stream().filter(s -> s.picture().isPresent()).count(),
                bytes);
    }

    private Verification broken() {
        if (more > 0) {
            problems.add("And " + more + " more.");
        }
        return new Verification.Broken(problems);
    }

    private void figures(Promise promise) {
        long sum =
                (long) promise.generated()
                        + promise.failed()
                        + promise.cancelled()
                        + promise.open();
        if (sum != promise.requested()) {
            problem(
                    "The manifest says "
                            + promise.requested()
                            + " scenes were requested, but accounts for "
                            + sum);
        }
        figure(promise.requested(), promise.scenes().size(), "scenes");
        figure(promise.generated(), inState(promise, "done"), "scenes with a picture");
        figure(promise.failed(), inState(promise, "skipped"), "skipped scenes");
        figure(promise.cancelled(), inState(promise, "cancelled"), "cancelled scenes");
        figure(
                promise.open(),
                inState(promise, "waiting") + inState(promise, "running"),
                "scenes to be drawn");
    }

    private static int inState(Promise promise, String state) {
        return (int) promise.scenes().stream().filter(s -> s.state().equals(state)).count();
    }

    private void figure(int said, int listed, String what) {
        if (said != listed) {
            problem("The manifest says " + said + " " + what + " and lists " + listed);
        }
    }

    private void files(Promise promise) {
        var checksums = promised(promise);
        zip.entries().keySet().stream()
                .filter(name -> !checksums.containsKey(name))
                .forEach(name -> problem(CheckedZip.shown(name) + " does not belong there"));
        checksums.forEach(this::file);
    }

    /// What has to be in the archive, and the SHA-256 of each file where the manifest has it.
    private Map<String, Optional<String>> promised(Promise promise) {
        var names = SceneNames.of(promise.requested());
        var files = new LinkedHashMap<String, Optional<String>>();
        int place = 0;
        for (var scene : promise.scenes()) {
            place++;
            if (scene.number() != place) {
                problem("The manifest lists scene " + scene.number() + " in place " + place);
            } else if (scene.picture().isPresent()
                    != (scene.state().equals("done") && !scene.elsewhere())) {
                problem("The manifest says scene " + place + " is " + shownState(scene));
            } else if (scene.picture().isPresent()) {
                promised(names, place, scene.picture().get(), files);
            }
        }
        files.put(Manifest.NAME, Optional.empty());
        if (promise.failed() > 0) {
            files.put(Composition.FAILED_CSV, Optional.empty());
            files.put(Composition.FAILED_TXT, Optional.empty());
        }
        for (int page = 1; page <= Storyboard.pagesOf(promise.scenes().size()); page++) {
            files.put(Storyboard.name(page), Optional.empty());
        }
        return files;
    }

    private void promised(
            SceneNames names,
            int number,
            Promise.OfPicture picture,
            Map<String, Optional<String>> files) {
        if (!isNameOf(picture.file(), names, number)
                || !picture.infoFile().equals(names.info(number))) {
            problem(
                    "The manifest has another name for scene "
                            + number
                            + " than such a file has: "
                            + CheckedZip.shown(picture.file()));
            return;
        }
        files.put(picture.file(), Optional.of(picture.sha256()));
        files.put(picture.infoFile(), Optional.of(picture.infoSha256()));
        var entry = zip.entries().get(picture.file());
        if (entry != null && entry.getSize() != picture.bytes()) {
            problem(picture.file() + " has another length than the manifest says");
        }
    }

    private static boolean isNameOf(String file, SceneNames names, int number) {
        for (var mediaType : MediaType.values()) {
            if (file.equals(names.picture(number, mediaType))) {
                return true;
            }
        }
        return false;
    }

    private static String shownState(Promise.OfScene scene) {
        return CheckedZip.shown(scene.state())
                + (scene.picture().isPresent() ? ", yet has a picture" : ", yet has no picture");
    }

    private void file(String name, Optional<String> sha256) {
        ZipEntry entry = zip.entries().get(name);
        if (entry == null) {
            problem(name + " is missing");
            return;
        }
        try {
            var found = zip.sha256(entry);
            if (sha256.isPresent() && !sha256.get().equals(found)) {
                problem(name + " is not the file that the manifest has: its SHA-256 is another");
            }
        } catch (Refused e) {
            problem(name + " " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            problem(name + " cannot be read: " + said(e));
        }
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        } else {
            more++;
        }
    }

    private static String said(Exception e) {
        var message = e.getMessage();
        return CheckedZip.shown(message == null ? e.getClass().getSimpleName() : message);
    }
}
