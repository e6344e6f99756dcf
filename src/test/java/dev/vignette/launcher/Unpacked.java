package dev.vignette.launcher;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.vignette.launcher.Checkout.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A download in a folder with spaces in its name, on a machine without any Java: nothing is on the
/// PATH but what its launcher needs.
record Unpacked(Path temp, Path folder) {

    private static final List<String> TOOLS =
            List.of("dirname", "env", "find", "mkdir", "mv", "nice", "readlink", "rm");

    /// What `./mvnw -Pdist` made.
    static Unpacked archive(Path temp) throws IOException, InterruptedException {
        var archive = one(Path.of("target"), "vignette-*.tar.gz");
        var unpacked = prepared(temp);
        var tar =
                new ProcessBuilder("tar", "xf", archive.toAbsolutePath().toString())
                        .directory(unpacked.where().toFile());
        var said = Checkout.said(tar.start());
        if (said.code() != 0) {
            throw new IOException("tar: " + said.err());
        }
        return new Unpacked(temp, one(unpacked.where(), "vignette-*"));
    }

    /// The real launcher beside a runtime of a few lines of shell: it says its arguments, or writes
    /// down its variables where it is to make a cache.
    static Unpacked launcher(Path temp) throws IOException {
        var unpacked = prepared(temp);
        Files.createDirectories(unpacked.folder.resolve("jre/bin"));
        Files.copy(Path.of("src/dist/vignette"), unpacked.folder.resolve("vignette"));
        Files.writeString(unpacked.folder.resolve("jre/build"), "abc\n");
        unpacked.runtime("/bin/sleep 1; echo classes >made.jsa");
        return unpacked;
    }

    private static Unpacked prepared(Path temp) throws IOException {
        var bin = Files.createDirectories(temp.resolve("bin"));
        for (var tool : TOOLS) {
            var found =
                    Stream.of("/bin", "/usr/bin")
                            .map(folder -> Path.of(folder, tool))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
            Checkout.script(bin.resolve(tool), "exec " + found + " \"$@\"\n");
        }
        Files.createDirectories(temp.resolve("home"));
        var unpacked = new Unpacked(temp, temp.resolve("a new folder/vignette"));
        Files.createDirectories(unpacked.where());
        return unpacked;
    }

    /// @param making what the runtime does where it is to make a cache, in shell
    void runtime(String making) throws IOException {
        Checkout.script(
                folder.resolve("jre/bin/java"),
                """
                case "$*" in *ArchiveClassesAtExit*)
                env >>'%s'
                %s
                exit ;;
                esac
                printf '%%s\\n' "$@"
                """
                        .formatted(made(), making));
    }

    private Path where() {
        return temp.resolve("a new folder");
    }

    /// What the makers of caches had for variables, one maker after the other.
    Path made() {
        return temp.resolve("made");
    }

    Path cache() {
        return folder.resolve("vignette-abc.jsa");
    }

    Path home() {
        return temp.resolve("home");
    }

    Said start(String... arguments) throws IOException, InterruptedException {
        return Checkout.said(begin(Map.of("HOME", home().toString()), arguments));
    }

    Process begin(Map<String, String> environment, String... arguments) throws IOException {
        return begin(List.of(), environment, arguments);
    }

    /// Starts it as somebody who may not write where it lies.
    Process beginAsAGuest(Map<String, String> environment, String... arguments) throws IOException {
        for (var open : List.of(temp, where(), home())) {
            Files.setPosixFilePermissions(open, fromString("rwxrwxrwx"));
        }
        boolean root = System.getProperty("user.name").equals("root");
        Files.setPosixFilePermissions(folder, fromString("r-xr-xr-x"));
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        return begin(root ? nobody : List.of(), environment, arguments);
    }

    private Process begin(List<String> prefix, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(folder.resolve("vignette").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(where().toFile());
        builder.environment().clear();
        builder.environment().put("PATH", temp.resolve("bin").toString());
        builder.environment().put("XDG_DATA_HOME", home().toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The cache that is made there in the background, once its maker has tidied up behind it.
    static Path cacheIn(Path place) throws IOException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() ->
                        Files.isDirectory(place)
                                && named(place, "*.jsa").size() == 1
                                && named(place, "*.making").isEmpty());
        return one(place, "*.jsa");
    }

    static List<Path> named(Path place, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(place, pattern)) {
            var list = new ArrayList<Path>();
            found.forEach(list::add);
            return list;
        }
    }

    private static Path one(Path place, String pattern) throws IOException {
        var found = named(place, pattern);
        if (found.size() != 1) {
            throw new IOException("not one " + pattern + " in " + place + " but " + found);
        }
        return found.getFirst();
    }
}
