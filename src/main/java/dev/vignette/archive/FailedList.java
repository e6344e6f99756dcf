package dev.vignette.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.vignette.batch.Batch;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The scenes that were skipped: which, what they say, why, and what can be done about it.
public abstract sealed class FailedList {

    /// How the list is written.
    public enum Format {
        TXT,
        CSV,
        JSON
    }

    private FailedList() {}

    /// Writes the failed ones of these scenes, in UTF-8. Leaves both ends open.
    public static void write(
            Batch batch, Stream<SceneRecord> scenes, Format format, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var list =
                switch (format) {
                    case TXT -> txt(batch, writer);
                    case CSV -> csv(writer);
                    case JSON -> json(writer);
                };
        for (var each = scenes.iterator(); each.hasNext(); ) {
            list.add(each.next());
        }
        list.finish();
        writer.flush();
    }

    static FailedList txt(Batch batch, Writer writer) throws IOException {
        return new Txt(batch, writer);
    }

    static FailedList csv(Writer writer) throws IOException {
        return new Csv(writer);
    }

    static FailedList json(Writer writer) {
        return new Json(writer);
    }

    /// Takes note of a scene if it failed.
    final void add(SceneRecord scene) throws IOException {
        if (scene.state() instanceof SceneState.Skipped(var failure)) {
            add(scene, failure);
        }
    }

    abstract void add(SceneRecord scene, SceneFailure failure) throws IOException;

    /// Writes what stands at the end, if anything does.
    abstract void finish() throws IOException;

    /// For people.
    private static final class Txt extends FailedList {

        private final Writer writer;
        private final Batch batch;
        private int failed;

        Txt(Batch batch, Writer writer) throws IOException {
            this.writer = writer;
            this.batch = batch;
            writer.write("Scenes without a picture: " + oneLine(batch.title()) + "\n\n");
        }

        @Override
        void add(SceneRecord scene, SceneFailure failure) throws IOException {
            failed++;
            line("Scene", Integer.toString(scene.number()));
            if (scene.title().isPresent()) {
                line("Title", scene.title().get());
            }
            if (!scene.text().isBlank()) {
                line("Text", scene.text());
            }
            line("Prompt", scene.prompt());
            line("Why", failure.kind().wireName() + ": " + failure.message());
            if (failure.providerCode().isPresent()) {
                line("Code", failure.providerCode().get());
            }
            line("Attempts", Integer.toString(scene.attempts()));
            line("Cure", failure.cure());
            writer.write("\n");
        }

        private void line(String key, String value) throws IOException {
            writer.write(key + ": " + PlainText.folded(value) + "\n");
        }

        @Override
        void finish() throws IOException {
            writer.write(
                    switch (failed) {
                        case 0 -> "None.\n";
                        case 1 -> "1 scene failed. Try it again: vignette retry " + id();
                        default ->
                                failed + " scenes failed. Try them again: vignette retry " + id();
                    });
        }

        private String id() {
            return batch.id().shown() + "\n";
        }

        private static String oneLine(String words) {
            return PlainText.of(words.strip()).replace('\n', ' ');
        }
    }

    /// For spreadsheets, and to be mended and handed in as a story: its columns are those that a
    /// story in CSV has. Starts with a byte order mark, without which some spreadsheets take UTF-8
    /// for something else.
    private static final class Csv extends FailedList {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private final CsvWriter csv;

        Csv(Writer writer) throws IOException {
            writer.write(BYTE_ORDER_MARK);
            csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .quoteStrategy(QuoteStrategies.ALWAYS)
                            .build(writer);
            csv.writeRecord(
                    "scene",
                    "title",
                    "text",
                    "prompt",
                    "kind",
                    "message",
                    "code",
                    "attempts",
                    "cure");
        }

        @Override
        void add(SceneRecord scene, SceneFailure failure) {
            csv.writeRecord(
                    Integer.toString(scene.number()),
                    Cell.of(scene.title().orElse("")),
                    Cell.of(scene.text()),
                    Cell.of(scene.prompt()),
                    failure.kind().wireName(),
                    Cell.of(failure.message()),
                    Cell.of(failure.providerCode().orElse("")),
                    Integer.toString(scene.attempts()),
                    failure.cure());
        }

        @Override
        void finish() throws IOException {
            csv.flush();
        }
    }

    /// For programs.
    private static final class Json extends FailedList {

        private static final JsonMapper MAPPER = new JsonMapper();

        private final Writer writer;
        private final JsonGenerator json;

        Json(Writer writer) {
            this.writer = writer;
            this.json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(writer);
            json.writeStartArray();
        }

        @Override
        void add(SceneRecord scene, SceneFailure failure) {
            json.writeStartObject();
            json.writeNumberProperty("number", scene.number());
            scene.title().ifPresent(title -> json.writeStringProperty("title", title));
            json.writeStringProperty("text", scene.text());
            json.writeStringProperty("prompt", scene.prompt());
            json.writeNumberProperty("attempts", scene.attempts());
            Manifest.failure(json, failure);
            json.writeEndObject();
        }

        @Override
        void finish() throws IOException {
            json.writeEndArray();
            json.flush();
            writer.write("\n");
        }
    }
}
