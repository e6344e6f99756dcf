package dev.vignette.story.reading;

/// A piece of a text as its author set it: a mark that divides, or words.
sealed interface Block {

    /// `## The harbour`
    record Heading(int level, String text) implements Block {}

    /// A line of only `---`, `***` or `* * *`.
    record Rule() implements Block {}

    /// `Scene 3: The harbour`
    ///
    /// @param rest what follows the colon, a heading or already the scene; may be empty
    record SceneMark(String rest) implements Block {}

    /// `3. The harbour`: a scene only where the numbers count the story through.
    record Numbered(int number, String rest) implements Block {}

    /// `INT. KITCHEN - NIGHT`: a heading that shows something itself.
    record Slugline(String line) implements Block {}

    /// A paragraph.
    record Words(String text) implements Block {}
}
