package dev.vignette.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A folder that looks like a checkout, with the real launcher in it and a build and JDKs of a few
/// lines of shell: they write down what they were asked for.
record Checkout(Path folder) {

    /// What a start said and how it ended.
    record Said(int code, String out, String err) {}

    static Checkout in(Path folder) throws IOException {
        var checkout = new Checkout(folder);
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("src/main/Story.java"), "once upon a time");
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("vignette"), checkout.launcher());
        checkout.build(
                """
                sleep 1
                mkdir -p target
                echo "$@" >>builds
                echo jar >target/vignette.jar
                """);
        checkout.jdk("jdk-25", "25.0.3");
        checkout.changed(Instant.now().minusSeconds(60));
        return checkout;
    }

    Path launcher() {
        return folder.resolve("vignette");
    }

    /// What the build is to do, in shell.
    void build(String commands) throws IOException {
        script(folder.resolve("mvnw"), commands);
    }

    /// A JDK whose `java` writes its arguments down, each on a line of its own.
    Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                home.resolve("bin/java"),
                """
                if [ "$1" = -jar ] && grep -q half "$2"; then exit 1; fi
                printf '%s\\n' "$@"
                """);
        script(home.resolve("bin/javac"), "exit 1\n");
        return home;
    }

    /// The sources, and the folders they lie in, as if they had been changed then.
    void changed(Instant when) throws IOException {
        for (var file : List.of("src/main/Story.java", "src/main", "pom.xml")) {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.from(when));
        }
    }

    /// How often something was built.
    List<String> builds() throws IOException {
        var log = folder.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /// Starts the launcher with the JDK 25 of this checkout.
    Said start(String... arguments) throws IOException, InterruptedException {
        return said(begin(launcher(), folder.resolve("jdk-25"), arguments));
    }

    Process begin(Path launcher, Path javaHome, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.getRoot().toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().remove("VIGNETTE_JAVA_OPTS");
        return builder.start();
    }

    static Said said(Process process) throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the launcher does not end: " + err);
        }
        return new Said(process.exitValue(), out, err);
    }

    static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
