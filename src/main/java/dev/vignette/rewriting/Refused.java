package dev.vignette.rewriting;

import dev.vignette.provider.Failure.Stage;
import java.util.List;

/// A prompt that was refused for safety.
///
/// @param provider by whom
/// @param stage whether the words or the picture were
/// @param codes what the service named as the matter: `violence`
/// @param longest characters that other words may have
public record Refused(
        String prompt, String provider, Stage stage, List<String> codes, int longest) {

    public Refused {
        codes = List.copyOf(codes);
    }
}
