package dev.vignette.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Vignette as a process of its own, with its output in files.
public final class VignetteProcess {

    private static final String MAIN = "dev.vignette.cli.Main";
    private static final Pattern ID = Pattern.compile("Batch (\\w+):");

    /// Where Surefire runs tests; benchmarks measure a start without help.
    private static final String CLASS_PATH_OF_TESTS = "surefire.test.class.path";

    private final Process process;
    private final Path out;
    private final Path err;

    private VignetteProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts a command in a folder, which becomes its current one.
    public static VignetteProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /// Starts a command with other variables than this process's.
    public static VignetteProcess startWith(
            Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(folder, java(arguments), environment);
    }

    /// Starts a command that sees a small disk of its own where its data folder is: a real one, in
    /// memory, that no other process sees. Empty where the system does not let us.
    public static Optional<VignetteProcess> startOnSmallDisk(
            Path folder, Path data, int megabytes, String... arguments)
            throws IOException, InterruptedException {
        var mount = "mount -t tmpfs -o size=%dm tmpfs \"$0\"".formatted(megabytes);
        return startMounting(folder, data, mount, arguments);
    }

    /// Starts a command to which a folder is a disk of its own, read-only (`ro`) or not (`rw`), as
    /// [#remount] can change. Empty where the system does not let us.
    public static Optional<VignetteProcess> startWithMount(
            Path folder, Path mounted, String access, String... arguments)
            throws IOException, InterruptedException {
        var mount =
                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,%s \"$0\"".formatted(access);
        return startMounting(folder, mounted, mount, arguments);
    }

    private static Optional<VignetteProcess> startMounting(
            Path folder, Path mounted, String mount, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(mounted);
        var namespace = List.of("unshare", "-Urm", "sh", "-c");
        var trial = new ArrayList<>(namespace);
        trial.addAll(List.of(mount, mounted.toString()));
        if (!canRun(trial)) {
            return Optional.empty();
        }
        var prefix = new ArrayList<>(namespace);
        prefix.addAll(List.of(mount + " && exec \"$@\"", mounted.toString()));
        return Optional.of(start(folder, prefix, arguments));
    }

    private static boolean canRun(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// Starts it as its users do, by the launcher and the jar that was built before these tests.
    ///
    /// @param environment what is set for it beside this process's own variables; an empty value
    ///   takes one away
    public static VignetteProcess launch(
            Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var all = new HashMap<>(environment);
        all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        var command = new ArrayList<String>();
        command.add(Path.of("vignette").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        return start(folder, command, all);
    }

    /// Starts it at a terminal of its own, where `type` is heard; all of its output is the
    /// terminal's. Empty where the system has no `script` that can do so.
    public static Optional<VignetteProcess> startAtTerminal(Path folder, String... arguments)
            throws IOException, InterruptedException {
        // whoever runs the tests in the background ignores Ctrl-C, and so would this process
        var heard = "env --default-signal=INT ";
        if (!canRun(List.of("script", "-qfec", heard + "true", "/dev/null"))) {
            return Optional.empty();
        }
        var line =
                java(arguments).stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "));
        return Optional.of(
                start(
                        folder,
                        List.of("script", "-qfec", heard + line, "/dev/null"),
                        Map.of("TERM", "xterm")));
    }

    private static VignetteProcess start(Path folder, List<String> prefix, String... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(java(arguments));
        return start(folder, command, Map.of());
    }

    /// Starts another program of the tests with other variables than this process's.
    public static VignetteProcess startClassWith(
            Path folder, Map<String, String> environment, String main, String... arguments)
            throws IOException {
        return start(folder, program(main, arguments), environment);
    }

    /// Starts another program of the tests.
    public static VignetteProcess startClass(Path folder, String main, String... arguments)
            throws IOException {
        return start(folder, program(main, arguments), Map.of());
    }

    /// Starts a command from classes that these options of the JVM name.
    static VignetteProcess startFrom(Path folder, List<String> classes, String... arguments)
            throws IOException {
        return start(folder, program(classes, MAIN, arguments), Map.of());
    }

    private static List<String> java(String... arguments) {
        return program(MAIN, arguments);
    }

    private static List<String> program(String main, String... arguments) {
        boolean isTest = System.getProperty(CLASS_PATH_OF_TESTS) != null;
        var classes = isTest ? QuickStart.options() : List.of("-cp", classPath());
        return program(classes, main, arguments);
    }

    private static List<String> program(List<String> classes, String main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // they live for a second or two: what starts quickly is quick
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(classes);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    /// This process's own.
    static String classPath() {
        return System.getProperty(CLASS_PATH_OF_TESTS, System.getProperty("java.class.path"));
    }

    private static VignetteProcess start(
            Path folder, List<String> command, Map<String, String> environment) throws IOException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("OPENAI_API_KEY", "sk-of-a-test");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new VignetteProcess(builder.start(), out, err);
    }

    /// The batch it works on, as soon as it says so.
    public String batch() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            var said = ID.matcher(errors());
            if (said.find()) {
                return said.group(1);
            }
            if (!process.isAlive()) {
                break;
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("it named no batch: " + errors());
    }

    /// Lets it run so long; whether it still ran then.
    public boolean stillRunsAfter(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// A path as this process sees it.
    public Path seen(Path path) {
        return Path.of("/proc/" + process.pid() + "/root" + path.toAbsolutePath());
    }

    /// Makes such a folder read-only, or writable again, as soon as nobody is writing to a file in
    /// it.
    public void remount(Path mounted, String access) throws IOException, InterruptedException {
        var command =
                List.of(
                        "nsenter",
                        "-t",
                        "" + process.pid(),
                        "-U",
                        "-m",
                        "--preserve-credentials",
                        "mount",
                        "-o",
                        "remount,bind," + access,
                        mounted.toString());
        for (int i = 0; i < 200; i++) {
            if (canRun(command)) {
                return;
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("cannot remount " + mounted);
    }

    /// Types something at its terminal: `\u0003` is Ctrl-C.
    public void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// Waits until its output holds these words, at most a minute.
    public void awaitOutput(String words) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            if (Files.readString(out).contains(words)) {
                return;
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("it never said " + words + ": " + Files.readString(out));
    }

    /// Ends it at once.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGSTOP: it stands still, its locks and connections stay.
    public void suspend() throws IOException, InterruptedException {
        signal("STOP");
    }

    /// SIGCONT: it goes on.
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    }

    /// SIGTERM.
    public void terminate() {
        process.destroy();
    }

    /// Its exit code, once it has ended by itself.
    public int end() throws InterruptedException, IOException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("it did not end: " + errors());
        }
        return process.exitValue();
    }

    public List<String> output() throws IOException {
        return Files.readAllLines(out);
    }

    public String errors() throws IOException {
        return Files.readString(err);
    }

    /// The line of its output that matches, if there is one.
    public Optional<String> line(String containing) throws IOException {
        return output().stream().filter(line -> line.contains(containing)).findFirst();
    }
}
