package dev.vignette;

import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.ImageProvider;
import java.util.Optional;

/// What a service says of itself before it is paid for anything: whether it answers, accepts the
/// key, and has the model. It costs no call.
///
/// @param refusal why it cannot draw
/// @param note what its user should know
public record Preflight(Optional<String> refusal, Optional<String> note) {

    private static final Preflight CLEAR = new Preflight(Optional.empty(), Optional.empty());

    /// Asks a service. What costs nothing is not asked.
    public static Preflight of(ImageProvider artist) throws InterruptedException {
        var trouble = artist.trouble();
        if (trouble.isPresent()) {
            return new Preflight(trouble, Optional.empty());
        }
        var profile = artist.profile();
        if (!profile.paid()) {
            return CLEAR;
        }
        return switch (artist.check()) {
            case Unreachable(var why, var keyRefused) when keyRefused ->
                    new Preflight(
                            Optional.of(
                                    "%s does not accept the key (%s). Nothing was drawn and nothing paid"
                                            .formatted(profile.name(), why)),
                            Optional.empty());
            case Unreachable(var why, _) ->
                    note(
                            "%s does not answer now (%s). It is asked again and again, and called once it does."
                                    .formatted(profile.name(), why));
            case Reachable(var models) when models.isEmpty() || models.contains(profile.model()) ->
                    CLEAR;
            case Reachable(var models) ->
                    note(
                            "%s is not among the %d models that %s lists: %s%s. If it is gone, the batch pauses."
                                    .formatted(
                                            profile.model(),
                                            models.size(),
                                            profile.name(),
                                            String.join(
                                                    ", ",
                                                    models.subList(0, Math.min(5, models.size()))),
                                            models.size() > 5 ? ", …" : ""));
        };
    }

    private static Preflight note(String words) {
        return new Preflight(Optional.empty(), Optional.of(words));
    }
}
