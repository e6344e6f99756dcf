package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Locations;
import dev.vignette.Providers;
import dev.vignette.config.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options that every command knows; they may also stand before the command's name.
final class Everywhere {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "where batches are kept (default: VIGNETTE_DATA, else ~/.local/share/vignette)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "for many machines: postgresql://user@host/name"
                            + " (default: VIGNETTE_DATABASE, else SQLite in the data folder)")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--storage",
            paramLabel = "URL",
            description =
                    "where pictures are kept: s3://bucket/prefix or file:///folder"
                            + " (default: VIGNETTE_STORAGE, else the data folder)")
    private Optional<String> storage = Optional.empty();

    @Option(
            names = "--log-file",
            paramLabel = "PATH",
            description = "where the log goes (default: vignette.log in the data folder)")
    private Optional<Path> logFile = Optional.empty();

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "lines for people, or JSON for a program that collects logs")
    private Optional<Logs.Format> logFormat = Optional.empty();

    @Option(names = "-v", description = "log to standard error too")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    InstantSource clock() {
        return InstantSource.system();
    }

    boolean isVerbose() {
        return fromHereUp().anyMatch(each -> each.verbose);
    }

    /// Opens what is kept; the log begins.
    Application open(Logs.OnErr onErr) {
        var environment = Environment.ofProcess();
        var locations = locations(environment);
        writable(locations);
        var file = said(it -> it.logFile).orElse(locations.data().resolve("vignette.log"));
        Logs.to(Optional.of(checked(file)), format(), orAll(onErr));
        return DrawOptions.orRefuse(() -> Application.open(locations, environment));
    }

    private Locations locations(Environment environment) {
        return new Locations(
                said(it -> it.data).orElseGet(() -> DrawOptions.orRefuse(environment::dataFolder)),
                said(it -> it.database).or(() -> environment.text("VIGNETTE_DATABASE")),
                said(it -> it.storage).or(() -> environment.text("VIGNETTE_STORAGE")));
    }

    /// For a command that keeps nothing: it needs no data folder, and logs only where that was
    /// asked for.
    Providers keepingNothing() {
        Logs.to(
                said(it -> it.logFile).map(Everywhere::checked),
                format(),
                orAll(Logs.OnErr.WAITING));
        return Application.providers(Environment.ofProcess());
    }

    private Logs.OnErr orAll(Logs.OnErr usually) {
        return isVerbose() ? Logs.OnErr.ALL : usually;
    }

    private Logs.Format format() {
        return said(it -> it.logFormat).orElse(Logs.Format.TEXT);
    }

    Application open() {
        return open(Logs.OnErr.WAITING);
    }

    /// The same for a command that needs the pictures of all batches: refused where they are kept
    /// elsewhere.
    Application openWithPictures(Logs.OnErr onErr) {
        var application = open(onErr);
        try {
            return DrawOptions.orRefuse(() -> {
                application.studio().bindStorage();
                return application;
            });
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    Application openWithPictures() {
        return openWithPictures(Logs.OnErr.WAITING);
    }

    private static Path checked(Path log) {
        var file = log.toAbsolutePath();
        try {
            Logs.check(file);
            return file;
        } catch (IOException e) {
            throw new Refusal(
                    "the log cannot be written: " + Trouble.of(e) + "; choose another: --log-file");
        }
    }

    private static void writable(Locations locations) {
        var folder = locations.data();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, Trouble.of(e));
        }
        var database = folder.resolve("vignette.db");
        boolean isLocked =
                locations.database().isEmpty()
                        && Files.exists(database)
                        && !Files.isWritable(database);
        if (!Files.isWritable(folder) || isLocked) {
            throw unusable(folder, "permission denied");
        }
    }

    private static Refusal unusable(Path folder, String why) {
        return new Refusal(
                "the data folder "
                        + folder
                        + " cannot be used: "
                        + why
                        + "; choose another: --data DIR");
    }

    /// What was said after the command's name, or else before it.
    private <T> Optional<T> said(Function<Everywhere, Optional<T>> option) {
        return fromHereUp().map(option).flatMap(Optional::stream).findFirst();
    }

    /// What was said here, then what was said of the commands that this one stands under.
    private Stream<Everywhere> fromHereUp() {
        return Stream.iterate(spec, Objects::nonNull, CommandSpec::parent)
                .flatMap(each -> each.mixins().values().stream())
                .map(CommandSpec::userObject)
                .filter(Everywhere.class::isInstance)
                .map(Everywhere.class::cast);
    }
}
