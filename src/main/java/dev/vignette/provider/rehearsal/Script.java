package dev.vignette.provider.rehearsal;

import java.util.Arrays;
import java.util.Set;

/// What goes wrong, by scene number and not by chance.
enum Script {
    CALM("calm"),
    FLAKY("flaky", Trouble.ONE_503),
    LIMITED("limited", Trouble.QUOTA),
    OUTAGE("outage", Trouble.OUTAGE),
    BLOCKED("blocked", Trouble.SAFETY),
    STORM("storm", Trouble.ONE_503, Trouble.QUOTA, Trouble.OUTAGE, Trouble.SAFETY);

    /// One way in which a service misbehaves.
    enum Trouble {
        /// Every 20th scene answers one 503.
        ONE_503,
        /// 60 calls a minute, 10 at once, and the wait is told.
        QUOTA,
        /// 60 s of 503 once the first quarter is drawn.
        OUTAGE,
        /// Scenes 33, 66 and 99 are refused for safety.
        SAFETY
    }

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<Trouble> troubles;

    Script(String name, Trouble... troubles) {
        this.name = name;
        this.troubles = Set.of(troubles);
    }

    static Script named(String name) {
        return Arrays.stream(values())
                .filter(script -> script.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no script " + name));
    }

    String scriptName() {
        return name;
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }
}
