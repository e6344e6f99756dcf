package dev.vignette.illustrator.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences and what is read from them, as `sentences.txt` lists them: a sentence, and on the next
/// line what it shows.
class SentencesTest {

    private static final SceneReader READER = new SceneReader();

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceShowsWhatItSays(String sentence, String shown) {
        assertThat(Notation.of(READER.read(sentence, Map.of())).strip()).isEqualTo(shown);
    }

    @Test
    void theyAreManyAndNoneIsThereTwice() throws IOException {
        var all = sentences().map(arguments -> arguments.get()[0]).toList();

        assertThat(all).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    static Stream<Arguments> sentences() throws IOException {
        return sentences("sentences.txt");
    }

    static Stream<Arguments> sentences(String name) throws IOException {
        List<String> lines;
        try (var file = SentencesTest.class.getResourceAsStream(name)) {
            lines =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
        }
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(i -> Arguments.of(lines.get(2 * i), lines.get(2 * i + 1).strip()));
    }
}
