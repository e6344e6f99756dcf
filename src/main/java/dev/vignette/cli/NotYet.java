package dev.vignette.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The names whose time has not come. They are known, so that nobody takes them for misspelt.
final class NotYet {

    private static final List<String> COMMANDS = List.of("export", "import");

    private NotYet() {}

    static void addTo(CommandLine line) {
        COMMANDS.forEach(name -> line.addSubcommand(name, new CommandLine(command(name))));
    }

    static String words(String name) {
        return name + " is not in this version yet";
    }

    /// Whatever is written after its name is taken and not looked at.
    private static CommandSpec command(String name) {
        Callable<Integer> refusing =
                () -> {
                    throw new Refusal(words(name));
                };
        var spec = CommandSpec.wrapWithoutInspection(refusing);
        spec.usageMessage().hidden(true);
        spec.parser().unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(true);
        return spec;
    }
}
