package dev.vignette.server;

import java.util.regex.Pattern;

/// Which part of something somebody wants, as a `Range` header says it.
sealed interface ByteRange {

    /// All of it: nothing was asked for, or nothing that has to be understood.
    record Whole() implements ByteRange {}

    /// From one byte up to, not including, another.
    record Part(long from, long to) implements ByteRange {}

    /// It lies behind the end.
    record Unsatisfiable() implements ByteRange {}

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// Of several ranges the whole is sent, which is always right.
    static ByteRange of(String header, long length) {
        var range = ONE.matcher(header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return last == 0 || length == 0
                    ? new Unsatisfiable()
                    : new Part(Math.max(0, length - last), length);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2)) + 1;
        if (to <= from) {
            return new Whole(); // backwards: not a range
        }
        return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length));
    }
}
