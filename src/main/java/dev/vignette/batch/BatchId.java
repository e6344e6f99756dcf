package dev.vignette.batch;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The name of a batch: 26 letters and digits, hard to guess and easy to read aloud. A unique
/// beginning of it is enough to name it.
public record BatchId(String value) {

    private static final String ALPHABET =
            "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{26}");

    /// How much of it is shown to people.
    private static final int SHOWN = 6;

    public BatchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not the id of a batch");
        }
    }

    /// A new id with 130 bits of chance.
    public static BatchId random(RandomGenerator random) {
        var id = new StringBuilder(26);
        for (int i = 0; i < 26; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new BatchId(id.toString());
    }

    /// The beginning that people see and type.
    public String shown() {
        return value.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return value;
    }
}
