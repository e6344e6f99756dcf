package dev.vignette.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// How long a connection may take to say what it wants. Whoever sends a byte now and then is never
/// idle, so idle time alone would let him hold a connection for ever.
final class Patience extends Handler.Wrapper implements Connection.Listener {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long LEAST_BYTES_A_SECOND = 256 * 1024;

    private final Tempo tempo;
    private final Map<Connection, Watched> connections = new ConcurrentHashMap<>();
    private final Thread looking =
            Thread.ofPlatform().name("vignette-connections").daemon().unstarted(this::keepLooking);

    Patience(Tempo tempo) {
        this.tempo = tempo;
    }

    /// Where a connection is.
    private static final class Watched {

        private volatile long bytesBetween;
        private volatile long headersSince;
        private volatile boolean answering;
        private volatile long bodySince;
        private final AtomicLong bodyBytes = new AtomicLong();

        void between(Connection connection) {
            bodySince = 0;
            headersSince = 0;
            bytesBetween = connection.getBytesIn();
            answering = false;
        }

        boolean isTooSlow(Connection connection, Tempo tempo, long now) {
            if (answering) {
                return bodySince != 0 && now - bodySince > bodyNanos(tempo) + GRACE.toNanos();
            }
            if (connection.getBytesIn() == bytesBetween) {
                return false;
            }
            if (headersSince == 0) {
                headersSince = now;
            }
            return now - headersSince > tempo.headers().toNanos();
        }

        long bodyNanos(Tempo tempo) {
            return tempo.body().plusSeconds(bodyBytes.get() / LEAST_BYTES_A_SECOND).toNanos();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        looking.start();
    }

    @Override
    protected void doStop() throws Exception {
        looking.interrupt();
        super.doStop();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Watched());
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                return;
            }
            long now = System.nanoTime();
            connections.forEach((connection, watched) -> {
                if (watched.isTooSlow(connection, tempo, now)) {
                    connection.getEndPoint().close();
                }
            });
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        var watched = connections.get(connection);
        if (watched == null) {
            return super.handle(request, response, callback);
        }
        watched.answering = true;
        Request.addCompletionListener(request, _ -> watched.between(connection));
        boolean hasBody =
                !HttpMethod.GET.is(request.getMethod())
                        && !HttpMethod.HEAD.is(request.getMethod())
                        && request.getLength() != 0;
        if (!hasBody) {
            return super.handle(request, response, callback);
        }
        watched.bodyBytes.set(0);
        watched.bodySince = System.nanoTime();
        return super.handle(new WithinTime(request, watched), response, callback);
    }

    /// A request whose body ends in an error when it takes too long.
    private final class WithinTime extends Request.Wrapper {

        private final Watched watched;

        private WithinTime(Request request, Watched watched) {
            super(request);
            this.watched = watched;
        }

        @Override
        public Content.Chunk read() {
            long since = watched.bodySince;
            if (since != 0 && System.nanoTime() - since > watched.bodyNanos(tempo)) {
                return Content.Chunk.from(new TimeoutException("the body takes too long"), true);
            }
            var chunk = super.read();
            if (chunk != null) {
                watched.bodyBytes.addAndGet(chunk.remaining());
                if (chunk.isLast()) {
                    watched.bodySince = 0;
                }
            }
            return chunk;
        }
    }
}
