package dev.vignette.server;

import dev.vignette.provider.http.Addresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Where news may be sent: out into the world, and into the house only where its operator allows
/// it.
///
/// @param privateAllowed whether addresses within the house will do
record WebhookAddress(boolean privateAllowed) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// An address as it may be kept.
    ///
    /// @throws IllegalArgumentException where news may not be sent there
    String check(String written) {
        var uri = parse(written.strip());
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "webhook has to be http(s)://host/…, without a user or a key before the host.");
        }
        if (isWithinTheHouse(uri)) {
            throw new IllegalArgumentException(
                    "webhook leads to an address within the house, which this server does not call; its operator can allow it with --allow-private-webhooks.");
        }
        return uri.toString();
    }

    private static URI parse(String written) {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "webhook is no address; write https://example.org/…");
        }
    }

    /// Looked at when it is handed in and again before each call: a name can be pointed elsewhere
    /// meanwhile. The machine keeps the answer to a look-up for half a minute, so the connection
    /// that follows goes to an address that was looked at.
    boolean mayBeCalled(URI uri) {
        return !isWithinTheHouse(uri);
    }

    private boolean isWithinTheHouse(URI uri) {
        if (privateAllowed) {
            return false;
        }
        try {
            return !Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                    .allMatch(Addresses::isPublic);
        } catch (UnknownHostException _) {
            return false; // nobody is there; the call will fail by itself
        }
    }
}
