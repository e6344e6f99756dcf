package dev.vignette.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One of JDBC's interfaces, each of whose calls passes by somebody.
final class JdbcProxy {

    private JdbcProxy() {}

    /// What is called instead.
    @FunctionalInterface
    interface Handler {
        @Nullable Object call(Method method, Object[] arguments) throws SQLException;
    }

    static <T> T of(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        JdbcProxy.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) ->
                                handler.call(
                                        method, arguments == null ? new Object[0] : arguments)));
    }

    /// Calls the real one.
    static @Nullable Object pass(Object target, Method method, Object[] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError("JDBC's interfaces are public", e);
        }
    }
}
