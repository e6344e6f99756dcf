package dev.vignette.moving;

import java.util.List;

/// What came of an export or an import.
public sealed interface Moved {

    /// It went through.
    ///
    /// @param account what went along
    /// @param lost pictures that were gone or damaged where they came from, in words for people
    /// @param left what did not go along and why, in words for people; empty: all did
    record Done(Account account, List<String> lost, List<String> left) implements Moved {
        public Done {
            lost = List.copyOf(lost);
            left = List.copyOf(left);
        }
    }

    /// It was not begun, or could not go on.
    ///
    /// @param reason why and what to do, for people
    record Refused(String reason) implements Moved {}
}
