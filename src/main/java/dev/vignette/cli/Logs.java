package dev.vignette.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Where log lines go: to a file that is rotated, and to standard error where somebody wants it.
final class Logs {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %X{scene} [%logger{0}] %msg%n";

    /// Who sits before a command that says nothing for seconds is told why.
    private static final String WAITING = "dev.vignette.storage.Waiting";

    private static final String WORDS = "vignette: %msg%n";

    /// What a line is.
    enum Format {
        /// Words for people.
        TEXT,
        /// An object for a program that collects logs, with batch and scene in its `mdc`.
        JSON
    }

    /// How much of it standard error gets.
    enum OnErr {
        NOTHING,
        /// What is being waited for.
        WAITING,
        ALL
    }

    private Logs() {}

    /// Sees to it that a log can be written there: Logback itself would go on without one.
    static void check(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    }

    static void to(Optional<Path> logFile, Format format, OnErr onErr) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        context.getLogger("com.github.kagkarlsson").setLevel(Level.WARN);
        // it warns of the scenes of every batch that is not this process's own
        context.getLogger("com.github.kagkarlsson.scheduler.jdbc").setLevel(Level.ERROR);
        context.getLogger("io.javalin").setLevel(Level.WARN);
        context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
        logFile.ifPresent(file -> root.addAppender(file(context, file, format)));
        switch (onErr) {
            case NOTHING -> {}
            case WAITING -> {
                var words = started(context, console(), pattern(context, WORDS));
                context.getLogger(WAITING).addAppender(words);
            }
            case ALL -> root.addAppender(started(context, console(), encoder(context, format)));
        }
    }

    private static ConsoleAppender<ILoggingEvent> console() {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        return console;
    }

    private static RollingFileAppender<ILoggingEvent> file(
            LoggerContext context, Path file, Format format) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setFile(file.toString());
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(5);
        rolling.start();
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("10MB"));
        trigger.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        return started(context, appender, encoder(context, format));
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            LoggerContext context, A appender, Encoder<ILoggingEvent> encoder) {
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.addFilter(new KnownOutage());
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, Format format) {
        return switch (format) {
            case TEXT -> pattern(context, LINE);
            case JSON -> objects(context);
        };
    }

    /// With each message whole, as people read it.
    private static JsonEncoder objects(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static PatternLayoutEncoder pattern(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setPattern(pattern);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
