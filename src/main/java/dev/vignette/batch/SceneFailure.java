package dev.vignette.batch;

import dev.vignette.provider.Failure;
import dev.vignette.provider.FailureKind;
import java.util.Optional;

/// Why a scene has no picture: the failure that ended it.
///
/// @param kind which sort
/// @param message the service's own words
/// @param providerCode the service's own name for it
public record SceneFailure(FailureKind kind, String message, Optional<String> providerCode) {

    public static SceneFailure of(Failure failure) {
        return new SceneFailure(
                failure.kind(), failure.report().message(), failure.report().code());
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
