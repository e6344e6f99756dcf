package dev.vignette.database;

import dev.vignette.testing.Steps;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/// A database whose process can end before and after each commit, and in the middle.
public final class SteppedDatabase implements Database {

    private static final Set<String> EXECUTES = Set.of("execute", "executeUpdate", "executeBatch");

    private final Database database;
    private final Steps steps;

    public SteppedDatabase(Database database, Steps steps) {
        this.database = database;
        this.steps = steps;
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        var who = caller();
        steps.reach(who + ": not begun");
        T value =
                database.write(tx -> {
                    T result = work.apply(tx);
                    steps.reach(who + ": not committed");
                    return result;
                });
        steps.reach(who + ": committed");
        return value;
    }

    /// Which method of the engine wants to write.
    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.filter(frame -> frame.getClassName().contains(".engine."))
                                .filter(frame -> !frame.getClassName().endsWith(".Together"))
                                .findFirst()
                                .map(SteppedDatabase::name)
                                .orElse("somebody"));
    }

    private static String name(StackFrame frame) {
        var type = frame.getClassName().replaceAll(".*\\.", "");
        var method = frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$.*", "$1");
        return type + "." + method;
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return database.read(work);
    }

    @Override
    public Leases.Connections leases() {
        var leases = database.leases();
        var source =
                wrapped(
                        DataSource.class,
                        leases.source(),
                        connection -> connection instanceof Connection c ? stepped(c) : connection);
        return new Leases.Connections(source, leases.skipsLocked());
    }

    private Connection stepped(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            var result = invoke(connection, method, arguments);
                            return result instanceof PreparedStatement statement
                                    ? stepped(statement, String.valueOf(arguments[0]))
                                    : result;
                        });
    }

    private PreparedStatement stepped(PreparedStatement statement, String sql) {
        var what = "lease " + sql.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (_, method, arguments) -> {
                            boolean counts =
                                    EXECUTES.contains(method.getName())
                                            && !what.equals("lease select");
                            if (counts) {
                                steps.reach(what + ": not begun");
                            }
                            var result = invoke(statement, method, arguments);
                            if (counts) {
                                steps.reach(what + ": done");
                            }
                            return result;
                        });
    }

    private static <T> T wrapped(Class<T> type, T whole, UnaryOperator<Object> results) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> results.apply(invoke(whole, method, arguments))));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public InstantSource clock() {
        return database.clock();
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public void close() {
        database.close();
    }
}
