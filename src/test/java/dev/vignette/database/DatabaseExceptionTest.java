package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database said, and what to do about it.
class DatabaseExceptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"26000", "42P05"})
    void aPoolerThatMixesSessionsComesWithItsCure(String state) {
        var said = new SQLException("prepared statement \"S_3\" does not exist", state);

        assertThat(new DatabaseException("cannot write", said))
                .hasMessageStartingWith("cannot write: prepared statement \"S_3\" does not exist; ")
                .hasMessageContaining("add prepareThreshold=0 to the database's address");
    }

    @Test
    void ofManyRowsAtOnceNoneIsRepeated() {
        var said =
                new BatchUpdateException(
                        "Batch entry 0 insert into scene values ('Once upon a time') was aborted",
                        "53100",
                        new int[0]);
        said.setNextException(new SQLException("could not extend file", "53100"));

        assertThat(new DatabaseException("cannot write", said))
                .hasMessage("cannot write: could not extend file");
    }

    @Test
    void whatNeedsNoCureIsSaidAsItIs() {
        assertThat(new DatabaseException("cannot read", new SQLException("no such table", "42P01")))
                .hasMessage("cannot read: no such table");
    }
}
