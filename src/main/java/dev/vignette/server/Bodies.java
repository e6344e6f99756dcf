package dev.vignette.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is sent, up to a limit, and a few large ones at a time.
final class Bodies {

    /// Of a story, and of everything sent as JSON.
    static final int MOST = 10 * 1024 * 1024;

    /// Of what is refused for its length.
    private static final long MOST_HEARD = 100L * 1024 * 1024;

    private static final int LARGE = 256 * 1024;
    private static final int DEEPEST = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(MOST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Semaphore large;

    /// @param atOnce how many large bodies are held in memory together
    Bodies(int atOnce) {
        this.large = new Semaphore(atOnce);
    }

    /// A JSON object; an empty one where nothing was sent.
    ObjectNode optional(Context ctx) {
        return ctx.req().getContentLengthLong() == 0 || nothingIsSent(ctx)
                ? JsonNodeFactory.instance.objectNode()
                : required(ctx);
    }

    private static boolean nothingIsSent(Context ctx) {
        return ctx.req().getContentLengthLong() < 0 && ctx.header("Transfer-Encoding") == null;
    }

    /// A JSON object.
    ObjectNode required(Context ctx) {
        var type = type(ctx);
        if (!type.equals("application/json")) {
            throw Problem.of(
                    415,
                    "Not this type",
                    "Send Content-Type: application/json, not %s."
                            .formatted(type.isEmpty() ? "none" : Answers.shown(type)));
        }
        return object(bytes(ctx, MOST));
    }

    /// Without its parameters, in lower case.
    static String type(Context ctx) {
        var type = Optional.ofNullable(ctx.contentType()).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object(byte[] bytes) {
        JsonNode read;
        try {
            read = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Problem.unreadable("The body is no sound JSON" + where(e) + ".");
        }
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw Problem.unreadable("The body has to be a JSON object: {…}.");
    }

    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private byte[] bytes(Context ctx, int most) {
        long said = ctx.req().getContentLengthLong();
        if (said > most) {
            throw heardOut(ctx, tooLarge());
        }
        try (var in = ctx.req().getInputStream()) {
            var begin = in.readNBytes(LARGE);
            return begin.length < LARGE ? begin : withRest(begin, in, most);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    /// Too slow, or too short.
    static Problem brokeOff(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return Problem.of(
                        408, "Too slow", "The body did not arrive in time. Send it again.");
            }
        }
        return Problem.unreadable("The body broke off.");
    }

    private byte[] withRest(byte[] begin, InputStream in, int most) throws IOException {
        return inTurn(() -> {
            var rest = in.readNBytes(most + 1 - begin.length);
            if (begin.length + rest.length > most) {
                throw tooLarge();
            }
            var whole = Arrays.copyOf(begin, begin.length + rest.length);
            System.arraycopy(rest, 0, whole, begin.length, rest.length);
            return whole;
        });
    }

    /// What may fail in reading.
    interface Reading<T> {
        T read() throws IOException;
    }

    /// Reads something large when few others do.
    <T> T inTurn(Reading<T> reading) throws IOException {
        try {
            if (!large.tryAcquire(20, TimeUnit.SECONDS)) {
                throw Problem.busy("Too many large stories arrive at once. Try again in a moment.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping.");
        }
        try {
            return reading.read();
        } finally {
            large.release();
        }
    }

    /// Whoever is still sending does not listen: closed on, he would lose the answer. So he is
    /// heard out, as far as he said how long it takes, and what he says is thrown away.
    static Problem heardOut(Context ctx, Problem answer) {
        if (ctx.req().getContentLengthLong() <= MOST_HEARD) {
            try (var in = ctx.req().getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // then he hears nothing
            }
        }
        return answer;
    }

    static Problem tooLarge() {
        return Problem.tooLarge("A story has at most 10 MB, and all that is sent with it 50 MB.");
    }
}
