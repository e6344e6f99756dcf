package dev.vignette.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a service that is called with a key adds to the contract.
public abstract class PaidContract extends ProviderContract {

    @Override
    protected final boolean hasKey() {
        return true;
    }

    /// Every text that leaves the adapter, with a service that says the key back in three ways.
    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 422, 429, 500})
    void theKeyIsInNothingThatIsSaid(int status) throws Exception {
        var key = KEY.reveal();
        var spoken =
                key
                        + " "
                        + URLEncoder.encode(key, UTF_8)
                        + " "
                        + Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
        var cut = "x".repeat(1_990) + " " + spoken; // the cut falls into the key
        for (int step : steps().toArray()) {
            for (var said : List.of(spoken, cut)) {
                for (int references : takes() == 0 ? List.of(0) : List.of(0, 2)) {
                    try (var service = StubService.behaving(_ -> Reaction.json(401, "{}"))) {
                        upTo(step, service).forEach(service::then);
                        service.then(saying(status, said).with("x-request-id", spoken));
                        assertNothingHoldsTheKey(service, references);
                    }
                }
            }
        }
    }

    private void assertNothingHoldsTheKey(StubService service, int references) throws Exception {
        var provider = at(service);

        var outcome = provider.generate(Requests.after(Pictures.references(references)), SOON);

        assertThat(outcome + " " + provider + " " + provider.profile())
                .doesNotContain("s3cret")
                .doesNotContain("c2stcHJvai"); // its base64
        assertThat(service.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.path() + call.raw()).doesNotContain("s3cret"));
    }

    private static Reaction.Answer saying(int status, String said) {
        return Reaction.json(
                        status,
                        """
                        {"error":{"message":"%1$s","type":"%1$s","code":"%1$s","status":"%1$s"},
                         "detail":"%1$s","message":"%1$s","title":"%1$s","status":"%1$s","id":"%1$s",
                         "request_id":"%1$s","responseId":"%1$s","candidates":[{"finishReason":"%1$s"}]}
                        """
                                .formatted(said))
                .with("Location", said);
    }

    /// The JDK prints a header's whole value when it refuses one.
    @ParameterizedTest
    @ValueSource(strings = {"sk-\nabc", "sk-abc\u00e9", "sk abc"})
    void aKeyThatCannotBeAHeaderIsNotPrinted(String broken) throws Exception {
        try (var service = StubService.reacting()) {
            var provider = at(service.url(basePath()), Optional.of(new Secret(broken)));

            var outcome = provider.generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("halting KEY");
            assertThat(outcome.toString()).doesNotContain("abc");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() throws Exception {
        try (var service = StubService.reacting()) {
            delivers(service, Pictures.png(1)).forEach(service::then);

            var provider = at(service.url(basePath() + "/"), Optional.empty());

            assertThat(Told.of(provider.generate(Requests.scene(1), SOON))).startsWith("generated");
            assertThat(made(service)).isEqualTo(1);
            assertThat(service.calls().getFirst().headers())
                    .doesNotContainKeys("authorization", "x-key", "x-goog-api-key");
        }
    }
}
