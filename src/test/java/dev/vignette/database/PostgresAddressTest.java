package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import dev.vignette.database.PostgresAddress.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses as PostgreSQL's own tools write them, and what never comes out of them again.
class PostgresAddressTest {

    private static final Environment NOTHING = new Environment(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    postgresql://anna@db.house:6432/pictures  | anna@db.house:6432/pictures
                    postgres://db.house/pictures              | db.house/pictures
                    postgresql://db.house:5432/pictures       | db.house/pictures
                    postgresql:///pictures                    | localhost/pictures
                    postgresql://anna@/pictures               | anna@localhost/pictures
                    postgresql://a.house,b.house:6432/p       | a.house,b.house:6432/p
                    postgresql://[2001:db8::1]:6432/p         | [2001:db8::1]:6432/p
                    postgresql://[2001:db8::1]/p              | [2001:db8::1]/p
                    postgresql://anna%40house@db/p            | anna@house@db/p
                    postgresql://anna:secret@db/p?user=bob    | anna@db/p
                    postgresql://db/p?user=bob&password=x     | bob@db/p
                    postgresql://db                           | db
                    """)
    void anAddressSaysWhereAndWho(String written, String understood) {
        assertThat(PostgresAddress.of(written, NOTHING)).hasToString(understood);
    }

    @Test
    void severalHostsAreTriedForOneThatCanBeWrittenTo() {
        var address = PostgresAddress.of("postgresql://a,b:6432/p", NOTHING);

        assertThat(address.hosts()).isEqualTo(List.of(new Host("a", 5432), new Host("b", 6432)));
        assertThat(source(address, "targetServerType")).isEqualTo("primary");
    }

    @Test
    void aNameThatLeadsToAStandbyForNowIsAway() {
        var address = PostgresAddress.of("postgresql://db.house/p", NOTHING);

        assertThat(source(address, "targetServerType")).isEqualTo("primary");
    }

    @Test
    void whatIsNotWrittenComesFromTheUsualVariables() {
        var environment =
                new Environment(
                        Map.of(
                                "PGUSER", "anna",
                                "PGPASSWORD", "secret",
                                "PGSSLMODE", "verify-full",
                                "PGSSLROOTCERT", "/etc/house.crt",
                                "PGSSLCERT", "/etc/anna.crt",
                                "PGSSLKEY", "/etc/anna.key"));

        var address = PostgresAddress.of("postgresql://db/p", environment);

        assertThat(address.user()).contains("anna");
        assertThat(address.password()).contains(new Secret("secret"));
        assertThat(source(address, "sslmode")).isEqualTo("verify-full");
        assertThat(source(address, "sslrootcert")).isEqualTo("/etc/house.crt");
        assertThat(source(address, "sslcert")).isEqualTo("/etc/anna.crt");
        assertThat(source(address, "sslkey")).isEqualTo("/etc/anna.key");
    }

    @Test
    void whatIsWrittenCountsMoreThanAVariable() {
        var environment = new Environment(Map.of("PGUSER", "bob", "PGSSLMODE", "disable"));

        var address = PostgresAddress.of("postgresql://anna@db/p?sslmode=require", environment);

        assertThat(address.user()).contains("anna");
        assertThat(source(address, "sslmode")).isEqualTo("require");
    }

    @Test
    void aMountedFileHoldsThePassword(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("password"), "from a file\n");
        var environment =
                new Environment(
                        Map.of(
                                PostgresAddress.PASSWORD_FILE,
                                file.toString(),
                                "PGPASSWORD",
                                "another"));

        var address = PostgresAddress.of("postgresql://db/p", environment);

        assertThat(address.password()).contains(new Secret("from a file"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var environment = new Environment(Map.of(PostgresAddress.PASSWORD_FILE, "/no/such/file"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresAddress.of("postgresql://db/p", environment))
                .withMessage(
                        "VIGNETTE_DATABASE_PASSWORD_FILE names /no/such/file, in which there is no password that can be read");
    }

    @Test
    void nothingWaitsForEverUnlessItIsAskedTo() {
        var usual = PostgresAddress.of("postgresql://db/p", NOTHING);
        var asked =
                PostgresAddress.of(
                        "postgresql://db/p?connect_timeout=2&socketTimeout=99&application_name=a%20b"
                                + "&options=-c%20statement_timeout%3D1",
                        NOTHING);

        assertThat(source(usual, "connectTimeout")).isEqualTo("5");
        assertThat(source(usual, "tcpKeepAlive")).isEqualTo("true");
        assertThat(source(usual, "options"))
                .isEqualTo(
                        "-c idle_in_transaction_session_timeout=5000 -c lock_timeout=20000 -c statement_timeout=30000");
        assertThat(source(asked, "connectTimeout")).isEqualTo("2");
        assertThat(source(asked, "socketTimeout")).isEqualTo("99");
        assertThat(source(asked, "ApplicationName")).isEqualTo("a b");
        assertThat(source(asked, "options")).endsWith("-c statement_timeout=1");
    }

    @Test
    void aPoolHasTheSizeThatWasAskedFor() {
        assertThat(PostgresSource.of(PostgresAddress.of("postgresql://db/p", NOTHING)).atOnce())
                .isEqualTo(16);
        assertThat(
                        PostgresSource.of(PostgresAddress.of("postgresql://db/p?pool=40", NOTHING))
                                .atOnce())
                .isEqualTo(40);
    }

    @Test
    void theSystemsOwnRootsCanBeTrusted() {
        var address =
                PostgresAddress.of(
                        "postgresql://db/p?sslmode=verify-full&sslrootcert=system", NOTHING);

        assertThat(source(address, "sslfactory"))
                .isEqualTo("org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://anna:secret@db/p",
                "anna:secret@db/p",
                "postgresql://anna:se/cret@db/p",
                "postgresql://anna:secret@db:99999/p",
                "postgresql://anna:secret@db:secret/p",
                "postgresql://anna:secret%zz@db/p",
                "postgresql://anna:secret@d b/p",
                "postgresql://anna:secret@db/p?sslmode=secret",
                "postgresql://anna:secret@db/p?secret=secret",
                "postgresql://anna:secret@db/p?secret",
                "postgresql://anna:secret@db/p?pool=secret",
                "postgresql://anna:secret@db/p?connect_timeout=secret",
                "postgresql://anna:secret@db/p?target_session_attrs=secret",
            })
    void whatIsWrongIsSaidWithoutAPassword(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresSource.of(PostgresAddress.of(written, NOTHING)))
                .satisfies(wrong ->
                        assertThat(
                                        String.valueOf(wrong.getMessage())
                                                .replace("asks for secret", ""))
                                .doesNotContain("secret", "cret"));
    }

    @Test
    void aPasswordIsInNothingThatCanBePrinted() {
        var address =
                PostgresAddress.of("postgresql://anna:hunter2@db/p?sslpassword=hunter3", NOTHING);

        assertThat(address.password().map(Secret::reveal)).isEqualTo(Optional.of("hunter2"));
        assertThat(address + " " + address.password() + " " + PostgresSource.of(address))
                .doesNotContain("hunter");
    }

    private static String source(PostgresAddress address, String parameter) {
        return String.valueOf(PostgresSource.of(address).parameters().get(parameter));
    }
}
