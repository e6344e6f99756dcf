package dev.vignette.provider.queued;

import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.BiFunction;

/// The way to services that take jobs.
public final class Queue {

    private Queue() {}

    /// A provider that asks in an account's name.
    ///
    /// @param table what the service makes of the account, and of what goes wrong
    public static ImageProvider provider(
            HttpClient http,
            Account account,
            BiFunction<Account, Failures, JobTable> table,
            InstantSource clock,
            Pace pace) {
        var failures = new Failures(account.key(), clock);
        return provider(table.apply(account, failures), new Transport(http), failures, pace);
    }

    /// A provider in a table's words.
    public static ImageProvider provider(
            JobTable table, Transport transport, Failures failures, Pace pace) {
        return new QueuedProvider(table, transport, failures, pace);
    }
}
