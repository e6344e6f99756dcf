package dev.vignette.cli;

import dev.vignette.database.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `vignette`: parses, runs one command, ends with its exit code.
@Command(
        name = "vignette",
        description = "Turns a story into a finished set of pictures: one for every scene.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Begin with:  vignette illustrate examples/the-lighthouse-keeper.md",
            "Exit codes:  0 all generated; 2 bad usage or input; 3 some skipped or cancelled; 4 none generated;",
            "             5 paused, go on with resume; 130/143 interrupted, go on with resume; 1 a bug"
        },
        subcommands = {
            IllustrateCommand.class,
            ScenesCommand.class,
            BatchesCommand.class,
            ShowCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            RetryCommand.class,
            ArchiveCommand.class,
            FailedCommand.class,
            DeleteCommand.class,
            VerifyCommand.class,
            ProvidersCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            LaterCommand.class
        })
public final class Main {

    /// Starts Vignette. The exit codes are those of the help text.
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler(Main::afterException);
        line.setParameterExceptionHandler(Main::afterBadUsage);
        line.setExecutionStrategy(Main::execute);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }

    private static int execute(ParseResult parsed) {
        if (parsed.hasSubcommand()
                || parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        var line = parsed.commandSpec().commandLine();
        if (parsed.originalArgs().isEmpty() && Browser.isDesktop(System.getenv())) {
            return line.execute("serve", "--open");
        }
        line.usage(line.getErr());
        return ExitCode.BAD_USAGE;
    }

    private static int afterBadUsage(ParameterException trouble, String[] arguments) {
        var line = trouble.getCommandLine();
        line.getErr().println("vignette: " + trouble.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(trouble, line.getErr())) {
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.BAD_USAGE;
    }

    private static int afterException(Exception trouble, CommandLine line, ParseResult parsed)
            throws Exception {
        return switch (trouble) {
            case Refusal refusal -> {
                line.getErr().println("vignette: " + refusal.getMessage());
                yield refusal.exitCode();
            }
            case DatabaseException broken -> {
                line.getErr().println("vignette: " + broken.getMessage());
                yield ExitCode.BUG;
            }
            default -> {
                line.getErr().println("vignette: this should not have happened: " + trouble);
                trouble.printStackTrace(line.getErr());
                yield ExitCode.BUG;
            }
        };
    }
}
