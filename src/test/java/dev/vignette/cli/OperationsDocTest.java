package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/operations.md and deploy/ name commands, options and variables that there are.
class OperationsDocTest {

    private static final Path PAGE = Path.of("docs/operations.md");

    /// A command of ours in a text, with what follows it on its line or in its quotes.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?:^|[`(\\s/])vignette ((?:token )?[a-z]+)((?: +[^`|#;\\n]*)?)",
                    Pattern.MULTILINE);

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern QUOTED_OPTION = Pattern.compile("`(--[a-z][a-z-]+)[ `]");
    private static final Pattern VARIABLE = Pattern.compile("\\bVIGNETTE_[A-Z_]+\\b");

    @Test
    void everyCommandThatIsWrittenOutIsOne() throws Exception {
        var written =
                Stream.concat(
                                COMMAND.matcher(Files.readString(PAGE)).results(),
                                Stream.of(
                                                "deploy/vignette-serve.service",
                                                "deploy/vignette-work@.service")
                                        .flatMap(unit -> COMMAND.matcher(started(unit)).results()))
                        .toList();
        assertThat(written).hasSizeGreaterThan(15);
        for (var command : written) {
            var help = help(command.group(1).split(" "));
            assertThat(help)
                    .as("%s", command.group())
                    .contains("Usage: vignette " + command.group(1));
            for (var option : options(command.group(2))) {
                assertThat(help).as("%s", command.group()).contains(option);
            }
        }
    }

    @Test
    void whatContainersAreStartedWithAreCommands() throws Exception {
        var manifest = Files.readString(Path.of("deploy/kubernetes.yaml"));
        var serve = line(manifest, "args: [serve,");
        var work = line(manifest, "args: [work,");
        var image = line(Files.readString(Path.of("deploy/Containerfile")), "CMD [\"serve\"");

        assertThat(help("serve")).contains(options(serve)).contains(options(image));
        assertThat(help("work")).contains(options(work));
        assertThat(options(work)).contains("--health-port");
    }

    @Test
    void everyOptionThatIsNamedAloneIsOneOfSomeCommand() throws Exception {
        var known = new StringBuilder();
        for (var command : List.of("serve", "work", "retry", "resume", "export", "import")) {
            known.append(help(command));
        }
        help("token", "create").lines().forEach(known::append);
        var named =
                QUOTED_OPTION
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(named).contains("--drain", "--database");
        assertThat(known.toString()).contains(named);
    }

    @Test
    void everyVariableIsReadSomewhere() throws Exception {
        var named = new TreeSet<String>();
        try (var files = Files.list(Path.of("deploy"))) {
            for (var file : Stream.concat(files, Stream.of(PAGE)).toList()) {
                VARIABLE.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> named.add(found.group()));
            }
        }
        assertThat(named).contains("VIGNETTE_DATABASE");
        assertThat(read()).containsAll(named);
    }

    private static Set<String> read() throws IOException {
        var read = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            Stream.concat(
                            sources.filter(Files::isRegularFile),
                            Stream.of(Path.of("vignette"), Path.of("src/dist/vignette")))
                    .map(OperationsDocTest::text)
                    .forEach(text ->
                            VARIABLE.matcher(text)
                                    .results()
                                    .forEach(found -> read.add(found.group())));
        }
        return read;
    }

    private static String started(String unit) {
        return line(text(Path.of(unit)), "ExecStart=");
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(String words) {
        return OPTION.matcher(words).results().map(found -> found.group()).distinct().toList();
    }

    private static String help(String... command) {
        var said = new StringWriter();
        var all = Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new);
        Main.run(new PrintWriter(said, true), new PrintWriter(said, true), all);
        return said.toString();
    }
}
