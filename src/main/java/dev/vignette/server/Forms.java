package dev.vignette.server;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// A story that comes as a form, often as a file. The parts wait on the disk, not in memory.
final class Forms {

    private static final String STORY = "story";

    /// Of a character; there may be several.
    private static final String PICTURE = "reference";

    private static final long MOST = 50L * 1024 * 1024;
    private static final int LONGEST_FIELD = 16 * 1024;
    private static final int MOST_PARTS = 100;

    private final Bodies bodies;
    private final Path scratch;

    Forms(Bodies bodies, Path scratch) {
        this.bodies = bodies;
        this.scratch = scratch;
    }

    SentForm read(Context ctx) {
        if (ctx.req().getContentLengthLong() > MOST) {
            throw Bodies.heardOut(ctx, Bodies.tooLarge());
        }
        try {
            Files.createDirectories(scratch);
            return bodies.inTurn(() -> parts(ctx));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private SentForm parts(Context ctx) throws IOException {
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(scratch.toString(), MOST, MOST, LONGEST_FIELD));
        try {
            var parts = ctx.req().getParts();
            if (parts.size() > MOST_PARTS) {
                throw Problem.unreadable("The form has more than " + MOST_PARTS + " parts.");
            }
            return form(parts);
        } catch (ServletException | IllegalStateException e) {
            throw refusal(e);
        }
    }

    private static SentForm form(Iterable<Part> parts) throws IOException {
        Optional<byte[]> story = Optional.empty();
        Optional<String> fileName = Optional.empty();
        var texts = new HashMap<String, String>();
        var pictures = new ArrayList<SentForm.Picture>();
        for (var part : parts) {
            var name = Optional.ofNullable(part.getName()).orElse("");
            if (name.equals(PICTURE)) {
                pictures.add(picture(part, pictures.size() + 1));
                continue;
            }
            if (texts.containsKey(name) || (story.isPresent() && name.equals(STORY))) {
                throw Problem.invalid(name, Answers.shown(name) + " is there twice.");
            }
            if (name.equals(STORY)) {
                story = Optional.of(bytes(part, Bodies.MOST));
                fileName = Optional.ofNullable(part.getSubmittedFileName());
            } else {
                texts.put(name, new String(bytes(part, LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
        var fields = Map.copyOf(texts);
        var file = fileName;
        return story.map(bytes -> new SentForm(bytes, file, fields, pictures))
                .orElseThrow(() -> Problem.invalid(STORY, "A story is needed."));
    }

    private static SentForm.Picture picture(Part part, int number) throws IOException {
        var file = Optional.ofNullable(part.getSubmittedFileName()).filter(it -> !it.isBlank());
        return new SentForm.Picture(
                file.map(name -> name.replaceAll(".*[/\\\\]", ""))
                        .map(Answers::shown)
                        .orElse("picture " + number),
                bytes(part, (int) MOST));
    }

    private static byte[] bytes(Part part, int most) throws IOException {
        if (part.getSize() > most) {
            throw Bodies.tooLarge();
        }
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /// What the parser has to say is for people who read its source.
    private static Problem refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("max length exceeded") || said.contains("too large")) {
                return Bodies.tooLarge();
            }
            if (cause instanceof TimeoutException) {
                return Bodies.brokeOff(e);
            }
        }
        return Problem.unreadable("The body is no sound multipart/form-data.");
    }
}
