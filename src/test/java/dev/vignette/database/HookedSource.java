package dev.vignette.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections on which something happens, once, right before a statement that contains some words:
/// what others do just then.
public final class HookedSource {

    private final String words;
    private final AtomicBoolean armed;
    private final Runnable hook;

    private HookedSource(String words, AtomicBoolean armed, Runnable hook) {
        this.words = words;
        this.armed = armed;
        this.hook = hook;
    }

    /// Connections like others.
    ///
    /// @param armed whether it is to happen; no longer, once it has
    public static DataSource before(
            DataSource source, String words, AtomicBoolean armed, Runnable hook) {
        var hooked = new HookedSource(words, armed, hook);
        return JdbcProxy.of(
                DataSource.class,
                (method, arguments) -> hooked.connected(JdbcProxy.pass(source, method, arguments)));
    }

    private @Nullable Object connected(@Nullable Object given) {
        return given instanceof Connection connection
                ? JdbcProxy.of(
                        Connection.class,
                        (method, arguments) -> {
                            var made = JdbcProxy.pass(connection, method, arguments);
                            return made instanceof PreparedStatement statement
                                            && arguments[0].toString().contains(words)
                                    ? prepared(statement)
                                    : made;
                        })
                : given;
    }

    private PreparedStatement prepared(PreparedStatement statement) {
        return JdbcProxy.of(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && armed.compareAndSet(true, false)) {
                        hook.run();
                    }
                    return JdbcProxy.pass(statement, method, arguments);
                });
    }
}
