package dev.vignette.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leaves out what the scheduler's library says, with a page of stack trace each time, while the
/// database is away: the worker itself says so in a line.
final class KnownOutage extends Filter<ILoggingEvent> {

    private static final String LIBRARY = "com.github.kagkarlsson";

    private static final Set<String> AWAY =
            Set.of(
                    "java.sql.SQLException",
                    "java.sql.SQLTransientConnectionException",
                    "org.postgresql.util.PSQLException");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLoggerName().startsWith(LIBRARY) && isAway(event.getThrowableProxy())
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isAway(@Nullable IThrowableProxy thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (AWAY.contains(each.getClassName())) {
                return true;
            }
        }
        return false;
    }
}
