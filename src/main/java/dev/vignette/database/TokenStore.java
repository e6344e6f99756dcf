package dev.vignette.database;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may come in: tokens as rows, by their hash alone.
public final class TokenStore {

    /// A token without its secret.
    ///
    /// @param id the part of it that may be seen
    /// @param scope `read` or `write`
    /// @param hash SHA-256 of the whole, in hex
    public record TokenRow(String id, String owner, String scope, String hash, Instant createdAt) {}

    public void insert(Tx tx, TokenRow token) {
        tx.update(
                "insert into token (id, owner, scope, hash, created_at) values (?, ?, ?, ?, ?)",
                token.id(),
                token.owner(),
                token.scope(),
                token.hash(),
                token.createdAt());
    }

    public Optional<TokenRow> find(Tx tx, String id) {
        return tx.queryOne("select * from token where id = ?", TokenStore::token, id);
    }

    /// All of them, the oldest first.
    public List<TokenRow> all(Tx tx) {
        return tx.query("select * from token order by created_at, id", TokenStore::token);
    }

    /// Whether there is one at all.
    public boolean any(Tx tx) {
        return tx.queryOne("select id from token limit 1", _ -> true).isPresent();
    }

    /// Whether there was such a token.
    public boolean delete(Tx tx, String id) {
        return tx.update("delete from token where id = ?", id) > 0;
    }

    private static TokenRow token(Row row) throws SQLException {
        return new TokenRow(
                row.text("id"),
                row.text("owner"),
                row.text("scope"),
                row.text("hash"),
                row.time("created_at"));
    }
}
