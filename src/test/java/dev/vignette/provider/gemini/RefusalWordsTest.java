package dev.vignette.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can’t generate that image.",
                "I cannot fulfill this request.",
                "I am unable to create images of real people.",
                "I'm not able to help with that.",
                "This request violates the content guidelines.",
                "That is against our usage policies.",
                "I must decline to draw this scene.",
                "I won't be depicting violence against children.",
                "Ich kann dieses Bild nicht erstellen.",
                "Das verstößt gegen unsere Richtlinien.",
                "Je ne peux pas générer cette image.",
                "No puedo generar esa imagen.",
                "Non posso creare questa immagine.",
                "Não posso gerar esta imagem."
            })
    void isARefusal(String words) {
        assertThat(RefusalWords.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Here is the picture you asked for.",
                "A fox sails a paper boat at dusk. The light is warm.",
                "I can't wait for you to see the fox!",
                "The knight cannot see the dragon.",
                "I'm unable to generate images right now. Please try again in a few minutes.",
                "As a text-based model I cannot create images.",
                "I encountered an error and could not create the image.",
                "Hier ist das Bild. Ich kann es kaum erwarten!"
            })
    void isNone(String words) {
        assertThat(RefusalWords.in(words)).isFalse();
    }
}
