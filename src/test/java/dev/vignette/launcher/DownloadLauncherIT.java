package dev.vignette.launcher;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script in the download, beside a runtime that is none.
@DisabledOnOs(OS.WINDOWS)
class DownloadLauncherIT {

    @TempDir Path temp;
    private Unpacked unpacked;

    @BeforeEach
    void unpack() throws IOException {
        unpacked = Unpacked.launcher(temp);
    }

    @Test
    void theFirstStartMakesACacheAndLaterOnesBeginFromIt() throws Exception {
        var first = unpacked.start("one");
        assertThat(Unpacked.cacheIn(unpacked.folder())).isEqualTo(unpacked.cache());
        var second = unpacked.start("two");

        assertThat(first.out()).doesNotContain("SharedArchiveFile").endsWith("\none\n");
        assertThat(second.out())
                .contains("\n-XX:SharedArchiveFile=" + unpacked.cache() + "\n")
                .endsWith("\ntwo\n");
        assertThat(first.err() + second.err()).isEmpty();
        assertThat(unpacked.made()).content().containsOnlyOnce("LC_ALL=");
    }

    @Test
    void theFirstStartDoesNotWaitForItsCache() throws Exception {
        var gate = temp.resolve("gate");
        unpacked.runtime(
                """
                n=0
                until [ -f '%s' ] || [ $n = 200 ]; do /bin/sleep 0.1; n=$((n + 1)); done
                echo classes >made.jsa
                """
                        .formatted(gate));

        assertThat(unpacked.start("one").code()).isZero();
        assertThat(unpacked.cache()).doesNotExist();

        Files.createFile(gate);
        assertThat(Unpacked.cacheIn(unpacked.folder())).exists();
    }

    @Test
    void twoFirstStartsAtOnceMakeOneCache() throws Exception {
        var home = Map.of("HOME", unpacked.home().toString());
        var one = unpacked.begin(home, "one");
        var two = unpacked.begin(home, "two");

        assertThat(Checkout.said(one).out()).endsWith("\none\n");
        assertThat(Checkout.said(two).out()).endsWith("\ntwo\n");
        Unpacked.cacheIn(unpacked.folder());
        assertThat(unpacked.made()).content().containsOnlyOnce("LC_ALL=");
    }

    @Test
    void whoMayNotWriteThereHasACacheOfTheirOwn() throws Exception {
        var home = Map.of("HOME", unpacked.home().toString());
        Files.createFile(unpacked.made());
        Files.setPosixFilePermissions(unpacked.made(), fromString("rw-rw-rw-"));

        Checkout.said(unpacked.beginAsAGuest(home, "one"));
        var cache = Unpacked.cacheIn(unpacked.home().resolve(".cache/vignette"));
        var second = Checkout.said(unpacked.beginAsAGuest(home, "two"));

        assertThat(second.out()).contains("\n-XX:SharedArchiveFile=" + cache + "\n");
        assertThat(unpacked.cache()).doesNotExist();
    }

    @Test
    void whoMayWriteNowhereStartsWithout() throws Exception {
        var said = Checkout.said(unpacked.beginAsAGuest(Map.of(), "one"));

        assertThat(said.code()).isZero();
        assertThat(said.out()).doesNotContain("SharedArchiveFile").endsWith("\none\n");
        assertThat(said.err()).isEmpty();
        assertThat(unpacked.made()).doesNotExist();
    }

    @Test
    void theMakerHasNoneOfTheUsersVariables() throws Exception {
        var environment =
                Map.of(
                        "HOME", unpacked.home().toString(),
                        "OPENAI_API_KEY", "sk-of-a-test",
                        "JAVA_TOOL_OPTIONS", "-Xmx1g",
                        "VIGNETTE_DATA", "elsewhere");
        Checkout.said(unpacked.begin(environment, "one"));
        Unpacked.cacheIn(unpacked.folder());

        assertThat(unpacked.made())
                .content()
                .doesNotContain("OPENAI_API_KEY", "JAVA_TOOL_OPTIONS", "VIGNETTE_DATA");
    }

    @Test
    void whatFailedIsTriedAgainButNotAtOnce() throws Exception {
        var folders = temp.resolve("folders");
        Checkout.script(
                temp.resolve("bin/mkdir"),
                "/bin/mkdir \"$@\"; code=$?; echo >>'%s'; exit $code".formatted(folders));
        var making = Path.of(unpacked.cache() + ".making");
        unpacked.runtime("echo half >made.jsa; exit 1");
        unpacked.start("one");
        Awaitility.await().until(() -> lines(unpacked.made()) > 0 && isEmpty(making));
        long once = lines(unpacked.made());
        unpacked.start("two");
        Awaitility.await().until(() -> lines(folders) == 4);
        assertThat(lines(unpacked.made())).isEqualTo(once);

        unpacked.runtime("echo classes >made.jsa");
        Files.setLastModifiedTime(making, FileTime.from(Instant.now().minusSeconds(720)));
        unpacked.start("three");
        assertThat(Unpacked.cacheIn(unpacked.folder())).hasContent("classes");
    }

    @Test
    void theCacheOfAnEarlierVersionGivesWay() throws Exception {
        var earlier = Files.createFile(unpacked.folder().resolve("vignette-abb.jsa"));

        assertThat(unpacked.start("one").out()).doesNotContain("SharedArchiveFile");
        assertThat(Unpacked.cacheIn(unpacked.folder())).isEqualTo(unpacked.cache());
        assertThat(earlier).doesNotExist();
    }

    private static long lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return Files.isDirectory(folder) && Unpacked.named(folder, "*").isEmpty();
    }
}
