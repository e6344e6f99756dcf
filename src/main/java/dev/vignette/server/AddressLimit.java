package dev.vignette.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/// How many connections one address may hold: whoever opens all there are would shut the others
/// out. What is one too many is closed at once.
final class AddressLimit implements Connection.Listener {

    private final int most;
    private final ConcurrentHashMap<InetAddress, Integer> open = new ConcurrentHashMap<>();

    /// A connection that is closed does not know any more whose it was.
    private final ConcurrentHashMap<Connection, InetAddress> holders = new ConcurrentHashMap<>();

    /// @param most connections of one address at the same time
    AddressLimit(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress from) {
            holders.put(connection, from.getAddress());
            if (open.merge(from.getAddress(), 1, Integer::sum) > most) {
                connection.close();
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        var holder = holders.remove(connection);
        if (holder != null) {
            open.computeIfPresent(holder, (_, count) -> count > 1 ? count - 1 : null);
        }
    }
}
