package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Somebody who opens connection after connection, and somebody else who wants one.
@Timeout(60)
class AddressLimitIT {

    private static final int MOST = 5;

    private final org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        connector.addBean(new AddressLimit(MOST));
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (var socket : open) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void oneAddressCannotShutAnotherOut() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(isServed(connect("127.0.0.1"))).isTrue();
        }

        assertThat(isServed(connect("127.0.0.1"))).isFalse();
        assertThat(isServed(connect("127.0.0.2"))).isTrue();
    }

    @Test
    void whatIsClosedIsFree() throws Exception {
        for (int i = 0; i < MOST; i++) {
            connect("127.0.0.1");
        }
        open.getFirst().close();

        Awaitility.await().until(() -> isServed(connect("127.0.0.1")));
    }

    private Socket connect(String from) throws IOException {
        var socket =
                new Socket(
                        InetAddress.ofLiteral("127.0.0.1"),
                        connector.getLocalPort(),
                        InetAddress.ofLiteral(from),
                        0);
        open.add(socket);
        return socket;
    }

    private static boolean isServed(Socket socket) {
        try {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() > 0;
        } catch (IOException _) {
            return false;
        }
    }
}
