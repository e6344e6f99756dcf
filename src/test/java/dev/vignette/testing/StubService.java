package dev.vignette.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A service on a real socket of this machine that speaks HTTP/1.1 as badly as it is told to. It
/// remembers every call, also in a file where one is given: a client that is killed does not take
/// the record with it.
public final class StubService implements AutoCloseable {

    /// What to do with each call; it may take its time, each connection has a thread of its own.
    @FunctionalInterface
    public interface Behaviour {
        Reaction to(Call call) throws InterruptedException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Optional<Path> log;
    private final LinkedBlockingDeque<Reaction> script = new LinkedBlockingDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore hangUps = new Semaphore(0);
    private final AtomicInteger mayPass = new AtomicInteger(Integer.MAX_VALUE);
    private final Semaphore held = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private StubService(Behaviour behaviour, Optional<Path> log) {
        this.behaviour = behaviour;
        this.log = log;
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("stub").start(this::accept);
    }

    /// A service that behaves by a rule.
    public static StubService behaving(Behaviour behaviour) {
        return new StubService(behaviour, Optional.empty());
    }

    /// A service that behaves by a rule and writes a line for each call, before it reacts.
    public static StubService behaving(Behaviour behaviour, Path log) {
        return new StubService(behaviour, Optional.of(log));
    }

    /// A service that reacts to its calls in this order; to any further one with a 500.
    public static StubService reacting(Reaction... reactions) {
        var stub = behaving(_ -> Reaction.json(500, "{\"error\":\"the script is over\"}"));
        stub.then(reactions);
        return stub;
    }

    /// More to come, before the rule is asked again.
    public void then(Reaction... reactions) {
        script.addAll(List.of(reactions));
    }

    /// Answers only so many more of [#posts]: the others arrive, and are held until [#goOn], at the
    /// latest until [#close].
    public void holdAfter(int posts) {
        mayPass.set(posts);
    }

    /// Waits until so many calls are held, at most a minute.
    public boolean awaitHeld(int posts) throws InterruptedException {
        return held.tryAcquire(posts, 60, TimeUnit.SECONDS);
    }

    /// Answers those that are held, and from now on every call at once.
    public void goOn() {
        goOn.countDown();
    }

    /// Its address with a path: `/v1`.
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /// Every call so far, in the order of arrival.
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /// Those calls that ask for something to be done, and not just for what there is.
    public List<Call> posts() {
        return calls.stream().filter(StubService::isPost).toList();
    }

    /// Waits for a call that arrives, at most a minute.
    public boolean awaitCall() throws InterruptedException {
        return arrivals.tryAcquire(60, TimeUnit.SECONDS);
    }

    /// Waits for so many calls, at most a minute.
    public boolean awaitCalls(int calls) throws InterruptedException {
        return arrivals.tryAcquire(calls, 60, TimeUnit.SECONDS);
    }

    /// Waits for a client that leaves a hanging or dripping answer, at most a minute.
    public boolean awaitHangUp() throws InterruptedException {
        return hangUps.tryAcquire(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        goOn();
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                var call = read(in);
                if (call.isEmpty()) {
                    break;
                }
                goesOn = perform(reactionTo(call.get()), socket, in);
            }
        } catch (IOException | InterruptedException e) {
            // the client left, or the test is over
        } finally {
            open.remove(socket);
        }
    }

    private Reaction reactionTo(Call call) throws IOException, InterruptedException {
        calls.add(call);
        note(call);
        arrivals.release();
        if (isPost(call) && mayPass.getAndDecrement() <= 0) {
            held.release();
            goOn.await();
        }
        var scripted = script.poll();
        return scripted != null ? scripted : behaviour.to(call);
    }

    private static boolean isPost(Call call) {
        return call.method().equals("POST");
    }

    private synchronized void note(Call call) throws IOException {
        if (log.isPresent()) {
            Files.writeString(
                    log.get(),
                    "%s %s %s %s%n"
                            .formatted(
                                    call.time(),
                                    call.method(),
                                    call.path(),
                                    call.body().replaceAll("\\s+", " ")),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /// Does what was asked; false where the connection is done with.
    private boolean perform(Reaction reaction, Socket socket, InputStream in)
            throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        switch (reaction) {
            case Reaction.Answer answer -> {
                out.write(head(answer, answer.body().length));
                out.write(answer.body());
                out.flush();
                return true;
            }
            case Reaction.Hang() -> untilTheClientGoes(in);
            case Reaction.HangAfterHeaders() -> {
                out.write(head(Reaction.json(200, ""), 1_000));
                out.flush();
                untilTheClientGoes(in);
            }
            case Reaction.Drip(var answer, var pause) -> drip(answer, pause, socket);
            case Reaction.Reset() -> socket.setSoLinger(true, 0);
            case Reaction.ResetInBody(var answer) -> {
                half(answer, socket);
                socket.setSoLinger(true, 0);
            }
            case Reaction.Truncate(var answer) -> half(answer, socket);
            case Reaction.Endless(var bytes) -> {
                out.write(head(Reaction.json(200, ""), bytes));
                var block = "x".repeat(1 << 16).getBytes(ISO_8859_1);
                for (long sent = 0; sent < bytes; sent += block.length) {
                    out.write(block, 0, (int) Math.min(block.length, bytes - sent));
                }
            }
        }
        return false;
    }

    private void drip(Reaction.Answer answer, Duration pause, Socket socket)
            throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        out.write(head(answer, answer.body().length));
        try {
            for (byte one : answer.body()) {
                out.write(one);
                out.flush();
                Thread.sleep(pause);
            }
        } catch (IOException e) {
            hangUps.release();
        }
    }

    private static void half(Reaction.Answer answer, Socket socket) throws IOException {
        var out = socket.getOutputStream();
        out.write(head(answer, answer.body().length));
        out.write(answer.body(), 0, answer.body().length / 2);
        out.flush();
    }

    private void untilTheClientGoes(InputStream in) {
        try {
            while (in.read() >= 0) {}
        } catch (IOException e) {
            // gone, too
        }
        hangUps.release();
    }

    private static byte[] head(Reaction.Answer answer, long length) {
        var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Stub\r\n");
        answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Content-Length: " + length + "\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
    }

    private static Optional<Call> read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.split(" ", -1);
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            return Optional.empty(); // its client was killed in the middle of asking
        }
        var text = new String(body, ISO_8859_1);
        return Optional.of(new Call(Instant.now(), words[0], words[1], headers, text));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
