package dev.vignette.illustrator.words;

/// One form of a word of the vocabulary, and what it means in that form.
///
/// @param strict whether it is this noun only after "a", "the", "two", "red" and the like, because
///   the same letters are mostly something else: "mine", "bear", "watch"
record Form(Meaning meaning, Use use, boolean plural, boolean strict) {

    /// Which part of speech a form is.
    enum Use {
        NOUN,
        /// A verb that may as well be a noun: "walk", "waves".
        BARE_VERB,
        /// A form only verbs have: "walked", "walking".
        VERB,
        /// Neither: "red", "afraid", "the".
        WORD
    }

    boolean isVerb() {
        return use == Use.VERB || use == Use.BARE_VERB;
    }
}
