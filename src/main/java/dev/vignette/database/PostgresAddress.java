package dev.vignette.database;

import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Where a PostgreSQL is: `postgresql://user@host:5432/name?sslmode=verify-full`.
///
/// @param address without a password
record PostgresAddress(String address, Optional<Secret> password) {

    private static final String SCHEME = "postgresql://";

    static PostgresAddress of(String written, Environment environment) {
        if (!written.startsWith(SCHEME)) {
            throw new IllegalArgumentException(
                    "--database takes an address like postgresql://user@host:5432/name");
        }
        return new PostgresAddress(written, environment.secret("PGPASSWORD"));
    }

    DataSource source() {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:" + address);
        password.map(Secret::reveal).ifPresent(source::setPassword);
        return source;
    }
}
