package dev.vignette.illustrator.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tales in other tongues, as `tongues.txt` lists them: where, when and who.
class TonguesTest {

    private static final SceneReader READER = new SceneReader();
    private static final Tongues TONGUES = Tongues.bundled(Vocabulary.bundled());

    @ParameterizedTest
    @MethodSource("sentences")
    void aTaleInAnotherTongueShowsWhereWhenAndWho(String sentence, String shown) {
        assertThat(Notation.of(READER.read(sentence, Map.of())).strip()).isEqualTo(shown);
    }

    static Stream<Arguments> sentences() throws IOException {
        return SentencesTest.sentences("tongues.txt");
    }

    @Test
    void whatIsNotKnownIsListedAsItWasWritten() {
        var scene = READER.read("Der König und der Hofschranze im Wald.", Map.of());

        assertThat(scene.unknownWords()).containsExactly("Hofschranze");
        assertThat(scene.confidence()).isBetween(0.6, 0.7);
    }

    @Test
    void aCharacterKeepsNameAndLook() {
        var scene = READER.read("Und Mia saß im Garten.", Map.of("Mia", "a girl, red hair"));

        assertThat(Notation.of(scene)).contains("girl \"Mia\" sit").contains("red hair");
    }

    @Test
    void whatIsDeniedIsNotThere() {
        assertThat(Notation.of(READER.read("Kein Drache und ein Ritter im Schloss.", Map.of())))
                .contains("knight")
                .doesNotContain("dragon");
    }

    @Test
    void aNounAfterANumberIsSeveral() {
        assertThat(Notation.of(READER.read("Deux souris et un loup dans la forêt.", Map.of())))
                .isEqualTo("forest | 2 mouse; wolf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A man with a hat came to the die and the gift was bad.",
                "El Niño came over the sea and the fishermen stayed at home.",
                "Princess, dragon, castle",
                "Soldiers die in war.",
                "Red Riding Hood met a wolf called Der.",
                ""
            })
    void englishIsReadAsEnglish(String sentence) {
        assertThat(TONGUES.gloss(sentence, _ -> false)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyTongue")
    void everyEnglishWordThatATongueLeadsToIsKnown(String english) {
        assertThat(List.of("the " + english, "the fox " + english))
                .anySatisfy(
                        words -> assertThat(READER.read(words, Map.of()).unknownWords()).isEmpty());
    }

    static Stream<String> everyTongue() {
        return VocabularyFile.lines("tongues.tsv")
                .filter(line -> !line.startsWith("#") && !line.startsWith("-"))
                .map(line -> List.of(line.split("\t", -1)).getFirst());
    }
}
