package dev.vignette.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/// Where paid pictures wait while the storage they belong to is away: on this machine's disk, so
/// that they outlive the process, and counted, so that they do not become too many.
///
/// A picture that is *held* is also in the memory of the process that waits to send it. What lies
/// here and is held by nobody was left by a process that ended.
public final class Spool {

    /// So many pictures are held before nothing more is drawn.
    static final int MOST_PICTURES = 200;

    /// Held pictures take at most this part of the memory.
    private static final int PART_OF_MEMORY = 4;

    /// So many are sent at once when the storage is back, and so many try whether it is.
    private static final int AT_ONCE = 4;

    /// Instead of the slash, so that no empty folders stay behind.
    private static final char SLASH = '~';

    /// What a picture of a batch is called here, and what is written beside it is not.
    private static final Pattern NAME =
            Pattern.compile("[0-9a-z]{26}" + SLASH + "[^" + SLASH + "]+(?<!\\.part)");

    /// Asks the storage whether it is there.
    @FunctionalInterface
    interface Knock {
        void ask() throws IOException;

        /// Asks it whether it takes anything. Whoever may look need not be let put.
        default void askToPut() throws IOException {
            ask();
        }

        /// How long asking takes at most; empty: as long as the file system does.
        default Optional<Duration> longestLook() {
            return Optional.empty();
        }
    }

    private final Path folder;
    private final FolderStorage files;
    private final String storage;
    private final Knock knock;
    private final int mostPictures;
    private final long mostBytes;
    private final ConcurrentHashMap<String, Integer> held = new ConcurrentHashMap<>();
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> late = ConcurrentHashMap.newKeySet();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private int sentLate;

    /// Why the storage did not take what it was given last.
    private volatile Optional<String> trouble = Optional.of("nobody has asked it");

    /// Whether it has answered since this process began, is not doubted to be the right one, and
    /// takes what it is given since it last refused something.
    private volatile boolean isTrusted;

    /// Whether it said no, and has taken nothing since.
    private volatile boolean isRefusing;

    /// @param storage its name, for people
    Spool(Path folder, String storage, Knock knock) {
        this(folder, storage, knock, MOST_PICTURES);
    }

    Spool(Path folder, String storage, Knock knock, int mostPictures) {
        this.folder = folder;
        this.files = new FolderStorage(folder);
        this.storage = storage;
        this.knock = knock;
        this.mostPictures = mostPictures;
        this.mostBytes = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
    }

    /// Keeps a picture that its caller goes on trying to send. It is on the disk when this returns.
    ///
    /// @throws IOException where the disk does not take it; it is counted all the same
    public void hold(String key, byte[] bytes) throws IOException {
        held.put(key, bytes.length);
        files.put(name(key), bytes);
        written.add(key);
    }

    /// Whether a held picture is on the disk.
    public boolean holds(String key) {
        return written.contains(key);
    }

    /// The caller no longer tries; what lies on the disk stays there.
    public void letGo(String key) {
        late.remove(key);
        written.remove(key);
        held.remove(key);
    }

    /// The storage did not take a held picture: it waits from now on.
    public void delay(String key) {
        late.add(key);
    }

    /// A picture that waited is in the storage.
    ///
    /// @return how many were sent since the storage went away; empty while others still wait
    public synchronized OptionalInt sent(String key) {
        sentLate++;
        late.remove(key);
        if (!late.isEmpty()) {
            return OptionalInt.empty();
        }
        int all = sentLate;
        sentLate = 0;
        return OptionalInt.of(all);
    }

    /// The keys of held pictures that wait, as far as they begin so.
    public List<String> waiting(String prefix) {
        return late.isEmpty()
                ? List.of()
                : late.stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /// What lies here and was put here before a time, unless this process holds it.
    public List<String> left(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && isOlder(file, before))
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> name.replace(SLASH, '/'))
                    .filter(key -> !held.containsKey(key))
                    .toList();
        }
    }

    private static String name(String key) {
        return key.replace('/', SLASH);
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException _) {
            return false; // sent just now
        }
    }

    /// The bytes that lie here.
    public Optional<byte[]> find(String key) throws IOException {
        return files.find(name(key));
    }

    /// Throws a picture away that nobody needs here.
    public void remove(String key) throws IOException {
        Files.deleteIfExists(folder.resolve(name(key)));
    }

    void deleteAll(String prefix) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder, name(prefix) + "*")) {
                for (var file : all) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    long free() throws IOException {
        return files.free();
    }

    /// Waits for a turn to speak to a storage that is away: not everybody knocks at once.
    public void takeTurn() throws InterruptedException {
        turns.acquire();
    }

    public void endTurn() {
        turns.release();
    }

    /// Asks the storage whether it is there, and whether it takes anything where it said no.
    public boolean knock() {
        boolean toPut = isRefusing;
        try {
            if (toPut) {
                knock.askToPut();
            } else {
                knock.ask();
            }
            answered(toPut);
        } catch (IOException e) {
            refused(e);
        }
        return !isAway();
    }

    /// An answer to a look says nothing of what was refused meanwhile.
    private synchronized void answered(boolean toPut) {
        if (toPut || !isRefusing) {
            reached();
        }
    }

    /// It has taken something.
    synchronized void reached() {
        trouble = Optional.empty();
        isTrusted = true;
        isRefusing = false;
    }

    synchronized void refused(IOException e) {
        trouble = Optional.of(String.valueOf(e.getMessage()));
        isRefusing = isRefusing || e instanceof NotAllowedException;
        isTrusted = isTrusted && !isRefusing;
    }

    /// It may be the wrong one, for all that is known.
    synchronized void distrust(IOException e) {
        refused(e);
        isTrusted = false;
    }

    boolean isTrusted() {
        return isTrusted;
    }

    /// Whether the storage did not take what it was given last.
    public boolean isAway() {
        return trouble.isPresent();
    }

    /// Why the storage did not take what it was given last, or did not answer; empty: it did.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Why no further picture may be paid for now.
    public Optional<String> obstacle() {
        if (!isTrusted) {
            return trouble.map(
                    why -> "Pictures cannot be stored in %s: %s".formatted(storage, why));
        }
        if (!isAway() && late.isEmpty()) {
            return Optional.empty(); // what is held is on its way
        }
        long bytes = held.values().stream().mapToLong(Integer::longValue).sum();
        boolean isFull = late.size() >= mostPictures || bytes >= mostBytes;
        return isFull ? Optional.of(toString()) : Optional.empty();
    }

    /// The storage's name, for people.
    String storage() {
        return storage;
    }

    /// What waits, where, and for what, in words.
    @Override
    public String toString() {
        return "%d %s in %s%s"
                .formatted(
                        late.size(),
                        late.size() == 1 ? "picture waits" : "pictures wait",
                        folder,
                        trouble.map(why -> ": " + why).orElse(" for " + storage));
    }
}
