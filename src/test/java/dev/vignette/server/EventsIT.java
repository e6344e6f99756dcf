package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.server.Following.Event;
import dev.vignette.testing.QuotaService;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Following a batch while it is drawn.
@Timeout(120)
class EventsIT {

    private static final Tempo QUICK_HEARTBEAT =
            new Tempo(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(300));

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server =
                RunningServer.in(
                        data,
                        QuotaService.generous().withLatency(Duration.ofMillis(20)).refusing(7, 77),
                        same -> same,
                        QUICK_HEARTBEAT);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Following follow(String id, Optional<String> from) throws Exception {
        return Following.of(server.client().uri("/api/batches/" + id + "/events"), from);
    }

    @Test
    void firstComesTheBatchAndThenEveryChangeUntilItIsFinished() throws Exception {
        var id = server.handIn(5);
        try (var following = follow(id, Optional.empty())) {
            var first = following.event();
            assertThat(first.type()).isEqualTo("batch");
            assertThat(first.json().get("id").asString()).isEqualTo(id);
            var last = first;
            while (!isFinished(last)) {
                last = following.event();
            }
            assertThat(last.json().get("generated").asInt()).isEqualTo(5);
            assertThat(last.id()).isEqualTo(last.json().get("sequence").asString());
        }
    }

    /// Whether a batch is finished, and all that led there is told: the first event says how it is
    /// now, before what happened.
    private static boolean isFinished(Event event) {
        return event.type().equals("batch")
                && event.json().get("state").asString().equals("finished")
                && event.json().get("sequence").asLong() == event.number();
    }

    @Test
    void connectionsThatBreakOffMissNothingAndHearNothingTwice() throws Exception {
        var id = server.handIn(200);
        var scenes = new ArrayList<Event>();
        var states = new HashMap<Integer, String>();
        var last = Optional.<String>empty();
        boolean finished = false;
        int connections = 0;
        while (!finished) {
            connections++;
            try (var following = follow(id, last)) {
                assertThat(following.event().type()).isEqualTo("batch");
                for (int i = 0; i < 11 && !finished; i++) {
                    var event = following.event();
                    if (!event.id().isEmpty()) {
                        last = Optional.of(event.id());
                    }
                    if (event.type().equals("scene")) {
                        scenes.add(event);
                        states.put(
                                event.json().get("number").asInt(),
                                event.json().get("state").asString());
                    }
                    finished = isFinished(event);
                }
            }
        }
        assertThat(connections).isGreaterThan(15);
        assertThat(scenes).allSatisfy(event -> assertThat(event.id()).isNotEmpty());
        assertThat(scenes.stream().map(Event::number)).isSorted().doesNotHaveDuplicates();
        assertThat(states).isEqualTo(statesNow(id)).hasSize(200);
        assertThat(states.get(77)).isEqualTo("skipped");
    }

    private Map<Integer, String> statesNow(String id) {
        var states = new HashMap<Integer, String>();
        server.client()
                .get("/api/batches/" + id + "/scenes?limit=500")
                .json()
                .get("scenes")
                .forEach(s -> states.put(s.get("number").asInt(), s.get("state").asString()));
        return states;
    }

    @Test
    void whoWaitsHearsWhatHoldsTheServiceBackThoughItWasAnothersCall() throws Exception {
        try (var busy =
                RunningServer.in(
                        data.resolve("busy"),
                        QuotaService.generous().withQuota(20, 2),
                        same -> same)) {
            var waits = busy.handIn(3, "\"delay\": \"1h\"");
            busy.await(waits, batch -> batch.number("generated") == 1);
            var uri = busy.client().uri("/api/batches/" + waits + "/events");
            try (var following = Following.of(uri, Optional.empty())) {
                assertThat(following.event().json().get("gate").get("obstacle").asString())
                        .isEqualTo("none");
                busy.handIn(4);
                var event = following.event();
                while (!event.type().equals("gate") || !isHeldUntilThen(busy, waits, event)) {
                    event = following.event(); // each refusal may say another time
                }
                assertThat(event.id()).isEmpty();
                assertThat(event.json().get("why").asString()).contains("openai asked for it");
            }
        }
    }

    /// Whether a batch is told the same as an event says: a wait that the service asked for.
    private static boolean isHeldUntilThen(RunningServer server, String id, Event event)
            throws Exception {
        var gate = server.client().get("/api/batches/" + id).json().get("gate");
        return event.data().contains("told") && gate.get("until").equals(event.json().get("until"));
    }

