package dev.vignette.server;

import dev.vignette.Handing;
import dev.vignette.Order;
import dev.vignette.provider.Profile;
import java.util.Optional;

/// A story that was handed in, with all that was said about it, each field sound by itself.
record Request(
        SentStory story, Order order, Profile profile, int priority, Optional<String> webhook) {

    Handing handing(Optional<Handing.Key> key) {
        return new Handing(priority, webhook, key);
    }
}
