package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.vignette.archive.FailedList.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FailedListTest {

    private static final Batches BATCH =
            Batches.empty()
                    .done("One")
                    .skipped("The sea\nrises", "it said \"no\", twice")
                    .skipped("Ein Glas Öl", "again");

    @Test
    void tellsPeopleWhichWhyAndWhatToDo() throws IOException {
        assertThat(written(BATCH, Format.TXT))
                .isEqualTo(
                        """
                        Scenes without a picture: The Lighthouse

                        Scene: 2
                        Text: The sea
                          rises
                        Prompt: Picture book: The sea
                          rises
                        Why: safety: it said "no", twice
                        Code: IMAGE_SAFETY
                        Attempts: 1
                        Cure: Say it with other words: retry the scene with a new prompt.

                        Scene: 3
                        Text: Ein Glas Öl
                        Prompt: Picture book: Ein Glas Öl
                        Why: safety: again
                        Code: IMAGE_SAFETY
                        Attempts: 1
                        Cure: Say it with other words: retry the scene with a new prompt.

                        2 scenes failed. Try them again: vignette retry 4kx8d2
                        """);
    }

    @Test
    void isATableThatSpreadsheetsReadAsUtf8() throws IOException {
        var csv = written(BATCH, Format.CSV);

        assertThat(csv).startsWith("\uFEFF\"scene\",\"title\",\"text\"").endsWith("\"\r\n");
        var rows = rows(csv);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .startsWith("2", "", "The sea\nrises")
                .contains("it said \"no\", twice", "IMAGE_SAFETY");
    }

    @Test
    void isJsonForPrograms() throws IOException {
        var json = new JsonMapper().readTree(written(BATCH, Format.JSON));

        assertThat(json).hasSize(2);
        assertThat(json.at("/0/number").asInt()).isEqualTo(2);
        assertThat(json.at("/1/failure/kind").asString()).isEqualTo("safety");
        assertThat(json.at("/1/failure/cure").asString()).startsWith("Say it with other words");
    }

    @Test
    void saysSoWhereNothingFailed() throws IOException {
        var batch = Batches.withGaps(2);

        assertThat(written(batch, Format.TXT)).endsWith("None.\n");
        assertThat(written(batch, Format.JSON)).isEqualTo("[ ]\n");
        assertThat(rows(written(batch, Format.CSV))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\tx",
                "\r=1",
                "\n=1",
                "\n",
                "\u00a0=1",
                "  =1",
                "\ufeff=1",
                "\u200b=1",
                "\u3000=1",
                "＝1",
                "|cmd",
                "%x",
                "a\n=1",
                "a\r\n  +1",
                "a\r@x",
                "a\u2028-1",
                "a\u0085=1",
                "\u0000=1",
                "a\u000b=2"
            })
    void noSpreadsheetCalculatesACell(String hostile) throws IOException {
        var rows = rows(written(Batches.empty().skipped(hostile, hostile), Format.CSV));

        for (var cell : rows.get(1)) {
            for (var line : cell.split("\\R", -1)) {
                assertThat(line.strip()).doesNotMatch("^[\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@|%＝].*");
            }
            assertThat(cell).doesNotStartWith("\t").doesNotStartWith("\n");
        }
        assertThat(String.join("", rows.get(1))).contains("'");
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            return reader.stream().map(row -> row.getFields()).toList();
        }
    }

    private static String written(Batches batch, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        FailedList.write(batch.batch(), batch.scenes(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