    @Test
    void theListsSequenceIsWhereTheEventsGoOn() throws Exception {
        var id = server.handIn(60);
        var list = server.client().get("/api/batches/" + id + "/scenes?limit=500");
        var known = new HashMap<Integer, String>();
        list.json()
                .get("scenes")
                .forEach(s -> known.put(s.get("number").asInt(), s.get("state").asString()));
        var uri =
                server.client()
                        .uri("/api/batches/" + id + "/events?after=" + list.json().get("sequence"));
        try (var following = Following.of(uri, Optional.empty())) {
            var event = following.event();
            while (!isFinished(event)) {
                if (event.type().equals("scene")) {
                    assertThat(event.number()).isGreaterThan(list.json().get("sequence").asLong());
                    known.put(
                            event.json().get("number").asInt(),
                            event.json().get("state").asString());
                }
                event = following.event();
            }
        }
        assertThat(known).isEqualTo(statesNow(id));
    }

    @Test
    void aThousandScenesThatAreCalledOffAtOnceHaveANumberEach() throws Exception {
        var id = server.handIn(1_000, "\"concurrency\": 1", "\"delay\": \"10s\"");
        server.client().post("/api/batches/" + id + "/cancel");
        var over = server.await(id, batch -> batch.number("running") == 0);
        var scenes = new ArrayList<Event>();
        try (var following = follow(id, Optional.empty())) {
            following.event();
            while (true) {
                var event = following.event();
                if (event.type().equals("batch")) {
                    assertThat(event.json().get("sequence")).isEqualTo(over.json().get("sequence"));
                    break;
                }
                scenes.add(event);
            }
        }
        assertThat(scenes).hasSize(1_000);
        assertThat(scenes.stream().map(Event::number)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsAsTheDescriptionSays() throws Exception {
        var id = server.handIn(12);
        var batches = new ArrayList<Event>();
        var scenes = new ArrayList<Event>();
        try (var following = follow(id, Optional.empty())) {
            var event = following.event();
            while (!isFinished(event)) {
                (event.type().equals("batch") ? batches : scenes).add(event);
                event = following.event();
            }
            batches.add(event);
        }
        batches.forEach(event -> Schemas.check("Batch", event.data()));
        scenes.forEach(event -> Schemas.check("Scene", event.data()));
        assertThat(scenes).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void whereNothingHappensACommentComes() throws Exception {
        var id = server.handIn(1);
        server.awaitFinished(id);
        try (var following = follow(id, Optional.of("999999999"))) {
            assertThat(following.next().orElseThrow().type()).isEqualTo("batch");
            assertThat(following.next().orElseThrow().type()).isEmpty();
            assertThat(following.next().orElseThrow().type()).isEmpty();
        }
    }

    @Test
    void withoutTheAcceptThereAreNoEvents() {
        var id = server.handIn(1);
        var url = "/api/batches/" + id + "/events";

        assertThat(server.client().get(url).status()).isEqualTo(406);
        assertThat(server.client().get(url, Map.of("Accept", "*/*")).status()).isEqualTo(406);
        var wrong = server.client().get(url + "?after=x", Map.of("Accept", "text/event-stream"));
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void whoeverReadsNothingHoldsUpNobody() throws Exception {
        var id = server.handIn(200);
        var deaf = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 50; i++) {
                deaf.add(deaf(id));
            }
            try (var following = follow(id, Optional.empty())) {
                var event = following.event();
                while (!isFinished(event)) {
                    event = following.event();
                }
                assertThat(event.json().get("generated").asInt()).isEqualTo(198);
            }
        } finally {
            for (var socket : deaf) {
                socket.close();
            }
        }
    }

    private Socket deaf(String id) throws Exception {
        var socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server().port()));
        OutputStream out = socket.getOutputStream();
        out.write(
                """
                GET /api/batches/%s/events HTTP/1.1\r
                Host: localhost\r
                Accept: text/event-stream\r
                \r
                """
                        .formatted(id)
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    @Test
    void aBatchThatIsDeletedEndsItsStream() throws Exception {
        var id = server.handIn(1);
        server.awaitFinished(id);
        try (var following = follow(id, Optional.empty())) {
            following.event();
            server.client().send("DELETE", "/api/batches/" + id, Optional.empty(), Map.of());
            var rest = new ArrayList<Optional<Event>>(List.of(following.next()));
            while (rest.getLast().isPresent()) {
                rest.add(following.next());
            }
            assertThat(rest.getLast()).isEmpty();
        }
    }
}
