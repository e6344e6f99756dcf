package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Environment;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// What is said of a PostgreSQL that cannot be opened. The texts of the driver and of the server
/// are what they really say.
class UnreachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"The server does not support SSL.", "Der Server unterstützt SSL nicht."})
    void aServerWithoutTlsIsNotAskedForAPassword(String message) {
        var e = new PSQLException(message, PSQLState.CONNECTION_REJECTED);

        assertThat(words("?sslmode=require", e))
                .contains("sslmode=require wants TLS", "ssl = on", "sslmode=disable")
                .doesNotContain("PGPASSWORD");
    }

    @Test
    void aMissingPasswordIsNoMatterOfTls() {
        var e =
                new PSQLException(
                        "The server requested SCRAM-based authentication, but no password was provided.",
                        PSQLState.CONNECTION_REJECTED);

        assertThat(words("?sslmode=require", e)).contains("PGPASSWORD").doesNotContain("TLS");
    }

    @Test
    void aServerThatDemandsTlsSaysHowToAskForIt() {
        assertThat(words("?sslmode=disable", notLetIn()))
                .contains("no encryption", "where it demands TLS, write ?sslmode=require")
                .doesNotContain("PGPASSWORD");
    }

    @Test
    void whoeverIsNotLetInLooksAtTheListOfTheServer() {
        assertThat(words("", notLetIn()))
                .contains("pg_hba.conf needs a line", "sslmode too, which is prefer")
                .doesNotContain("PGPASSWORD");
    }

    @Test
    void aCertificateThatCannotBeCheckedNamesWhatItIsCheckedWith() {
        var untrusted =
                new PSQLException(
                        "SSL error: PKIX path building failed",
                        PSQLState.CONNECTION_FAILURE,
                        new SSLHandshakeException("PKIX path building failed"));
        var otherName =
                new PSQLException(
                        "The hostname db could not be verified by hostnameverifier PgjdbcHostnameVerifier.",
                        PSQLState.CONNECTION_FAILURE);

        assertThat(words("?sslmode=verify-full", untrusted)).contains("sslrootcert=FILE");
        assertThat(words("?sslmode=verify-full", otherName)).contains("as it stands in it");
    }

    @Test
    void aLineThatBreaksIsNoMatterOfTls() {
        var e =
                new PSQLException(
                        "An I/O error occurred",
                        PSQLState.CONNECTION_FAILURE,
                        new IOException("Connection reset"));

        assertThat(words("?sslmode=verify-full", e)).endsWith("see its own log for more");
    }

    @Test
    void anUnknownHostIsCalledSo() {
        var e =
                new PSQLException(
                        "The connection attempt failed.",
                        PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                        new UnknownHostException("db.house"));

        assertThat(words("", e))
                .contains("cannot be opened: no such host db.house; look at how it is written");
    }

    @Test
    void somethingElseThatAnswersIsCalledNoPostgres() {
        var e =
                new PSQLException(
                        "Protocol error.  Session setup failed.", PSQLState.PROTOCOL_VIOLATION);

        assertThat(words("", e)).contains("no PostgreSQL; look at the host and the port");
    }

    private static PSQLException notLetIn() {
        return new PSQLException(
                new ServerErrorMessage(
                        "SFATAL\0C28000\0Mno pg_hba.conf entry for host \"10.0.0.7\", user \"anna\", database \"house\", no encryption\0"));
    }

    private static String words(String parameters, SQLException e) {
        var address =
                PostgresAddress.of(
                        "postgresql://anna@db/house" + parameters, new Environment(Map.of()));
        return Unreachable.words(address, e);
    }
}
