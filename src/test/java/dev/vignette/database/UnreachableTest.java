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
import org.junit.jupiter.params.provider.CsvSource;
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
    void aCertificateThatNobodyTrustedSignedAsksForItsCa() {
        var path =
                "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target";
        var untrusted = tls("SSL error: " + path, new SSLHandshakeException(path));

        assertThat(words("?sslmode=verify-full", untrusted))
                .contains("no CA that is trusted here signed", "?sslrootcert=FILE")
                .doesNotContain("host");
    }

    @Test
    void aCertificateForAnotherNameIsCalledSo() {
        var otherName =
                tls(
                        "The hostname db could not be verified by hostnameverifier PgjdbcHostnameVerifier.");

        assertThat(words("?sslmode=verify-full", otherName))
                .contains("for another name; write the host as it stands in it")
                .doesNotContain("sslrootcert");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Could not open SSL root certificate file /home/anna/.postgresql/root.crt.",
        "&sslrootcert=/etc/ca.pem, Could not open SSL root certificate file /etc/ca.pem.",
        "&sslrootcert=/etc/ca.pem, Loading the SSL root certificate /etc/ca.pem into a TrustManager failed.",
        "&sslrootcert=/etc/ca.pem&sslcert=/etc/ca, Could not open SSL root certificate file /etc/ca.pem."
    })
    void rootsThatAreMissingAreAskedFor(String roots, String message) {
        assertThat(words("?sslmode=verify-full" + roots, tls(message)))
                .contains("write ?sslrootcert=FILE", "sslrootcert=system")
                .doesNotContain("checks its certificate", "sslkey");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Could not open SSL certificate file /home/anna/.postgresql/postgresql.crt.",
        "&sslcert=/a.crt, Could not open SSL certificate file /a.crt.",
        "&sslcert=/a.crt, Loading the SSL certificate /a.crt into a KeyManager failed.",
        "&sslkey=/a.key, Could not read SSL key file /a.key.",
        "&sslkey=/a.key, Could not decrypt SSL key file /a.key.",
        "&sslkey=/a.key, Could not read permissions for private key file \"/a.key\"",
        "'', 'Could not read password for SSL key file, console is not available.'"
    })
    void theUsersOwnCertificateIsNoDoubtAboutTheServers(String own, String message) {
        assertThat(words("?sslmode=require" + own, tls(message)))
                .contains("sslcert", "sslkey", "PGSSLCERT", "PGSSLKEY", "sslpassword")
                .doesNotContain("sslrootcert", "checks its certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection requires a valid client certificate",
                "certificate authentication failed for user \"anna\""
            })
    void aServerThatWantsACertificateOfTheUserSaysWhich(String message) {
        assertThat(words("?sslmode=require", said("FATAL", "28000", message)))
                .contains("for this user's name, signed by a CA that it trusts", "sslcert")
                .doesNotContain("look at the user's name");
    }

    @Test
    void onlyWhoChecksACertificateIsToldOfIt() {
        var message = "SSL error: Received fatal alert: handshake_failure";
        var e = tls(message, new SSLHandshakeException(message));

        assertThat(words("?sslmode=require", e))
                .contains("sslmode=require", "see its own log for more")
                .doesNotContain("certificate");
        assertThat(words("?sslmode=verify-ca", e)).contains("verify-ca checks its certificate");
    }

    @Test
    void aStandbyIsCalledSo() {
        var message = "Could not find a server with specified targetServerType: primary";
        var e = new PSQLException(message, PSQLState.CONNECTION_UNABLE_TO_CONNECT);

        assertThat(words("", e))
                .contains("is a standby", "USER@A,B")
                .doesNotContain("is it running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsupported startup parameter: options",
                "unsupported startup parameter in options: idle_in_transaction_session_timeout"
            })
    void aPoolerThatRefusesOptionsIsToldToLetThemPass(String message) {
        assertThat(words("", said("FATAL", "08P01", message)))
                .contains(message)
                .endsWith("in pgbouncer.ini: ignore_startup_parameters = options")
                .doesNotContain("no PostgreSQL");
    }

    @Test
    void aGuestIsToldToOwnTheDatabase() {
        var e =
                new PSQLException(
                        new ServerErrorMessage(
                                "SERROR\0C42501\0Mpermission denied for schema public\0P17\0"));

        assertThat(words("", e))
                .contains(
                        "cannot be opened: permission denied for schema public; the role has to own")
                .contains("createdb --owner=USER NAME")
                .doesNotContain("Position");
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
        return said(
                "FATAL",
                "28000",
                "no pg_hba.conf entry for host \"10.0.0.7\", user \"anna\", database \"house\", no encryption");
    }

    /// By the server.
    private static PSQLException said(String severity, String state, String message) {
        return new PSQLException(
                new ServerErrorMessage("S%s\0C%s\0M%s\0".formatted(severity, state, message)));
    }

    private static PSQLException tls(String message) {
        return new PSQLException(message, PSQLState.CONNECTION_FAILURE);
    }

    private static PSQLException tls(String message, Exception cause) {
        return new PSQLException(message, PSQLState.CONNECTION_FAILURE, cause);
    }

    private static String words(String parameters, SQLException e) {
        var address =
                PostgresAddress.of(
                        "postgresql://anna@db/house" + parameters, new Environment(Map.of()));
        return Unreachable.words(address, e);
    }
}
