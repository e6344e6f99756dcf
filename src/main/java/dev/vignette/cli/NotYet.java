package dev.vignette.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The names whose time has not come. They are known, so that nobody takes them for misspelt.
final class NotYet {

    private static final List<String> COMMANDS = List.of("work", "export", "import");

    private static final List<String> EVERYWHERE = List.of("--database", "--storage");

    private NotYet() {}

    static void addTo(CommandLine line) {
        line.getSubcommands()
                .forEach((_, command) ->
                        EVERYWHERE.forEach(option -> add(command.getCommandSpec(), option)));
        EVERYWHERE.forEach(option -> add(line.getCommandSpec(), option));
        COMMANDS.forEach(name -> line.addSubcommand(name, new CommandLine(command(name))));
    }

    static String words(String name) {
        return name + " is not in this version yet";
    }

    private static void add(CommandSpec spec, String name) {
        spec.addOption(
                OptionSpec.builder(name)
                        .hidden(true)
                        .type(String.class)
                        .arity("0..1")
                        .parameterConsumer((_, _, command) -> {
                            throw new ParameterException(command.commandLine(), words(name));
                        })
                        .build());
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
