package dev.vignette.moving;

import dev.vignette.moving.Watcher.Moment;
import java.util.function.UnaryOperator;

/// The account while it is kept, and who watches it.
final class Counting {

    private final Watcher watcher;
    private long of;
    private Account account = Account.NOTHING;

    Counting(Watcher watcher) {
        this.watcher = watcher;
    }

    synchronized void begin(long batches) {
        of = batches;
        watcher.saw(Moment.BEGUN, account, of);
    }

    synchronized void saw(Moment moment, UnaryOperator<Account> change) {
        account = change.apply(account);
        watcher.saw(moment, account, of);
    }

    synchronized Account account() {
        return account;
    }
}
