package dev.vignette.provider.http;

import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The fetching of a picture from an address that an answer names. The address is a stranger's
/// word: it gets no key, only http(s) counts, redirects are not followed, and a service on the open
/// network cannot send us into the house's own.
///
/// @param service the service's own address
public record Download(Transport transport, URI service) {

    /// A picture that was made is paid for: fetching it again is cheaper than drawing it again.
    private static final int TRIES = 3;

    /// What came of it.
    public sealed interface Result {

        /// There was a reply.
        record Replied(Reply reply) implements Result {}

        /// The address was not called.
        record Refused(String why) implements Result {}
    }

    /// The picture that lies there, looked at closely.
    ///
    /// @param answer what named the address
    /// @param time how long the whole call may take
    public Outcome picture(
            String address,
            Answered answer,
            PictureAnswer pictures,
            Deadline deadline,
            Duration time)
            throws InterruptedException {
        var failures = pictures.failures();
        return switch (fetch(address, deadline)) {
            case Result.Refused(var why) ->
                    new Failed(failures.badPicture(answer, why, Optional.empty()));
            case Result.Replied(Unanswered trouble) ->
                    new Failed(failures.lostPicture(trouble, time));
            case Result.Replied(Answered file) when !file.isSuccess() ->
                    new Failed(
                            failures.badPicture(
                                    answer,
                                    "the picture could not be fetched: status " + file.status(),
                                    Optional.empty()));
            case Result.Replied(Answered file) -> pictures.fromBytes(file.body(), answer);
        };
    }

    /// Fetches what is there, within the deadline of the whole call.
    public Result fetch(String address, Deadline deadline) throws InterruptedException {
        var uri = parsed(address);
        if (uri.isEmpty()) {
            return new Result.Refused("the answer points to something that is no web address");
        }
        var refusal = refusal(uri.get(), deadline);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var request =
                HttpRequest.newBuilder(uri.get())
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Accept", "image/png, image/jpeg, image/webp")
                        .build();
        var reply = transport.send(request, deadline);
        for (int tries = 1; tries < TRIES && isWorthAnother(reply, deadline); tries++) {
            reply = transport.send(request, deadline);
        }
        return new Result.Replied(reply);
    }

    private static boolean isWorthAnother(Reply reply, Deadline deadline) {
        boolean hasFailed =
                reply instanceof Reply.NetworkTrouble
                        || (reply instanceof Answered answer && answer.status() >= 500);
        return hasFailed && deadline.left().isPositive();
    }

    private static Optional<URI> parsed(String address) {
        try {
            var uri = URI.create(address.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(URI address, Deadline deadline) throws InterruptedException {
        var host = address.getHost();
        try {
            if (servesFromWithin(host, deadline)) {
                return Optional.empty();
            }
            if (!Addresses.arePublic(host, deadline)) {
                return Optional.of("the answer points into a private network: " + host);
            }
            return isSecure(address)
                    ? Optional.empty()
                    : Optional.of("the answer points to an address without encryption: " + host);
        } catch (UnknownHostException e) {
            return Optional.of("the answer points to a name that cannot be found: " + host);
        }
    }

    /// Who answers there has to prove the name. A name that is pointed into the house between the
    /// look-up and the call finds nobody there who can.
    private static boolean isSecure(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /// A service in the house, which its operator chose, may point to its neighbours, but never to
    /// the link-local addresses where clouds keep their machines' secrets, unless it lives there
    /// itself.
    private boolean servesFromWithin(String host, Deadline deadline)
            throws InterruptedException, UnknownHostException {
        return host.equalsIgnoreCase(service.getHost())
                || (!Addresses.arePublic(service.getHost(), deadline)
                        && !Addresses.reachesLinkLocal(host, deadline));
    }
}
