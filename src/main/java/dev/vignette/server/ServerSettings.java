package dev.vignette.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a server is set up.
///
/// @param host the address it listens on
/// @param port 0: any that is free
/// @param names under which it is reached besides
/// @param works whether it draws too, or only shows what others draw
/// @param privateWebhooks whether webhooks may go to addresses within the house
/// @param keep how long batches that are over are kept; empty: until somebody deletes them
public record ServerSettings(
        String host,
        int port,
        List<String> names,
        boolean works,
        boolean privateWebhooks,
        Optional<Duration> keep) {

    public ServerSettings {
        names = List.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    /// On this machine alone, and drawing.
    public static ServerSettings onPort(int port) {
        return new ServerSettings("127.0.0.1", port, List.of(), true, false, Optional.empty());
    }

    /// Whether nobody but this machine can reach it.
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("there is no host " + host, e);
        }
    }
}
