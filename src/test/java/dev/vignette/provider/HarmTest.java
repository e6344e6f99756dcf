package dev.vignette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmTest {

    @ParameterizedTest
    @CsvSource({
        "violence, VIOLENCE",
        "violence/graphic, VIOLENCE",
        "HARM_CATEGORY_VIOLENCE, VIOLENCE",
        "celebrity, LIKENESS",
        "IMAGE_RECITATION, RECITATION",
        "SPII, PERSONAL_DATA",
        "personal information, PERSONAL_DATA",
        "sexual, SEXUAL",
        "HARM_CATEGORY_SEXUALLY_EXPLICIT, SEXUAL",
        "sexual/minors, MINORS",
        "child, MINORS",
        "self-harm, SELF_HARM",
        "self_harm/intent, SELF_HARM",
        "hate/threatening, HATE",
        "harassment, HATE",
        "toxic, HATE",
        "illicit/violent, OTHER",
        "dangerous, OTHER",
        "HARM_CATEGORY_DANGEROUS_CONTENT, OTHER",
        "prohibited, OTHER",
        "PROHIBITED_CONTENT, OTHER",
        "BLOCKLIST, OTHER",
        "people, OTHER",
        "content_policy_violation, OTHER",
        "a word of next year, OTHER"
    })
    void theWordsOfAllServicesAreUnderstood(String code, Harm harm) {
        assertThat(Harm.of(List.of(code))).containsExactly(harm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "IMAGE_SAFETY", "moderation_blocked", "56562880"})
    void thatSomethingWasRefusedDoesNotSayWhat(String code) {
        assertThat(Harm.of(List.of(code))).isEmpty();
        assertThat(Harm.mayBeReworded(List.of(code))).isFalse();
    }

    @Test
    void otherWordsMayBeLookedForWhereAllOfItIsMild() {
        assertThat(Harm.mayBeReworded(List.of("IMAGE_SAFETY", "violence", "56562880"))).isTrue();
        assertThat(Harm.mayBeReworded(List.of("violence", "celebrity"))).isTrue();
    }

    @Test
    void oneThatHasToStayRefusedIsEnough() {
        assertThat(Harm.mayBeReworded(List.of("violence", "sexual"))).isFalse();
        assertThat(Harm.mayBeReworded(List.of("violence", "minors"))).isFalse();
        assertThat(Harm.mayBeReworded(List.of("violence", "a word of next year"))).isFalse();
        assertThat(Harm.mayBeReworded(List.of())).isFalse();
    }
}
