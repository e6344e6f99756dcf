package dev.vignette;

import dev.vignette.config.Secret;
import dev.vignette.database.Database;
import dev.vignette.database.TokenStore;
import dev.vignette.database.TokenStore.TokenRow;
import dev.vignette.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Who may come in at a server: tokens that are shown once and kept as a hash. A token is
/// `vgn_ID_SECRET`, with 160 bits of chance in its secret.
public final class Tokens {

    /// A token without its secret.
    public record Token(String id, String owner, boolean mayWrite, Instant createdAt) {}

    /// A new one, whole; it is never to be had again.
    public record Created(Token token, Secret whole) {}

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID = 8;
    private static final int SECRET = 32;
    private static final Pattern FORM =
            Pattern.compile("vgn_([0-9a-z]{" + ID + "})_[0-9a-z]{" + SECRET + "}");
    private static final Pattern OWNER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private final Database database;
    private final TokenStore store = new TokenStore();
    private final InstantSource clock;
    private final RandomGenerator random;

    Tokens(Database database, InstantSource clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// A new token.
    ///
    /// @throws IllegalArgumentException where that is no name for an owner
    public Created create(String owner, boolean mayWrite) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException(
                    "an owner's name has 1 to 64 letters, digits and . _ @ -, and begins with a letter or digit");
        }
        var id = chance(ID);
        var whole = "vgn_" + id + "_" + chance(SECRET);
        var row =
                new TokenRow(id, owner, mayWrite ? "write" : "read", hash(whole), clock.instant());
        database.write(tx -> {
            store.insert(tx, row);
            return true;
        });
        return new Created(token(row), new Secret(whole));
    }

    /// All of them, the oldest first.
    public List<Token> all() {
        return database.read(store::all).stream().map(Tokens::token).toList();
    }

    /// Whether there is one at all.
    public boolean any() {
        return database.read(store::any);
    }

    /// Lets nobody in by it any more; whether there was such a token.
    public boolean revoke(String id) {
        return database.write(tx -> store.delete(tx, id));
    }

    /// Whom a token lets in.
    public Optional<Caller> caller(String whole) {
        var form = FORM.matcher(whole);
        if (!form.matches()) {
            return Optional.empty();
        }
        return database.read(tx -> store.find(tx, form.group(1)))
                .filter(row ->
                        MessageDigest.isEqual(
                                row.hash().getBytes(StandardCharsets.US_ASCII),
                                hash(whole).getBytes(StandardCharsets.US_ASCII)))
                .map(row -> new Caller(Optional.of(row.owner()), row.scope().equals("write")));
    }

    private String chance(int length) {
        var word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private static Token token(TokenRow row) {
        return new Token(row.id(), row.owner(), row.scope().equals("write"), row.createdAt());
    }

    private static String hash(String whole) {
        return Sha256.of(("vignette token\n" + whole).getBytes(StandardCharsets.UTF_8));
    }
}
