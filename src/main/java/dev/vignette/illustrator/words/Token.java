package dev.vignette.illustrator.words;

/// A word or a stop of the text.
///
/// @param word in small letters, straight apostrophes, without a possessive ending; cut at 40
///   letters
/// @param text as written, cut likewise
/// @param opens whether it is the first word of a sentence or of somebody's speech, where every
///   word has a capital letter
/// @param possessive whether it ended in 's
/// @param sentence number of its sentence, from 0
/// @param mark which stop it is, `NONE` for a word
record Token(String word, String text, boolean opens, boolean possessive, int sentence, Mark mark) {

    /// How strongly a stop parts what stands beside it.
    enum Mark {
        NONE,
        COMMA,
        STOP
    }

    boolean isCapital() {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0));
    }
}
