package dev.vignette.cli;

import dev.vignette.config.Environment;
import dev.vignette.database.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/// `vignette`: parses, runs one command, ends with its exit code.
@Command(
        name = "vignette",
        description = "Turns a story into a finished set of pictures: one for every scene.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "Begin with:  vignette illustrate examples/the-lighthouse-keeper.md",
            "",
            "Exit codes:",
            "  0  all generated              1  a bug",
            "  2  bad usage or bad input     3  some were skipped or cancelled",
            "  4  none was generated         5  paused; go on with resume",
            "  130, 143  interrupted; go on with resume"
        })
public final class Main {

    private final boolean isAtDesktop;

    @Mixin
    @SuppressWarnings("UnusedVariable") // every command looks at it
    private Everywhere everywhere = new Everywhere();

    private Main(boolean isAtDesktop) {
        this.isAtDesktop = isAtDesktop;
    }

    /// Starts Vignette. The exit codes are those of the help text. The version, which scripts ask
    /// for again and again, is told before whatever reads options is loaded.
    public static void main(String[] arguments) {
        if (Version.isAllThatIsAsked(arguments)) {
            System.out.println(Version.words());
            return;
        }
        System.setProperty("java.awt.headless", "true");
        var isAtDesktop = Browser.isDesktop(Environment.ofProcess());
        System.exit(commandLine(isAtDesktop, arguments).execute(arguments));
    }

    /// The same, told elsewhere than to this process's own output, and with nobody before a
    /// desktop.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(false, arguments).setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commandLine(boolean isAtDesktop, String... arguments) {
        var main = new Main(isAtDesktop);
        var line = new CommandLine(main);
        Commands.addTo(line, arguments);
        Usage.applyTo(line);
        line.setExecutionExceptionHandler(Main::afterException);
        line.setExecutionStrategy(main::execute);
        return line;
    }

    private int execute(ParseResult parsed) {
        if (parsed.hasSubcommand()
                || parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        var line = parsed.commandSpec().commandLine();
        if (parsed.originalArgs().isEmpty() && isAtDesktop) {
            return line.execute("serve", "--open");
        }
        line.usage(line.getErr());
        return ExitCode.BAD_USAGE;
    }

    private static int afterException(Exception trouble, CommandLine line, ParseResult parsed) {
        var err = line.getErr();
        return switch (trouble) {
            case Refusal refusal -> {
                err.println("vignette: " + refusal.getMessage());
                yield refusal.exitCode();
            }
            case DatabaseException broken -> {
                err.println("vignette: " + broken.getMessage());
                yield ExitCode.BUG;
            }
            case IOException broken -> {
                err.println("vignette: " + Trouble.of(broken));
                yield ExitCode.BUG;
            }
            case UncheckedIOException broken -> {
                err.println("vignette: " + broken.getMessage());
                yield ExitCode.BUG;
            }
            default -> {
                err.println("vignette: this should not have happened: " + trouble);
                trouble.printStackTrace(err);
                yield ExitCode.BUG;
            }
        };
    }
}
