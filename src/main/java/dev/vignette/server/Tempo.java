package dev.vignette.server;

import java.time.Duration;

/// How long things may take on a connection.
///
/// @param headers from their first byte to their last
/// @param body from its beginning; a large one gets longer, by its size
/// @param heartbeat until those who follow a batch in which nothing happens hear that they still do
record Tempo(Duration headers, Duration body, Duration heartbeat) {

    static final Tempo USUAL =
            new Tempo(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(15));
}
