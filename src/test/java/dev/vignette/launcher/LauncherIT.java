package dev.vignette.launcher;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.launcher.Checkout.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real script, in a checkout whose build takes a second.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    @TempDir Path temp;
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(temp.resolve("a folder with spaces"));
    }

    @Test
    void theFirstStartBuildsAndLaterOnesDoNot() throws Exception {
        var first = checkout.start("--version");
        var second = checkout.start("--version");

        assertThat(first.err()).isEqualTo("Building Vignette, once…\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).endsWith("\n--version\n").isEqualTo(first.out());
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void whatWasChangedIsBuiltAgain() throws Exception {
        checkout.start();
        checkout.changed(Instant.now());
        checkout.start();

        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void whatIsChangedDuringABuildIsBuiltByTheNextStart() throws Exception {
        checkout.build(
                """
                sleep 1
                touch src/main/Story.java
                sleep 1
                mkdir -p target
                echo once >>builds
                echo jar >target/vignette.jar
                """);
        checkout.start();
        checkout.start();

        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void twoFirstStartsAtOnceBuildOnceAndBothRun() throws Exception {
        var home = checkout.folder().resolve("jdk-25");
        var one = checkout.begin(checkout.launcher(), home, "one");
        var two = checkout.begin(checkout.launcher(), home, "two");

        assertThat(Stream.of(Checkout.said(one), Checkout.said(two)).map(Said::out))
                .allSatisfy(out -> assertThat(out).contains("-jar\n"))
                .anySatisfy(out -> assertThat(out).endsWith("\none\n"))
                .anySatisfy(out -> assertThat(out).endsWith("\ntwo\n"));
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void aBuildThatWasKilledDoesNotLockOthersOut() throws Exception {
        var killed = checkout.begin(checkout.launcher(), checkout.folder().resolve("jdk-25"));
        Awaitility.await()
                .until(() -> Files.exists(checkout.folder().resolve("target/launcher/begun")));
        killed.destroyForcibly().waitFor();

        assertThat(checkout.start("again").out()).endsWith("\nagain\n");
    }

    @Test
    void aFailedBuildSaysWhyAndLeavesNothingBehindThatLooksBuilt() throws Exception {
        checkout.build("echo 'a semicolon is missing'; exit 1");

        assertThat(checkout.start())
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(1);
                    assertThat(said.out()).isEmpty();
                    assertThat(said.err()).contains("a semicolon is missing", "build.log");
                });
        assertThat(checkout.start().err()).contains("a semicolon is missing");
    }

    @Test
    void aJarThatMavenMadeMeanwhileIsTakenAsItIs() throws Exception {
        Files.createDirectories(checkout.folder().resolve("target"));
        Files.writeString(checkout.folder().resolve("target/vignette.jar"), "jar");

        assertThat(checkout.start("hello").out()).endsWith("\nhello\n");
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void aJarThatMavenIsStillWritingIsNotTaken() throws Exception {
        Files.createDirectories(checkout.folder().resolve("target"));
        Files.writeString(checkout.folder().resolve("target/vignette.jar"), "half a jar");

        assertThat(checkout.start("hello").out()).endsWith("\nhello\n");
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void argumentsPassThroughUntouched() throws Exception {
        var arguments =
                new String[] {
                    "illustrate",
                    "a story.md",
                    "",
                    "--title",
                    "\"The Fox\" & 'Crow' $HOME `x` *",
                    "-n",
                    "ä\\n"
                };
        var said = checkout.start(arguments);

        assertThat(said.out()).endsWith(Stream.of(arguments).map(a -> a + "\n").collect(joining()));
    }

    @Test
    void itIsFoundThroughALinkAndFromElsewhere() throws Exception {
        var link = Files.createDirectories(temp.resolve("bin")).resolve("vignette");
        Files.createSymbolicLink(link, checkout.launcher());
        var home = checkout.folder().resolve("jdk-25");

        var said = Checkout.said(checkout.begin(link, home, "hello"));

        assertThat(said.out())
                .contains(checkout.folder().toRealPath() + "/target/")
                .endsWith("\nhello\n");
    }

    @Test
    void anOldJavaInJavaHomeDoesNotHideANewOneOnThePath() throws Exception {
        var old = checkout.jdk("jdk-17", "17.0.15");
        var path = checkout.folder().resolve("jdk-25/bin") + ":" + System.getenv("PATH");

        var said = withPath(path, Optional.of(old));

        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void withoutJavaHomeTheOneOnThePathIsTaken() throws Exception {
        var path = checkout.folder().resolve("jdk-25/bin") + ":/usr/bin:/bin";

        var said = withPath(path, Optional.empty());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).endsWith("\nhello\n");
    }

    /// The usual folders of this machine may hold a new JDK, so they are struck from the script.
    @Test
    void withoutAJdk25ItSaysWhichItFoundAndWhatToInstall() throws Exception {
        var old = checkout.jdk("jdk-17", "17.0.15");
        var runtime = checkout.jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        var script = Files.readString(checkout.launcher());
        var nowhere =
                script.replaceAll(" /(usr|opt|Library)/", " /nowhere/").replace("${HOME:-}", "");
        assertThat(nowhere).isNotEqualTo(script);
        Files.writeString(checkout.launcher(), nowhere);

        var said = withPath(runtime.resolve("bin") + ":/usr/bin:/bin", Optional.of(old));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo(
                        """
                        vignette: needs a JDK 25 or newer. Found only:
                          Java 17 in %s
                          Java 25 in %s, without a compiler
                        Install one (https://adoptium.net, or your system's package of OpenJDK 25), or set JAVA_HOME to it.
                        """
                                .formatted(old.toRealPath(), runtime.toRealPath()));
    }

    private Said withPath(String path, Optional<Path> javaHome)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", checkout.launcher().toString(), "hello");
        builder.environment().put("PATH", path);
        builder.environment().remove("JAVA_HOME");
        javaHome.ifPresent(home -> builder.environment().put("JAVA_HOME", home.toString()));
        return Checkout.said(builder.start());
    }
}
