package dev.vignette.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// The commands by name, in the order of the help. picocli looks through every option of a command
/// that is added: half of what a short start costs. So a start that names one command gets that
/// one.
final class Commands {

    private static final Map<String, Supplier<Object>> BY_NAME = byName();

    private Commands() {}

    private static Map<String, Supplier<Object>> byName() {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("illustrate", IllustrateCommand::new);
        all.put("scenes", ScenesCommand::new);
        all.put("batches", BatchesCommand::new);
        all.put("show", ShowCommand::new);
        all.put("pause", PauseCommand::new);
        all.put("resume", ResumeCommand::new);
        all.put("cancel", CancelCommand::new);
        all.put("retry", RetryCommand::new);
        all.put("archive", ArchiveCommand::new);
        all.put("failed", FailedCommand::new);
        all.put("delete", DeleteCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("providers", ProvidersCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("work", WorkCommand::new);
        all.put("token", TokenCommand::new);
        all.put("export", ExportCommand::new);
        all.put("import", ImportCommand::new);
        all.put("help", HelpCommand::new);
        return all;
    }

    /// Adds the command that the first argument names; where it names none, all of them: to choose
    /// from, to list, or to find what was meant.
    static void addTo(CommandLine line, String... arguments) {
        var first = arguments.length == 0 ? "" : arguments[0];
        boolean one = BY_NAME.containsKey(first) && !first.equals("help");
        BY_NAME.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                line.addSubcommand(name, new CommandLine(command.get()));
            }
        });
    }
}
