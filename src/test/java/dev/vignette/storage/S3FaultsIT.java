package dev.vignette.storage;

import static dev.vignette.storage.StorageContract.bytes;
import static dev.vignette.storage.StorageContract.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import dev.vignette.testing.Call;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A store whose line breaks, and a store that says no.
class S3FaultsIT {

    private static final String KEY = "batch/1.png";

    @TempDir Path data;
    private final String bucket = S3Server.bucket();
    private Line line;

    @BeforeEach
    void connect() throws IOException {
        line = new Line(S3Server.endpoint());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    private S3Storage store() {
        return S3Storage.at(
                S3Address.parse("s3://" + bucket),
                S3Access.of(S3Server.environment(line.address())));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new State.Refusing(), "does not answer: java.net.ConnectException"),
                Arguments.of(new State.Resetting(), "does not answer: java."),
                Arguments.of(new State.Answering(503, "SlowDown"), "answered 503 SlowDown"),
                Arguments.of(
                        new State.Answering(500, "InternalError"), "answered 500 InternalError"),
                Arguments.of(new State.Answering(403, "AccessDenied"), "s3:PutObject"),
                Arguments.of(new State.Answering(403, "ExpiredToken"), "does not accept the key"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aStoreThatIsAwayIsToldInWordsAndServesWhenItIsBack(State trouble, String words)
            throws Exception {
        var store = store();
        line.is(trouble);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(KEY, bytes("one")))
                .withMessageContaining("s3://" + bucket)
                .withMessageContaining(words);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.find(KEY));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.size("batch/"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.deleteAll("batch/"));

        line.is(new State.Open());
        store.put(KEY, bytes("one"));
        assertThat(store.find(KEY)).contains(bytes("one"));
    }

