package dev.vignette.batch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Why a batch is paused and how it goes on, in words for its user.
public final class PauseMessage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private PauseMessage() {}

    /// Somebody asked for it.
    public static String onRequest(BatchId id) {
        return "Paused on request. Go on with: vignette resume " + id.shown();
    }

    /// The server that drew it was told to stop.
    public static String onShutdown(BatchId id) {
        return "The server was stopped. It goes on when the server starts again, or with: vignette resume "
                + id.shown();
    }

    /// It was not over when it was copied to where it is now.
    public static String onMove(BatchId id) {
        return "It came from elsewhere and was not over. Draw the rest here, and not there too, with: vignette resume "
                + id.shown();
    }

    /// Why a service's answer stopped a batch.
    public static String of(
            PauseReason reason,
            String provider,
            String words,
            BatchId id,
            Optional<Instant> until,
            ZoneId zone) {
        var why =
                switch (reason) {
                    case KEY -> provider + " does not accept the key: " + words;
                    case QUOTA -> provider + " has no quota left: " + words;
                    case MODEL_GONE -> provider + " no longer has this model: " + words;
                    case USER, INTERRUPTED, CAP, PATIENCE, TRIAL, DISK_FULL, NO_WORKER -> words;
                };
        var resume = "vignette resume " + id.shown();
        var how =
                until.map(time ->
                                "It goes on by itself at %s, or with: %s"
                                        .formatted(TIME.format(time.atZone(zone)), resume))
                        .orElse("Go on with: " + resume);
        return sentence(why) + " " + how;
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?")
                ? words
                : words + ".";
    }
}
