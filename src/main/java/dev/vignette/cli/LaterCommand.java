package dev.vignette.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// The commands whose time has not come.
@Command(
        name = "work",
        aliases = {"export", "import"},
        hidden = true)
final class LaterCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(hidden = true)
    @SuppressWarnings("UnusedVariable")
    private List<String> ignored = List.of();

    @Unmatched
    @SuppressWarnings("UnusedVariable") // whatever else is written is taken and not looked at
    private List<String> alsoIgnored = List.of();

    @Override
    public Integer call() {
        var name = spec.commandLine().getParent().getParseResult().originalArgs().getFirst();
        throw new Refusal(name + " is not in this version yet");
    }
}
