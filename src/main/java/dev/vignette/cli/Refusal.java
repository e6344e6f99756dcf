package dev.vignette.cli;

/// A command that will not be done, with the words that tell its user why and what to do. Ends the
/// command.
final class Refusal extends RuntimeException {

    private final int exitCode;

    Refusal(String message) {
        this(ExitCode.BAD_USAGE, message);
    }

    Refusal(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
