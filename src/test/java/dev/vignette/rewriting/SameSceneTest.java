package dev.vignette.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameSceneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The knight kills the dragon            | The knight defeats the dragon
                    A boy of 9 stabs the wolf              | A boy of 9 stands up to the wolf
                    Two girls fight in the rain            | Two girls face each other in the rain
                    The old king dies                      | The old king lies still
                    Der Ritter tötet den Drachen           | Der Ritter besiegt den Drachen
                    Рыцарь убивает дракона                 | Рыцарь побеждает дракона
                    """)
    void milderWordsForTheSameScenePass(String before, String after) {
        assertThat(SameScene.trouble(before, after, 1_000)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A boy stabs the wolf         | Somebody faces the wolf          | an age was left out
                    A little girl cries          | A girl cries and waits           | an age was left out
                    A boy, 9, is hurt            | A boy is hurt                    | a number, which may be an age, was changed
                    A girl of 9 is hurt          | A girl of 19 rests               | a number, which may be an age, was changed
                    A girl is hurt               | An adult girl rests              | somebody young may have become older
                    A boy is hurt                | A boy, a young man now, rests    | somebody young may have become older
                    Blood on the knife           | Bl@@d on the knife               | a word is disguised
                    A knife in his hand          | A k n i f e in his hand          | a word is disguised
                    Blood on the snow            | Blоod on the snow                | they are written in another alphabet
                    A knife in his hand          | A knive in his hand              | a word may be misspelt to slip through
                    A knight kills               | A knight kills                   | nothing was changed
                    """)
    void whatHidesOrEvadesDoesNot(String before, String after, String why) {
        assertThat(SameScene.trouble(before, after, 1_000)).contains(why);
    }

    @Test
    void invisibleSignsAreSeen() {
        assertThat(SameScene.trouble("A knife", "A kni\u200bfe", 1_000))
                .contains("they hold invisible characters");
    }

    @Test
    void whatTheServiceWouldNotTakeIsNotOffered() {
        assertThat(SameScene.trouble("A knife", "A spoon in the drawer", 10))
                .contains("they are longer than the service takes");
    }
}
