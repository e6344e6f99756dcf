package dev.vignette.cli;

import dev.vignette.moving.Account;
import dev.vignette.moving.Moved;
import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import java.util.function.Function;

/// How an export and an import end.
final class MovingEnd {

    private MovingEnd() {}

    /// Says what came of it, and gives the exit code.
    static int tell(Everywhere everywhere, Moved moved, Function<Account, String> words) {
        return switch (moved) {
            case Refused(var reason) -> throw new Refusal(reason);
            case Done(var account, var lost, var left) -> {
                lost.forEach(everywhere.err()::println);
                left.forEach(everywhere.err()::println);
                everywhere.err().flush();
                everywhere.out().println(words.apply(account));
                everywhere.out().flush();
                if (!left.isEmpty()) {
                    yield ExitCode.BAD_USAGE;
                }
                yield lost.isEmpty() ? ExitCode.ALL_GENERATED : ExitCode.SOME_MISSING;
            }
        };
    }

    /// `Exported 12 batches (3 were there already), 340 pictures, 510 MB`.
    static String words(String done, Account account) {
        return "%s %s%s, %s, %s"
                .formatted(
                        done,
                        count(account.batches(), "batch", "batches"),
                        account.already() == 0
                                ? ""
                                : " (%d %s there already)"
                                        .formatted(
                                                account.already(),
                                                account.already() == 1 ? "was" : "were"),
                        count(account.pictures(), "picture", "pictures"),
                        BatchesCommand.size(account.bytes()));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
