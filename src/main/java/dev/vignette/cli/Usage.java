package dev.vignette.cli;

import dev.vignette.story.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// How commands show their help, and what they say to words they do not understand.
final class Usage {

    private Usage() {}

    static void applyTo(CommandLine line) {
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Usage::afterBadUsage);
        line.registerConverter(Integer.class, word -> whole(word, Integer::valueOf));
        line.registerConverter(int.class, word -> whole(word, Integer::valueOf));
        line.registerConverter(Long.class, word -> whole(word, Long::valueOf));
        line.getSubcommands()
                .values()
                .forEach(command -> {
                    var usage = command.getCommandSpec().usageMessage();
                    usage.abbreviateSynopsis(true);
                    command.getCommandSpec().versionProvider(new Version());
                });
        line.getCommandSpec().versionProvider(new Version());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(String word);
    }

    private static <T> T whole(String word, Reading<T> reading) {
        try {
            return reading.read(word);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + word + "' is no whole number, or too large");
        }
    }

    private static int afterBadUsage(ParameterException trouble, String[] arguments) {
        var line = trouble.getCommandLine();
        line.getErr().println("vignette: " + words(trouble));
        line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_USAGE;
    }

    private static String words(ParameterException trouble) {
        if (trouble instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return notUnderstood(
                    trouble.getCommandLine().getCommandSpec(), unmatched.getUnmatched().getFirst());
        }
        return String.valueOf(trouble.getMessage());
    }

    private static String notUnderstood(CommandSpec command, String word) {
        if (word.startsWith("-") && word.length() > 1) {
            var name = word.split("=", 2)[0];
            var known =
                    command.options().stream()
                            .filter(option -> !option.hidden())
                            .flatMap(option -> List.of(option.names()).stream())
                            .toList();
            return "there is no option " + name + meant(Nearest.among(name, known));
        }
        if (command.parent() != null) {
            return "'" + word + "' is one word too many; a name with spaces needs quotes around it";
        }
        if (isFile(word)) {
            return "there is no command " + word + "; to draw it: vignette illustrate " + word;
        }
        var known =
                command.subcommands().entrySet().stream()
                        .filter(it -> !it.getValue().getCommandSpec().usageMessage().hidden())
                        .map(it -> it.getKey())
                        .toList();
        return "there is no command " + word + meant(Nearest.among(word, known));
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(name -> "; did you mean " + name + "?").orElse("");
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
