package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that never get as far as a data folder.
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ilustrate story.md               | there is no command ilustrate; did you mean illustrate?
                    frobnicate                       | there is no command frobnicate
                    pom.xml                          | there is no command pom.xml; to draw it: vignette illustrate pom.xml
                    illustrate story.md --titel x    | there is no option --titel; did you mean --title?
                    illustrate story.md --titel=x    | there is no option --titel; did you mean --title?
                    illustrate my story.md           | "'story.md' is one word too many; a name with spaces needs quotes around it"
                    illustrate                       | "Missing required parameter: 'STORY'"
                    illustrate story.md -n many      | Invalid value for option '--images': 'many' is no whole number, or too large
                    illustrate story.md --backoff 2x | Invalid value for option '--backoff': '2x' is no duration; write 500ms, 2s, 30m or 1h
                    retry 4kx --scene 4-3            | Invalid value for option '--scene' (N): '4-3' names no scene; write 3, or 3,17,40-41
                    """)
    void wordsThatAreNotUnderstoodAreToldWhatWasMeant(String line, String told) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo("vignette: " + told);
        assertThat(err.toString().lines()).last().asString().startsWith("Try: vignette ");
    }

    @ParameterizedTest
    @CsvSource({
        "illustrate story.md --attempts 0,'attempts can be 1 to 20, not 0'",
        "illustrate story.md --aspect wide,'''wide'' is no aspect; write 16:9 or 1:1'",
        "illustrate story.md --on-blocked sigh,'--on-blocked can be skip or rewrite, not sigh'",
        "illustrate story.md --fallback-on-blocked,--fallback-on-blocked needs somebody to ask: --fallback NAME",
        "illustrate story.md --try 0,'a trial''s scenes can be 1 to 100000, not 0'",
        "illustrate story.md -n 0,'-n can be 1 to 100000, not 0'",
        "illustrate nowhere/story.md,there is no file nowhere/story.md"
    })
    void aValueOutOfRangeIsToldItsRange(String line, String told) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("vignette: " + told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "illustrate",
                "scenes",
                "batches",
                "show",
                "pause",
                "resume",
                "cancel",
                "retry",
                "archive",
                "failed",
                "delete",
                "verify",
                "providers",
                "serve",
                "work",
                "token",
                "export",
                "import"
            })
    void everyCommandExplainsItself(String name) {
        assertThat(run(name, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: vignette " + name + " [OPTIONS]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void scenesTakesTheOptionsOfDrawingWithoutGoingOnAboutThem() {
        assertThat(run("scenes", "--help")).isZero();

        assertThat(out.toString()).contains("--style").doesNotContain("--attempts");
        assertThat(run("scenes", "nowhere.md", "--attempts", "5", "--new")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("vignette: there is no file nowhere.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "batches --version"})
    void theVersionIsToldEverywhere(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("vignette ");
    }

    @Test
    void whatHoldsEverywhereMayStandBeforeTheNameOrBetweenTwo(@TempDir Path data) {
        var log = data.resolve("other.log").toString();
        var folder = data.resolve("kept");

        assertThat(run("--log-file", log, "token", "--data", folder.toString(), "list")).isZero();

        assertThat(folder.resolve("vignette.db")).exists();
        assertThat(Path.of(log)).exists();
    }

    @Test
    void withoutACommandItExplainsItselfAndSaysThatThisWasNoUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Usage: vignette")
                .contains("illustrate", "Exit codes");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
