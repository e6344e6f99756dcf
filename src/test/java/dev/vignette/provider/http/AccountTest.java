package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.provider.Failure.Report;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final Optional<Secret> KEY = Optional.of(new Secret("k-123"));

    @ParameterizedTest
    @CsvSource({
        "https://api.bfl.ai/v1,     https://api.bfl.ai/v1/get_result?id=1,      true",
        "https://api.bfl.ai/v1,     https://api.eu2.bfl.ai/v1/get_result?id=1,  true",
        "https://api.bfl.ai/v1,     http://api.eu2.bfl.ai/v1/get_result?id=1,   false",
        "https://api.bfl.ai/v1,     https://api.bfl.ai.evil.example/r,          false",
        "https://api.bfl.ai/v1,     https://evilbfl.ai/r,                       false",
        "https://api.bfl.ai/v1,     https://u@api.eu2.bfl.ai/r,                 false",
        "https://proxy.example/bfl, https://proxy.example/r,                    true",
        "https://proxy.example/bfl, http://proxy.example/r,                     false",
        "https://proxy.example/bfl, https://proxy.example:8443/r,               false",
        "https://proxy.example/bfl, https://api.eu2.bfl.ai/r,                   false",
    })
    void theKeyGoesToTheServiceAndFromTheVendorToItsSiblings(URI baseUrl, URI named, boolean goes) {
        assertThat(account(baseUrl).request(Optional.of(named), ".bfl.ai").isPresent())
                .isEqualTo(goes);
    }

    @Test
    void aModelThatItsMakerEndedIsToldWithItsSuccessor() {
        var failures = new Failures(KEY, () -> Instant.EPOCH);
        var report = Report.of("It was shut down.");
        var itself = account(URI.create("https://api.bfl.ai/v1"));
        var proxy = account(URI.create("https://proxy.example/v1"));

        assertThat(failures.modelGone(report, "openai", "dall-e-3", itself, "").report().message())
                .matches(
                        "the model dall-e-3 cannot be used at api\\.bfl\\.ai: It was shut down\\."
                                + " Choose another with --model; its maker's successor is gpt-image-2"
                                + " \\(as of \\d{4}-\\d\\d\\)");
        assertThat(failures.modelGone(report, "imagen", "imagen-3", itself, "").report().message())
                .contains("successor is gemini-nano-banana-2.1 (--provider gemini)");
        assertThat(failures.modelGone(report, "openai", "dall-e-3", proxy, "").report().message())
                .endsWith("--model");
    }

    private static Account account(URI baseUrl) {
        return new Account(
                new Account.Service(
                        URI.create("https://api.bfl.ai/v1"),
                        "BFL_BASE_URL",
                        "BFL_API_KEY",
                        "x-key",
                        ""),
                baseUrl,
                KEY);
    }
}
