package dev.vignette.database;

import dev.vignette.batch.BatchOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// Options as rows hold them. Batches are many and ways to draw them few: to read each one's anew
/// costs more than all else that a look at a thousand batches takes.
final class WrittenOptions {

    private static final int MOST_REMEMBERED = 2_000;

    private final JsonMapper json;
    private final Map<String, BatchOptions> read = new ConcurrentHashMap<>();

    WrittenOptions(JsonMapper json) {
        this.json = json;
    }

    String written(BatchOptions options) {
        return json.writeValueAsString(OptionsRow.of(options));
    }

    BatchOptions read(String written) {
        var known = read.get(written);
        if (known != null) {
            return known;
        }
        var options = json.readValue(written, OptionsRow.class).options();
        if (read.size() >= MOST_REMEMBERED) {
            read.clear();
        }
        read.put(written, options);
        return options;
    }
}
