package dev.vignette.illustrator.words;

import java.util.List;

/// A text of another tongue, word by word in English: enough to see where, when and who.
///
/// @param english the words that were understood, in their order
/// @param known how many words that say something about the picture were understood
/// @param unknown the others, as they were written
record Gloss(String english, int known, List<String> unknown) {

    Gloss {
        unknown = List.copyOf(unknown);
    }

    /// Share of the words that say something about the picture, from 0 to 1.
    double understood() {
        int all = known + unknown.size();
        return all == 0 ? 0 : (double) known / all;
    }
}
