package dev.vignette.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final String FIRST = "0123456789abcdefghjkmnpqrs/scene_000001-token.png";
    private static final String SECOND = "0123456789abcdefghjkmnpqrs/scene_000002-token.png";
    private static final String OTHER = "1123456789abcdefghjkmnpqrs/scene_000001-token.png";
    private static final Instant LATER = Instant.MAX;

    @TempDir Path folder;
    private Spool spool;

    @BeforeEach
    void open() {
        spool = another();
        spool.reached();
    }

    private Spool another() {
        return new Spool(folder.resolve("spool"), "s3://bucket/", () -> {}, 2);
    }

    @Test
    void whatIsHeldIsLeftOnlyForThoseWhoDoNotHoldIt() throws Exception {
        hold(FIRST);

        assertThat(spool.left(LATER)).isEmpty();
        assertThat(another().left(LATER)).containsExactly(FIRST);
        assertThat(another().left(Instant.EPOCH)).as("it is fresh").isEmpty();
        spool.letGo(FIRST);
        assertThat(spool.left(LATER)).containsExactly(FIRST);
        assertThat(spool.find(FIRST)).contains(FIRST.getBytes(UTF_8));
    }

    @Test
    void theLastOfThoseThatWaitedTellsHowManyWereSent() {
        spool.delay(FIRST);
        spool.delay(SECOND);

        assertThat(spool.sent(SECOND)).isEmpty();
        assertThat(spool.sent(FIRST)).hasValue(2);
        spool.delay(OTHER);
        assertThat(spool.sent(OTHER)).as("since then").hasValue(1);
    }

    @Test
    void whatIsNoWholePictureIsLeftAlone() throws Exception {
        hold(FIRST);
        spool.letGo(FIRST);
        Files.writeString(folder.resolve("spool/notes.txt"), "hello");
        Files.writeString(
                folder.resolve("spool").resolve(SECOND.replace('/', '~') + ".part"), "half");

        assertThat(spool.left(LATER)).containsExactly(FIRST);
    }

    @Test
    void aBatchIsThrownAwayWithoutItsNeighbours() throws Exception {
        hold(FIRST);
        hold(OTHER);

        spool.deleteAll(FIRST.substring(0, FIRST.indexOf('/') + 1));

        assertThat(another().left(LATER)).containsExactly(OTHER);
    }

    @Test
    void onlyTooMuchThatIsLateStopsDrawing() throws Exception {
        hold(FIRST);
        hold(SECOND);
        assertThat(spool.obstacle()).as("they are on their way").isEmpty();

        spool.refused(new IOException("it does not answer"));
        spool.delay(FIRST);
        assertThat(spool.obstacle()).isEmpty();
        spool.delay(SECOND);

        assertThat(spool.obstacle())
                .contains(
                        "2 pictures wait in %s: it does not answer"
                                .formatted(folder.resolve("spool")));
        spool.letGo(FIRST);
        assertThat(spool.obstacle()).isEmpty();
    }

    @Test
    void aStoreThatRefusesUsStopsDrawingAtOnce() {
        spool.refused(new NotAllowedException("it does not accept the key"));

        assertThat(spool.obstacle().orElseThrow())
                .isEqualTo("Pictures cannot be stored in s3://bucket/: it does not accept the key");
        spool.reached();
        assertThat(spool.obstacle()).isEmpty();
    }

    @Test
    void aStoreThatRefusedAPictureIsNotTrustedAgainBecauseItCanBeLookedAt() {
        var knocks = new Knocks();
        var refused = new Spool(folder.resolve("spool"), "s3://bucket/", knocks, 2);
        assertThat(refused.knock()).isTrue();
        refused.refused(new NotAllowedException("it does not let the key put"));

        assertThat(refused.knock()).isFalse();
        refused.refused(new IOException("it does not answer"));
        assertThat(refused.knock()).isFalse();
        assertThat(refused.obstacle().orElseThrow()).contains("it does not let the key put");
        knocks.takes = true;
        assertThat(refused.knock()).isTrue();
        assertThat(refused.obstacle()).isEmpty();
    }

    @Test
    void whatIsLateIsCountedAlsoWhileTheStoreSeemsToBeBack() throws Exception {
        spool.refused(new IOException("it does not answer"));
        for (var key : new String[] {FIRST, SECOND}) {
            hold(key);
            spool.delay(key);
        }
        spool.reached();

        assertThat(spool.obstacle().orElseThrow()).contains("2 pictures wait", "for s3://bucket/");
        spool.letGo(FIRST);
        assertThat(spool.obstacle()).isEmpty();
    }

    /// A store that can be listed.
    private static final class Knocks implements Spool.Knock {

        private boolean takes;

        @Override
        public void ask() {}

        @Override
        public void askToPut() throws IOException {
            if (!takes) {
                throw new NotAllowedException("it does not let the key put");
            }
        }
    }

    private void hold(String key) throws IOException {
        spool.hold(key, key.getBytes(UTF_8));
    }
}
