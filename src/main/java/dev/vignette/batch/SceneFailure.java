package dev.vignette.batch;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Harm;
import java.util.List;
import java.util.Optional;

/// Why a scene has no picture: the failure that ended it.
///
/// @param kind which sort
/// @param message the service's own words
/// @param providerCode the service's own name for it
/// @param codes what the service names as the matter of a refusal for safety: `violence`
public record SceneFailure(
        FailureKind kind, String message, Optional<String> providerCode, List<String> codes) {

    public SceneFailure {
        codes = List.copyOf(codes);
    }

    /// One that is no refusal for safety.
    public SceneFailure(FailureKind kind, String message, Optional<String> providerCode) {
        this(kind, message, providerCode, List.of());
    }

    public static SceneFailure of(Failure failure) {
        var report = failure.report();
        var codes = failure instanceof Blocked(_, _, var named) ? named : List.<String>of();
        return new SceneFailure(failure.kind(), report.message(), report.code(), codes);
    }

    /// Whether other words may be looked for, and another service asked: it is known what was
    /// refused, and it is nothing that has to stay refused.
    public boolean mayBeReworded() {
        return kind == FailureKind.SAFETY && Harm.mayBeReworded(codes);
    }

    /// What its user can do about it, in one sentence.
    public String cure() {
        return switch (kind) {
            case SAFETY -> "Say it with other words: retry the scene with a new prompt.";
            case RATE_LIMIT -> "The service was busy: try the scene again in a few minutes.";
            case TIMEOUT -> "The service took too long: try the scene again.";
            case NETWORK -> "Look at the connection, then try the scene again.";
            case SERVER_ERROR -> "The service had trouble: try the scene again later.";
            case BAD_PICTURE ->
                    "The service sent no sound picture: try again, or use a simpler prompt.";
            case INVALID_REQUEST ->
                    "The service did not accept the request: shorten or simplify the prompt.";
            case KEY -> "Check the key, then resume the batch.";
            case QUOTA -> "Raise or wait for the quota, then resume the batch.";
            case MODEL_GONE -> "Choose another model, then resume the batch.";
            case INTERRUPTED ->
                    "Drawing it ended the program several times: try it alone, with a simpler prompt.";
        };
    }
}
