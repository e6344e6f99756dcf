package dev.vignette.provider.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.NetworkTrouble;
import dev.vignette.provider.http.Reply.TimedOut;
import dev.vignette.provider.http.Reply.TooLarge;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// The way to a service and back: one request, one deadline over connecting, headers and body, and
/// a cap on the body. It never posts twice, and never goes where a redirect points: the key would
/// go along.
public final class Transport {

    /// The most an answer may weigh. A picture of 4096x4096 in base64 is about half of it.
    public static final long LARGEST_BODY = 64L << 20;

    // the JDK's words
    private static final String OVER_THE_CAP = "body exceeds capacity";
    private static final String NO_ANSWER = "header parser received no bytes";

    private final HttpClient http;

    /// @throws IllegalArgumentException where the client follows redirects
    public Transport(HttpClient http) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("a client that follows redirects gives keys away");
        }
        this.http = http;
    }

    /// A client as the transport wants it: HTTP/1.1, so that a closed connection concerns one call
    /// only, no redirects, and a limit for connecting, so that a dead host is not taken for a slow
    /// one.
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /// Sends a request and waits for all of the answer.
    ///
    /// @throws InterruptedException when the thread was interrupted; the connection is closed
    public Reply send(HttpRequest request, Deadline deadline) throws InterruptedException {
        // The JDK's own request timeout stops counting at the headers, hence the future.
        var answer =
                http.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
        try {
            return answered(answer.get(deadline.left().toNanos(), NANOSECONDS));
        } catch (TimeoutException e) {
            return new TimedOut();
        } catch (ExecutionException e) {
            return trouble(Objects.requireNonNullElse(e.getCause(), e), request);
        } finally {
            close(answer);
        }
    }

    /// Cancelling closes the connection; after an answer there is nothing to cancel.
    private static void close(CompletableFuture<?> answer) {
        answer.cancel(true);
    }

    private static Answered answered(HttpResponse<byte[]> response) {
        return new Answered(response.statusCode(), response.headers(), response.body());
    }

    private static Reply trouble(Throwable cause, HttpRequest request) {
        var host = request.uri().getHost();
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                    new NetworkTrouble(host + " does not answer the connection", false);
            case HttpTimeoutException _ -> new TimedOut();
            case ConnectException refused when wasUnresolved(refused) ->
                    new NetworkTrouble("the name " + host + " cannot be found", false);
            case ConnectException _ ->
                    new NetworkTrouble(host + " does not accept connections", false);
            case SSLHandshakeException tls ->
                    new NetworkTrouble(
                            "no secure connection to " + host + ": " + tls.getMessage(), false);
            case IOException io when isOverTheCap(io) -> new TooLarge(LARGEST_BODY);
            case IOException io ->
                    new NetworkTrouble("the connection to " + host + broke(io), true);
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException("the HTTP client failed", cause);
        };
    }

    private static String broke(IOException trouble) {
        var said = String.valueOf(trouble.getMessage());
        return said.contains(NO_ANSWER) ? " broke before an answer came" : " broke: " + said;
    }

    private static boolean wasUnresolved(ConnectException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOverTheCap(IOException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(OVER_THE_CAP)) {
                return true;
            }
        }
        return false;
    }
}
