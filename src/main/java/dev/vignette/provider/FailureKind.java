package dev.vignette.provider;

/// What went wrong, in the words that pages, files and other programs use.
public enum FailureKind {
    RATE_LIMIT("rateLimit"),
    SAFETY("safety"),
    TIMEOUT("timeout"),
    NETWORK("network"),
    SERVER_ERROR("serverError"),
    BAD_PICTURE("badPicture"),
    INVALID_REQUEST("invalidRequest"),
    KEY("key"),
    QUOTA("quota"),
    MODEL_GONE("modelGone"),
    INTERRUPTED("interrupted");

    private final String wireName;

    FailureKind(String wireName) {
        this.wireName = wireName;
    }

    /// The name in JSON, in the database and in files.
    public String wireName() {
        return wireName;
    }

    /// The kind of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static FailureKind of(String wireName) {
        for (var kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of failure is called " + wireName);
    }
}
