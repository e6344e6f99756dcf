/// Rows: batches, scenes, attempts and the gate, in SQL that runs on SQLite and PostgreSQL.
@NullMarked
package dev.vignette.database;

import org.jspecify.annotations.NullMarked;
