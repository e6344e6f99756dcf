package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {

    private static final String WAITING = "dev.vignette.storage.Waiting";

    private final PrintStream before = System.err;

    @AfterEach
    void restore() {
        System.setErr(before);
        Logs.to(Optional.empty(), Logs.Format.TEXT, Logs.OnErr.NOTHING);
    }

    @Test
    void whoWantsQuietIsNotToldOfWaitingEither() {
        assertThat(said(Logs.OnErr.NOTHING)).isEmpty();
    }

    @Test
    void whoeverSitsBeforeItIsToldOfWaitingAlone() {
        assertThat(said(Logs.OnErr.WAITING)).isEqualTo("vignette: waiting for s3://bucket/\n");
    }

    @Test
    void allOfTheLogIsSaidOnce() {
        assertThat(said(Logs.OnErr.ALL))
                .hasLineCount(2)
                .contains("[Waiting] waiting for s3://bucket/", "[Studio] something else");
    }

    private static String said(Logs.OnErr onErr) {
        var err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        Logs.to(Optional.empty(), Logs.Format.TEXT, onErr);
        LoggerFactory.getLogger(WAITING).warn("waiting for {}", "s3://bucket/");
        LoggerFactory.getLogger("dev.vignette.Studio").warn("something else");
        return err.toString(StandardCharsets.UTF_8);
    }
}
