package dev.vignette.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Scenes as the closing lines name them: `17`, `40-41`.
///
/// @param last at least `first`
record SceneRange(int first, int last) {

    @Override
    public String toString() {
        return first == last ? "" + first : first + "-" + last;
    }

    /// From the command line.
    static final class Reader implements ITypeConverter<SceneRange> {

        private static final Pattern WRITTEN =
                Pattern.compile("\\s*(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?\\s*");

        @Override
        public SceneRange convert(String word) {
            var match = WRITTEN.matcher(word);
            if (match.matches()) {
                int first = Integer.parseInt(match.group(1));
                int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
                if (first <= last) {
                    return new SceneRange(first, last);
                }
            }
            throw new TypeConversionException(
                    "'" + word + "' names no scene; write 3, or 3,17,40-41");
        }
    }
}
