package dev.vignette.provider.http;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/// The fetching of a picture from an address that an answer names. The address is a stranger's
/// word: it gets no key, only http(s) counts, redirects are not followed, and a service on the open
/// network cannot send us into the house's own.
///
/// @param service the service's own address
public record Download(Transport transport, URI service) {

    /// What came of it.
    public sealed interface Result {

        /// There was a reply.
        record Replied(Reply reply) implements Result {}

        /// The address was not called.
        record Refused(String why) implements Result {}
    }

    /// Fetches what is there, within the deadline of the whole call.
    public Result fetch(String address, Deadline deadline) throws InterruptedException {
        var uri = parsed(address);
        if (uri.isEmpty()) {
            return new Result.Refused("the answer points to something that is no web address");
        }
        var refusal = refusal(uri.get().getHost(), deadline);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var request =
                HttpRequest.newBuilder(uri.get())
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Accept", "image/png, image/jpeg, image/webp")
                        .build();
        return new Result.Replied(transport.send(request, deadline));
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

    private Optional<String> refusal(String host, Deadline deadline) throws InterruptedException {
        try {
            return Addresses.arePublic(host, deadline) || servesFromWithin(host, deadline)
                    ? Optional.empty()
                    : Optional.of("the answer points into a private network: " + host);
        } catch (UnknownHostException e) {
            return Optional.of("the answer points to a name that cannot be found: " + host);
        }
    }

    /// A service in the house may point to its neighbours, but never to the link-local addresses
    /// where clouds keep their machines' secrets, unless it lives there itself.
    private boolean servesFromWithin(String host, Deadline deadline)
            throws InterruptedException, UnknownHostException {
        return host.equalsIgnoreCase(service.getHost())
                || (!Addresses.arePublic(service.getHost(), deadline)
                        && !Addresses.reachesLinkLocal(host, deadline));
    }
}
