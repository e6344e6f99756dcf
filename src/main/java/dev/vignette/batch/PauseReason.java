package dev.vignette.batch;

/// What stopped a batch that can go on.
public enum PauseReason {
    USER("user"),
    INTERRUPTED("interrupted"),
    KEY("key"),
    QUOTA("quota"),
    MODEL_GONE("modelGone"),
    CAP("cap"),
    PATIENCE("patience"),
    /// The scenes of a trial are there; its user is asked.
    TRIAL("trial"),
    DISK_FULL("diskFull"),
    NO_WORKER("noWorker");

    private final String wireName;

    PauseReason(String wireName) {
        this.wireName = wireName;
    }

    /// The word for it in JSON and in the database.
    public String wireName() {
        return wireName;
    }

    /// The reason of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static PauseReason of(String wireName) {
        for (var reason : values()) {
            if (reason.wireName.equals(wireName)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no pause is called " + wireName);
    }
}
