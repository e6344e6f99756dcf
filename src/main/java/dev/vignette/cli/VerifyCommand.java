package dev.vignette.cli;

import dev.vignette.archive.Verification.Broken;
import dev.vignette.archive.Verification.Sound;
import dev.vignette.archive.Verify;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `verify ZIP`: checks a ZIP against its own manifest, offline.
@Command(
        name = "verify",
        description = "Checks a ZIP against its own manifest, offline.",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ZIP", description = "a file that Vignette wrote")
    private Path zip = Path.of("");

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(zip)) {
            throw new Refusal("there is no file " + zip);
        }
        return switch (Verify.verify(zip)) {
            case Sound sound -> {
                everywhere
                        .out()
                        .println(
                                zip
                                        + " is whole: "
                                        + sound.generated()
                                        + " of "
                                        + sound.requested()
                                        + " pictures, as its manifest says");
                everywhere.out().flush();
                yield ExitCode.ALL_GENERATED;
            }
            case Broken(var problems) -> {
                problems.forEach(problem -> everywhere.err().println(problem));
                throw new Refusal(zip + " does not verify");
            }
        };
    }
}
