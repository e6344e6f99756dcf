package dev.vignette.cli;

/// How a command ends; scripts rely on these numbers.
final class ExitCode {

    static final int ALL_GENERATED = 0;
    static final int BUG = 1;
    static final int BAD_USAGE = 2;
    static final int SOME_MISSING = 3;
    static final int NONE_GENERATED = 4;
    static final int PAUSED = 5;
    static final int INTERRUPTED = 130;
    static final int TERMINATED = 143;

    private ExitCode() {}
}