    @Test
    void aStoreThatSaysNothingIsGivenUp() throws Exception {
        var store = store();
        line.is(new State.Silent());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var look = threads.submit(() -> givenUpAfter(store::ask, "nothing came in time"));
            var put =
                    threads.submit(() ->
                            givenUpAfter(() -> store.put(KEY, bytes("one")), "does not answer"));

            assertThat(look.get()).isLessThan(Duration.ofSeconds(25));
            assertThat(put.get()).isLessThan(Duration.ofSeconds(80));
        }
    }

    private static Duration givenUpAfter(ThrowingCallable work, String words) {
        var begun = System.nanoTime();
        assertThatExceptionOfType(IOException.class).isThrownBy(work).withMessageContaining(words);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<!doctype html><p>Welcome'",
        "200, '<html><p>Welcome</p></html>'",
        "200, ''",
        "301, ''",
        "400, 'Client sent an HTTP request to an HTTPS server.'",
        "403, '<html><p>No</p></html>'",
        "404, '{}'"
    })
    void somebodyElseWhoAnswersIsNotTakenForAStore(int status, String body) throws Exception {
        try (var other =
                StubService.behaving(_ -> Reaction.bytes(status, "text/html", bytes(body)))) {
            var variables = S3Server.variables(other.url(""));

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Storages.open(
                                    data,
                                    Optional.of("s3://bucket"),
                                    new Environment(variables),
                                    Binding.NONE))
                    .withMessageContaining("no S3 store (%d", status)
                    .withMessageContaining(other.url("").toString())
                    .withMessageContaining("look at AWS_ENDPOINT_URL_S3");
        }
    }

    @Test
    void aProxyThatFailsIsNoReasonToGiveUp() throws Exception {
        try (var proxy = StubService.behaving(_ -> Reaction.bytes(502, "text/html", bytes("")))) {
            var variables = S3Server.variables(proxy.url(""));

            var storage =
                    Storages.open(
                            data,
                            Optional.of("s3://bucket"),
                            new Environment(variables),
                            Binding.NONE);

            assertThat(storage.spool().orElseThrow().trouble().orElseThrow())
                    .contains("is away", "answered 502, and not as S3 does");
        }
    }

    /// A page that says yes to everything, in the place of a store, would take pictures and keep
    /// none.
    @Test
    void whoeverTakesAPictureWithoutAWordOfS3HasNotStoredIt() throws Exception {
        try (var wall = StubService.behaving(_ -> Reaction.bytes(200, "text/html", bytes("")))) {
            var store =
                    S3Storage.at(
                            S3Address.parse("s3://bucket"),
                            S3Access.of(S3Server.environment(wall.url(""))));

            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> store.put(KEY, bytes("one")))
                    .withMessageContaining("no S3 store");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 400})
    void aStoreThatDoesNotKnowTheConditionIsAskedWithoutIt(int refusal) throws Exception {
        try (var old =
                StubService.behaving(call ->
                        call.header("if-none-match").isPresent()
                                ? Reaction.bytes(
                                        refusal,
                                        "application/xml",
                                        bytes("<Error><Code>NotImplemented</Code></Error>"))
                                : Reaction.bytes(200, "application/xml", new byte[0])
                                        .with("ETag", "\"1\""))) {
            var store =
                    S3Storage.at(
                            S3Address.parse("s3://bucket"),
                            S3Access.of(S3Server.environment(old.url(""))));

            store.put("batch/1.png", bytes("one"));
            store.put("batch/2.png", bytes("two"));

            assertThat(
                            old.calls().stream()
                                    .filter(call -> call.header("if-none-match").isPresent()))
                    .as("it is remembered")
                    .hasSize(1);
            assertThat(old.calls().stream().filter(call -> call.header("if-none-match").isEmpty()))
                    .extracting(Call::body)
                    .containsExactly("one", "two");
        }
    }

    @Test
    void twoWhoPutTheSamePictureAtOnceBothSucceed() throws Exception {
        var store = store();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts =
                    Collections.<Callable<Void>>nCopies(
                            6,
                            () -> {
                                store.put(KEY, noise(200_000));
                                return null;
                            });
            for (var put : threads.invokeAll(puts)) {
                put.get();
            }
        }

        assertThat(store.find(KEY)).contains(noise(200_000));
    }

    @Test
    void aPictureWhoseLineBreaksInTheMiddleIsReadToItsEndAllTheSame() throws Exception {
        var store = store();
        store.put(KEY, noise(3 << 20));
        line.cutNext(2, 700_000);

        try (var in = store.open(KEY, 1_000)) {
            assertThat(in.readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(noise(3 << 20), 1_000, 3 << 20));
        }
        assertThat(line.calls()).as("once more for each cut").isGreaterThanOrEqualTo(3);
    }

    @Test
    void aPictureThatCannotBeReadToItsEndIsNotTakenForAWholeOne() throws Exception {
        var store = store();
        store.put(KEY, noise(3 << 20));
        line.cutNext(100, 300_000);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.find(KEY))
                .withMessageContaining("broke in the middle");
    }

    @Test
    void readersThatLeaveEarlyLeaveNoConnectionBehind() throws Exception {
        var store = store();
        store.put(KEY, noise(4 << 20));

        for (int i = 0; i < 60; i++) {
            try (var in = store.open(KEY, 0)) {
                assertThat(in.readNBytes(100)).hasSize(100);
            }
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(line::connections, open -> open <= 6);
    }

    @Test
    void partsOfAPictureWhoseSenderDiedAreThrownAway() throws Exception {
        var store = store();
        var access = S3Access.of(S3Server.environment(S3Server.endpoint()));
        try (var client = access.client()) {
            client.createMultipartUpload(it -> it.bucket(bucket).key(KEY));
            client.createMultipartUpload(it -> it.bucket(bucket).key("batch/2.png"));
            client.createMultipartUpload(it -> it.bucket(bucket).key("batch2/1.png"));

            store.discardUnfinished(KEY);
            assertThat(client.listMultipartUploads(it -> it.bucket(bucket)).uploads()).hasSize(2);
            store.deleteAll("batch/");
            assertThat(client.listMultipartUploads(it -> it.bucket(bucket)).uploads()).hasSize(1);
        }
    }

    @Test
    void aBucketThatIsNotThereIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("s3://no-such-bucket-at-all/p", Map.of()))
                .withMessageContaining("there is no bucket no-such-bucket-at-all")
                .withMessageContaining("make it");
    }

    @Test
    void aKeyThatIsNotAcceptedIsToldAtOnceAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> open("s3://" + bucket, Map.of("AWS_SECRET_ACCESS_KEY", "wrong-one")))
                .withMessageContaining("does not accept the key")
                .withMessageContaining("AWS_SECRET_ACCESS_KEY")
                .satisfies(e -> assertThat(stack(e)).doesNotContain("wrong-one", S3Server.SECRET));
    }

    @Test
    void aRegionThatNobodyKnowsIsAskedFor() {
        var nowhere =
                new Environment(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "hush"));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Storages.open(data, Optional.of("s3://" + bucket), nowhere, Binding.NONE))
                .withMessageContaining("AWS_REGION");
    }

    @Test
    void aStoreThatLetsTheKeyDoNothingSaysWhatItNeeds() throws Exception {
        line.is(new State.Answering(403, "AccessDenied"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("s3://" + bucket, Map.of()))
                .withMessageContaining("s3:ListBucket");
    }

    @Test
    void aBucketInAnotherRegionIsToldAtOnce() throws Exception {
        line.is(new State.Answering(400, "AuthorizationHeaderMalformed"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("s3://" + bucket, Map.of()))
                .withMessageContaining("AWS_REGION");
    }

    @Test
    void aStoreThatIsAwayAtTheStartIsOpenedAllTheSameAndNothingIsPaidBeforeItAnswers()
            throws Exception {
        line.is(new State.Refusing());
        var storage = open("s3://" + bucket, Map.of());
        var spool = storage.spool().orElseThrow();

        assertThat(spool.obstacle().orElseThrow())
                .contains("s3://" + bucket, "cannot be stored", "does not answer");
        line.is(new State.Open());
        assertThat(spool.knock()).isTrue();
        assertThat(spool.obstacle()).isEmpty();
    }

    @Test
    void aStoreThatCanBeListedAndTakesNothingIsNotTrustedBeforeItTakesSomething() throws Exception {
        var takes = new AtomicBoolean();
        try (var proud =
                StubService.behaving(call -> {
                    boolean isPut = call.method().equals("PUT");
                    var body =
                            isPut
                                    ? "<Error><Code>AccessDenied</Code></Error>"
                                    : "<ListBucketResult><Name>bucket</Name></ListBucketResult>";
                    int status = isPut && !takes.get() ? 403 : 200;
                    return Reaction.bytes(status, "application/xml", bytes(body))
                            .with("ETag", "\"1\"");
                })) {
            var variables = S3Server.variables(proud.url(""));
            var storage =
                    Storages.open(
                            data,
                            Optional.of("s3://bucket"),
                            new Environment(variables),
                            Binding.NONE);
            var spool = storage.spool().orElseThrow();
            assertThat(spool.obstacle()).isEmpty();
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> storage.put(KEY, bytes("one")));

            assertThat(spool.knock()).isFalse();
            assertThat(spool.obstacle().orElseThrow()).contains("cannot be stored", "s3:PutObject");
            takes.set(true);
            assertThat(spool.knock()).isTrue();
            assertThat(spool.obstacle()).isEmpty();
        }
    }

    @Test
    void askingWhetherAStoreTakesAnythingLeavesNothingThere() throws Exception {
        store().askToPut();

        assertThat(S3Server.keys(bucket)).isEmpty();
    }

    @Test
    void noTextOfATroubleHoldsAKey() throws Exception {
        var store = store();
        for (State trouble :
                new State[] {
                    new State.Refusing(),
                    new State.Answering(403, S3Server.SECRET),
                    new State.Resetting()
                }) {
            line.is(trouble);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store.put(KEY, bytes("one")))
                    .satisfies(e ->
                            assertThat(stack(e)).doesNotContain(S3Server.SECRET, S3Server.KEY));
        }
        assertThat(S3Access.of(S3Server.environment(line.address())).toString())
                .doesNotContain(S3Server.SECRET);
    }

    private ImageStorage open(String address, Map<String, String> besides) {
        var variables = new HashMap<>(S3Server.variables(line.address()));
        variables.putAll(besides);
        return Storages.open(data, Optional.of(address), new Environment(variables), Binding.NONE);
    }

    private static String stack(Throwable trouble) {
        var out = new StringWriter();
        trouble.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
