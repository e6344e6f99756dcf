package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.NetworkTrouble;
import dev.vignette.provider.http.Reply.TimedOut;
import dev.vignette.provider.http.Reply.TooLarge;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final HttpClient HTTP = Transport.client();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Transport transport = new Transport(HTTP);

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void anAnswerComesWholeWhateverItsStatus() throws Exception {
        try (var service = StubService.reacting(Reaction.html(418, "short and stout"))) {
            assertThat(send(service, SOON))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> {
                                assertThat(answer.status()).isEqualTo(418);
                                assertThat(answer.text()).isEqualTo("short and stout");
                            });
        }
    }

    @Test
    void theDeadlineEndsABodyThatDripsAndClosesTheConnection() throws Exception {
        try (var service = StubService.reacting(dripping())) {
            assertThat(send(service, SHORT)).isEqualTo(new TimedOut());
            assertThat(service.awaitHangUp()).isTrue();
        }
    }

    /// Control: why a deadline of our own. The JDK's stops counting at the headers.
    @Test
    void theJdksOwnTimeoutDoesNotSeeTheDripping() throws Exception {
        try (var service = StubService.reacting(dripping())) {
            var request = HttpRequest.newBuilder(service.url("/")).timeout(SHORT).build();

            assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theDeadlineEndsSilenceBeforeAndAfterTheHeaders() throws Exception {
        try (var service =
                StubService.reacting(new Reaction.Hang(), new Reaction.HangAfterHeaders())) {
            assertThat(send(service, SHORT)).isEqualTo(new TimedOut());
            assertThat(send(service, SHORT)).isEqualTo(new TimedOut());
            assertThat(service.awaitHangUp()).isTrue();
            assertThat(service.awaitHangUp()).isTrue();
        }
    }

    @Test
    void aBodyOverTheCapIsNotReadToItsEnd() throws Exception {
        try (var service = StubService.reacting(new Reaction.Endless(1L << 40))) {
            assertThat(send(service, SOON)).isEqualTo(new TooLarge(Transport.LARGEST_BODY));
        }
    }

    @Test
    void aPostThatIsResetIsSentOnce() throws Exception {
        try (var service = StubService.reacting(new Reaction.Reset())) {
            var post =
                    HttpRequest.newBuilder(service.url("/"))
                            .POST(BodyPublishers.ofString("{}"))
                            .build();

            assertThat(transport.send(post, Deadline.in(SOON)))
                    .isEqualTo(
                            new NetworkTrouble(
                                    "the connection to 127.0.0.1 broke before an answer came",
                                    true));
            assertThat(service.calls()).hasSize(1);
        }
    }

    @Test
    void aNameThatDoesNotExistIsSaidSo() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://no.such.invalid/")).build();

        assertThat(transport.send(request, Deadline.in(SOON)))
                .isEqualTo(new NetworkTrouble("the name no.such.invalid cannot be found", false));
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothingForLong() throws Exception {
        try (var service = StubService.reacting(new Reaction.Hang())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> send(service, SOON)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aClientThatFollowsRedirectsIsRefused() {
        try (var eager =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            assertThatThrownBy(() -> new Transport(eager))
                    .hasMessage("a client that follows redirects gives keys away");
        }
    }

    private static Reaction dripping() {
        return new Reaction.Drip(Reaction.json(200, "{}".repeat(25)), Duration.ofMillis(50));
    }

    private Reply send(StubService service, Duration time) throws InterruptedException {
        return transport.send(HttpRequest.newBuilder(service.url("/")).build(), Deadline.in(time));
    }
}
