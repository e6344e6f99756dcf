package dev.vignette.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The line between a process and a server, which can break in every way that lines do.
public final class Line implements AutoCloseable {

    /// How it is.
    public sealed interface State {

        /// It carries everything.
        record Open() implements State {}

        /// Nobody listens.
        record Refusing() implements State {}

        /// Somebody listens, and says nothing.
        record Silent() implements State {}

        /// Whoever calls is cut off.
        record Resetting() implements State {}

        /// Somebody in between answers for the server.
        ///
        /// @param code as S3 names it
        record Answering(int status, String code) implements State {}
    }

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile long cutAfter;
    private volatile State state = new State.Open();
    private volatile ServerSocket listening;

    /// @param server where it leads
    public Line(URI server) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        this.listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        accept(listening);
    }

    /// Where it begins.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Breaks it, or mends it. What was on it is cut.
    public void is(State next) throws IOException {
        state = next;
        if (next instanceof State.Refusing) {
            listening.close();
        } else if (listening.isClosed()) {
            var again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            listening = again;
            accept(again);
        }
        hangUp();
    }

    /// Cuts the next answers after so many bytes.
    public void cutNext(int times, long bytes) {
        cutAfter = bytes;
        cuts.set(times);
    }

    /// Connections that are open now.
    public int connections() {
        return sockets.size();
    }

    /// Connections that there have been.
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        hangUp();
    }

    private void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept(ServerSocket at) {
        Thread.startVirtualThread(() -> {
            while (!at.isClosed()) {
                try {
                    var caller = at.accept();
                    calls.incrementAndGet();
                    Thread.startVirtualThread(() -> serve(caller));
                } catch (IOException _) {
                    // closed
                }
            }
        });
    }

    private void serve(Socket caller) {
        sockets.add(caller);
        try (caller) {
            switch (state) {
                case State.Open() -> carry(caller);
                case State.Silent() -> caller.getInputStream().skip(Long.MAX_VALUE);
                case State.Resetting() -> caller.setSoLinger(true, 0);
                case State.Answering(var status, var code) -> answer(caller, status, code);
                case State.Refusing() -> {}
            }
        } catch (IOException _) {
            // cut
        } finally {
            sockets.remove(caller);
        }
    }

    private void carry(Socket caller) throws IOException {
        try (var there = new Socket()) {
            there.connect(server);
            var asking = Thread.startVirtualThread(() -> ask(caller, there));
            back(there.getInputStream(), caller.getOutputStream());
            caller.close();
            asking.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(Socket caller, Socket there) {
        try {
            caller.getInputStream().transferTo(there.getOutputStream());
        } catch (IOException _) {
            // cut
        } finally {
            close(there);
        }
    }

    private void back(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8 << 10];
        long sent = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            long left = cutAfter - sent;
            if (cuts.get() > 0 && left < read) {
                to.write(buffer, 0, (int) Math.max(0, left));
                cuts.decrementAndGet();
                return;
            }
            to.write(buffer, 0, read);
            sent += read;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket caller, int status, String code) throws IOException {
        var in = caller.getInputStream();
        int length = 0;
        for (var line = line(in); !line.orElse("").isEmpty(); line = line(in)) {
            var header = line.get().toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
        }
        in.skipNBytes(length);
        var body =
                "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no</Message></Error>"
                        .formatted(code)
                        .getBytes(ISO_8859_1);
        var head =
                "HTTP/1.1 %d No\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, body.length);
        caller.getOutputStream().write(head.getBytes(ISO_8859_1));
        caller.getOutputStream().write(body);
    }

    private static Optional<String> line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        return next < 0 ? Optional.empty() : Optional.of(line.toString().strip());
    }
}
