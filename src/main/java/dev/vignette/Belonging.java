package dev.vignette;

import dev.vignette.database.IdentityStore.Identity;
import java.util.Optional;

/// What a storage is to a database that machines share.
sealed interface Belonging {

    /// It has its pictures.
    record Ours() implements Belonging {}

    /// Neither of them knows of the other, or of anybody else.
    record Unsaid() implements Belonging {}

    /// The pictures are kept elsewhere.
    ///
    /// @param words what is wrong, and what to do
    record Elsewhere(String words) implements Belonging {}

    /// Decided by what both of them say.
    ///
    /// @param named the database that the storage names
    static Belonging of(Identity identity, Optional<String> named, PicturePlace here) {
        var id = identity.id();
        var there = identity.storage();
        if (named.isPresent()) {
            return named.get().equals(id)
                    ? new Ours()
                    : new Elsewhere(here.withAnothers(there, id));
        }
        return there.<Belonging>map(it -> new Elsewhere(here.withoutTheirs(it, id)))
                .orElseGet(Unsaid::new);
    }
}
