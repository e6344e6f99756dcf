package dev.vignette.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vignette.config.Secret;
import dev.vignette.image.MediaType;
import dev.vignette.image.Sha256;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Call;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every provider that calls a service over HTTP promises. Each is held to it against a stub
/// on a real socket; an adapter's own test says how its service speaks.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProviderContract {

    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    protected static final Secret KEY = new Secret("sk-proj-s3cret+key/42");
    protected static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofSeconds(1);

    protected final HttpClient http = Transport.client();

    @AfterAll
    void close() {
        http.close();
    }

    /// The provider at an address. Services on one's own machine know no key.
    protected abstract ImageProvider at(URI baseUrl, Optional<Secret> key);

    /// The path that belongs to the address: `/v1`.
    protected abstract String basePath();

    /// The request that makes a picture: `POST /v1/images/generations`.
    protected abstract String makes();

    /// The request that makes one after reference pictures.
    protected String makesAfterReferences() {
        return makes();
    }

    /// The reference pictures in such a request, each as `picture` has it; asked only where some
    /// are taken.
    protected List<String> references(Call call) {
        throw new AssertionError("the test of this service does not read its reference pictures");
    }

    /// A picture in short: what it is said to be, and its checksum.
    protected static String picture(MediaType type, byte[] bytes) {
        return type.mediaName() + " " + Sha256.of(bytes);
    }

    /// How the service delivers a picture: its answers in order.
    protected abstract List<Reaction> delivers(StubService service, byte[] picture);

    /// Its own failure table. The stub is there for addresses in answers.
    protected abstract Stream<Row> failures(StubService service);

    /// What its models are listed with, and which of them a message then names; empty where it has
    /// no list.
    protected abstract Optional<Reaction> listing();

    protected abstract String listed();

    /// Without what it needs to begin: its key, or its address.
    protected abstract ImageProvider notSetUp();

    /// The variable that is missing there.
    protected abstract String setting();

    /// The variable with the address.
    protected abstract String addressSetting();

    /// Whether it is called, and paid, with a key.
    protected abstract boolean hasKey();

    /// Where this service means something else by a common answer.
    protected Optional<String> otherMeaning(String what) {
        return Optional.empty();
    }

    protected final ImageProvider at(StubService service) {
        return at(service.url(basePath()), hasKey() ? Optional.of(KEY) : Optional.empty());
    }

    // --- a picture -------------------------------------------------------------------------

    @Test
    void aSceneBecomesAPicture() throws Exception {
        var png = Pictures.pngWithChunk("caBX", "a signed claim".getBytes(UTF_8));
        try (var service = StubService.reacting()) {
            delivers(service, png).forEach(service::then);

            var outcome = at(service).generate(Requests.scene(3), SOON);

            assertThat(outcome).isInstanceOf(Generated.class);
            var generated = (Generated) outcome;
            assertThat(generated.image().bytes()).isEqualTo(png);
            assertThat(generated.provenance())
                    .startsWith("Made by an AI model (" + at(service).profile().model())
                    .contains("127.0.0.1:");
            assertThat(made(service)).isEqualTo(1);
        }
    }

    @Test
    void thePicturesOwnHeaderCounts() throws Exception {
        try (var service = StubService.reacting()) {
            delivers(service, Pictures.jpeg(3)).forEach(service::then);

            assertThat(Told.of(at(service).generate(Requests.scene(3), SOON)))
                    .isEqualTo("generated JPEG");
        }
    }

    @ParameterizedTest
    @MethodSource("brokenPictures")
    void aBrokenPictureIsNone(String why, byte[] picture) throws Exception {
        try (var service = StubService.reacting()) {
            delivers(service, picture).forEach(service::then);

            var outcome = at(service).generate(Requests.scene(3), SOON);

            assertThat(Told.of(outcome)).isEqualTo("transient BAD_PICTURE" + billed());
            assertThat(Told.message(outcome)).contains(why);
        }
    }

    static Stream<Object[]> brokenPictures() {
        var png = Pictures.png(3);
        return Stream.of(
                new Object[] {"every pixel has the same colour", Pictures.oneColour()},
                new Object[] {"million are not decoded", Pictures.pngClaiming(30_000, 30_000)},
                new Object[] {"breaks off", Arrays.copyOf(png, png.length / 2)},
                new Object[] {"", "<html>no</html>".getBytes(UTF_8)});
    }

    // --- pictures to draw after ------------------------------------------------------------

    @Test
    void referencePicturesGoAlongUntouchedAndInTheirOrder() throws Exception {
        assumeTrue(takes() > 0);
        try (var service = StubService.reacting()) {
            var references = Pictures.references(3);
            delivers(service, Pictures.png(1)).forEach(service::then);

            var outcome = at(service).generate(Requests.after(references), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG");
            var call = service.calls().getFirst();
            assertThat(call.method() + " " + call.path()).isEqualTo(makesAfterReferences());
            assertThat(references(call))
                    .isEqualTo(
                            references.stream()
                                    .map(Reference::image)
                                    .map(image -> picture(image.mediaType(), image.bytes()))
                                    .toList());
            assertThat(call.path() + call.raw()).doesNotContain("s3cret", "mia");
        }
    }

    @Test
    void moreReferencesThanItTakesAreRefusedWithoutACall() throws Exception {
        try (var service = StubService.reacting()) {
            var provider = at(service);
            int takes = takes();

            var outcome = provider.generate(Requests.after(Pictures.references(takes + 1)), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome))
                    .isEqualTo(
                            provider.profile().model()
                                    + (takes == 0
                                            ? " takes no reference pictures, and 1 came with the"
                                                    + " scene"
                                            : " takes at most %d reference pictures a scene, not %d"
                                                    .formatted(takes, takes + 1)));
            assertThat(service.calls()).isEmpty();
        }
    }

    // --- what each answer means ------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @MethodSource("allRows")
    void means(Row row) throws Exception {
        try (var service = StubService.reacting()) {
            row.reactions().forEach(service::then);

            var outcome = at(service).generate(Requests.scene(3), SOON);

            assertThat(Told.of(outcome)).isEqualTo(row.meaning());
            assertThat(made(service))
                    .as("calls: a provider never tries again by itself")
                    .isEqualTo(1);
        }
    }

    Stream<Row> allRows() {
        try (var anywhere = StubService.reacting()) {
            return Stream.concat(common(anywhere).map(this::asMeantHere), failures(anywhere))
                    .toList()
                    .stream();
        }
    }

    private Row asMeantHere(Row row) {
        return new Row(row.what(), row.reactions(), otherMeaning(row.what()).orElse(row.meaning()));
    }

    private Stream<Row> common(StubService anywhere) {
        var good = (Reaction.Answer) delivers(anywhere, Pictures.png(1)).getFirst();
        return Stream.of(
                Row.row("400", Reaction.json(400, "{}"), "invalid"),
                Row.row("401", Reaction.json(401, ""), "halting KEY"),
                Row.row("402", Reaction.json(402, "{}"), "halting QUOTA"),
                Row.row("403", Reaction.json(403, "{}"), "halting KEY"),
                Row.row("404", Reaction.html(404, "<h1>Not Found</h1>"), "halting MODEL_GONE"),
                Row.row("405", Reaction.html(405, ""), "halting MODEL_GONE"),
                Row.row("407", Reaction.html(407, "proxy"), "halting KEY"),
                Row.row("408", Reaction.json(408, ""), "transient TIMEOUT" + billed()),
                Row.row("409", Reaction.json(409, ""), "transient SERVER_ERROR"),
                Row.row("410", Reaction.json(410, "{}"), "halting MODEL_GONE"),
                Row.row("413", Reaction.html(413, ""), "invalid"),
                Row.row("422", Reaction.json(422, "{}"), "invalid"),
                Row.row("429", Reaction.json(429, ""), "throttled"),
                Row.row(
                        "429, the wait in seconds",
                        Reaction.json(429, "{}").with("Retry-After", "7"),
                        "throttled 7 s"),
                Row.row(
                        "429, milliseconds are more exact than seconds",
                        Reaction.json(429, "{}")
                                .with("Retry-After", "8")
                                .with("retry-after-ms", "7250"),
                        "throttled 7.25 s"),
                Row.row(
                        "429, the wait as a date",
                        Reaction.json(429, "{}")
                                .with("Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT"),
                        "throttled 30 s"),
                Row.row(
                        "429, against the service's own clock",
                        Reaction.json(429, "{}")
                                .with("Date", "Sun, 22 Nov 2026 12:10:00 GMT")
                                .with("Retry-After", "Sun, 22 Nov 2026 12:10:05 GMT"),
                        "throttled 5 s"),
                Row.row(
                        "429, a long wait is told as it was said",
                        Reaction.json(429, "{}").with("Retry-After", "7200"),
                        "throttled 2H"),
                Row.row("499", Reaction.json(499, ""), "transient NETWORK" + billed()),
                Row.row("500", Reaction.json(500, "{}"), "transient SERVER_ERROR"),
                Row.row(
                        "502 with a page",
                        Reaction.html(502, "<html><body>Bad Gateway</body></html>"),
                        "transient SERVER_ERROR"),
                Row.row(
                        "503 with a wait",
                        Reaction.json(503, "{}").with("Retry-After", "20"),
                        "transient SERVER_ERROR 20 s"),
                Row.row("504", Reaction.html(504, "<html>"), "transient TIMEOUT" + billed()),
                Row.row("529", Reaction.json(529, ""), "transient SERVER_ERROR"),
                Row.row(
                        "a redirect for now",
                        Reaction.html(302, "").with("Location", "/login"),
                        "transient SERVER_ERROR"),
                Row.row(
                        "moved for good",
                        Reaction.html(301, "").with("Location", "https://elsewhere.example/"),
                        "halting MODEL_GONE"),
                Row.row(
                        "reset before headers",
                        new Reaction.Reset(),
                        "transient NETWORK" + billed()),
                Row.row(
                        "reset in the body",
                        new Reaction.ResetInBody(good),
                        "transient NETWORK" + billed()),
                Row.row(
                        "the body breaks off",
                        new Reaction.Truncate(good),
                        "transient NETWORK" + billed()),
                Row.row("200 and nothing", Reaction.json(200, ""), bad()),
                Row.row("200 with {}", Reaction.json(200, "{}"), bad()),
                Row.row("200 with a page", Reaction.html(200, "<html>Sign in</html>"), bad()),
                Row.row("half a JSON", Reaction.json(200, "{\"data\":[{"), bad()),
                Row.row("JSON without end", Reaction.json(200, "[".repeat(10_000)), bad()),
                Row.row("70 MB", new Reaction.Endless(70L << 20), bad()));
    }

    @Test
    void nobodyAtHomeCostsNothing() throws Exception {
        final URI nobody;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + once.getLocalPort() + basePath());
        }

        var outcome = at(nobody, Optional.of(KEY)).generate(Requests.scene(1), SOON);

        assertThat(Told.of(outcome)).isEqualTo("transient NETWORK");
        assertThat(Told.message(outcome)).isEqualTo("127.0.0.1 does not accept connections");
    }

    // --- the end of patience ---------------------------------------------------------------

    /// At whichever step of the way the service falls silent.
    @ParameterizedTest
    @MethodSource("steps")
    void oneDeadlineCoversEveryStep(int step) throws Exception {
        var first = List.of(new Reaction.Hang(), new Reaction.HangAfterHeaders(), drip(0));
        for (var silence : step == 0 ? first : List.of(drip(step))) {
            try (var service = StubService.reacting()) {
                upTo(step, service).forEach(service::then);
                service.then(silence);

                var outcome = at(service).generate(Requests.scene(1), SHORT);

                assertThat(Told.of(outcome)).isEqualTo("transient TIMEOUT" + billed());
                assertThat(service.awaitHangUp()).isTrue();
                assertThat(made(service)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anInterruptClosesTheConnection(int step) throws Exception {
        try (var service = StubService.reacting()) {
            upTo(step, service).forEach(service::then);
            service.then(new Reaction.Hang());
            var provider = at(service);
            var wasInterrupted = new CompletableFuture<Boolean>();
            var thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    provider.generate(Requests.scene(1), Duration.ofMinutes(5));
                                    wasInterrupted.complete(false);
                                } catch (InterruptedException e) {
                                    wasInterrupted.complete(true);
                                }
                            });
            for (int call = 0; call <= step; call++) {
                assertThat(service.awaitCall()).isTrue();
            }

            thread.interrupt();

            assertThat(wasInterrupted.get()).isTrue();
            assertThat(service.awaitHangUp()).isTrue();
        }
    }

    IntStream steps() {
        try (var anywhere = StubService.reacting()) {
            return IntStream.range(0, delivers(anywhere, Pictures.png(1)).size());
        }
    }

    protected final List<Reaction> upTo(int step, StubService service) {
        return delivers(service, Pictures.png(1)).subList(0, step);
    }

    private Reaction drip(int step) {
        try (var anywhere = StubService.reacting()) {
            var answer = (Reaction.Answer) delivers(anywhere, Pictures.png(1)).get(step);
            return new Reaction.Drip(answer, Duration.ofMillis(50));
        }
    }

    // --- where requests go
    // ---------------------------------------------------------------------------

    /// Control: with a client that follows redirects, `Transport` refuses to be made.
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void nothingFollowsARedirect(int status) throws Exception {
        for (int step : steps().toArray()) {
            try (var thief = StubService.reacting();
                    var service = StubService.behaving(_ -> Reaction.json(401, "{}"))) {
                upTo(step, service).forEach(service::then);
                service.then(
                        Reaction.html(status, "").with("Location", thief.url("/x").toString()));

                at(service).generate(Requests.scene(1), SOON);

                assertThat(service.calls().size()).isGreaterThan(step);
                assertThat(thief.calls()).isEmpty();
            }
        }
    }

    @Test
    void withoutWhatItNeedsNothingIsSent() throws Exception {
        var provider = notSetUp();

        var outcome = provider.generate(Requests.scene(1), SOON);

        assertThat(Told.of(outcome)).isEqualTo("halting KEY"); // a call would end in the network
        assertThat(Told.message(outcome)).startsWith(setting() + " is not set");
        assertThat(provider.trouble()).contains(Told.message(outcome));
        assertThat(provider.check()).isEqualTo(new Availability.Unreachable(Told.message(outcome)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x/v1", "https:///v1", "https://u:pw@x/v1", "https://x/v1?key=abc"})
    void anAddressThatIsNoneIsRefusedAtOnce(String address) {
        assertThatThrownBy(() -> at(URI.create(address), Optional.of(KEY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(addressSetting())
                .hasMessageNotContaining("pw")
                .hasMessageNotContaining("abc");
    }

    // --- models ----------------------------------------------------------------------------

    @Test
    void aModelThatIsGoneIsNamedWithWhatThereIsInstead() throws Exception {
        assumeTrue(listing().isPresent());
        try (var service =
                StubService.reacting(Reaction.json(404, "{}"), listing().orElseThrow())) {
            var outcome = at(service).generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("halting MODEL_GONE");
            assertThat(Told.message(outcome))
                    .startsWith(
                            "the model %s cannot be used at 127.0.0.1:"
                                    .formatted(at(service).profile().model()))
                    .endsWith("Choose another with --model; it offers " + listed());
        }
    }

    @Test
    void aCheckListsTheModels() throws Exception {
        assumeTrue(listing().isPresent());
        try (var service = StubService.reacting(listing().orElseThrow())) {
            var availability = at(service).check();

            assertThat(availability).isInstanceOf(Availability.Reachable.class);
            assertThat(((Availability.Reachable) availability).models())
                    .containsAll(List.of(listed().split(", ")));
            assertThat(made(service)).isZero();
        }
    }

    @Test
    void aServiceWithoutAListStillAnswers() throws Exception {
        try (var service = StubService.reacting(Reaction.html(404, "no"))) {
            assertThat(at(service).check()).isEqualTo(new Availability.Reachable(List.of()));
        }
    }

    @Test
    void aCheckSaysWhyNot() throws Exception {
        try (var service = StubService.reacting(Reaction.html(401, "Wrong key."))) {
            assertThat(at(service).check().toString())
                    .startsWith("Unreachable")
                    .contains("status 401: ")
                    .contains("Wrong key.");
        }
    }

    @Test
    void aProfileSaysWhoseLimitsCountAndNotWithWhichKey() throws Exception {
        try (var service = StubService.reacting()) {
            var profile = at(service).profile();

            assertThat(profile.gateKey())
                    .startsWith(profile.name() + " 127.0.0.1:")
                    .contains(hasKey() ? KEY.fingerprint() : "no-key")
                    .endsWith(profile.model());
            assertThat(profile.paid()).isEqualTo(hasKey());
        }
    }

    // ---------------------------------------------------------------------------------------

    /// How many reference pictures it takes.
    protected final int takes() {
        try (var anywhere = StubService.reacting()) {
            return at(anywhere).profile().references();
        }
    }

    /// How many pictures were asked for.
    protected final long made(StubService service) {
        return service.calls().stream()
                .filter(call -> (call.method() + " " + call.path()).equals(makes()))
                .count();
    }

    /// Whether a lost call may have been charged; on one's own machine none is.
    protected final String billed() {
        return hasKey() ? " billed?" : "";
    }

    /// An answer of success without a picture.
    protected final String bad() {
        return "transient BAD_PICTURE" + billed();
    }

    /// Some answers in order.
    protected static List<Reaction> answers(Reaction... reactions) {
        return new ArrayList<>(List.of(reactions));
    }
}
