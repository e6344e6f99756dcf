package dev.vignette;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where a process that shares its database would keep pictures, and what to tell whoever started
/// it where that is wrong.
final class PicturePlace {

    /// What the file beside the pictures is called that names their database; no batch is.
    static final String FILE = "vignette-database";

    private final Optional<String> address;
    private final String folder;

    PicturePlace(Locations locations) {
        this.address = locations.storage().map(it -> it.replaceFirst("(?<=[^/:])/+$", ""));
        this.folder = locations.data().resolve("pictures").toString();
    }

    /// What all machines are told of it.
    String name() {
        return address.orElseGet(() -> "the folder " + folder + " of " + machine());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "a machine without a name";
        }
    }

    /// @param there where they are
    /// @param id the database's
    String withoutTheirs(String there, String id) {
        return "%s does not have the pictures of this database. They are in %s: %s. If they were moved to %s, move the file %s along. %s"
                .formatted(
                        subject(),
                        there,
                        cure(there),
                        here(),
                        FILE,
                        lastResort("they are lost for good", id));
    }

    /// @param there where they are; empty: nobody has said so yet
    String withAnothers(Optional<String> there, String id) {
        return subject()
                + " has the pictures of another database. "
                + there.map(it -> "Those of this one are in %s: %s. ".formatted(it, cure(it)))
                        .orElse("Choose another prefix or folder for this one: VIGNETTE_STORAGE. ")
                + lastResort("that database is gone for good", id);
    }

    String withoutTheNewest(String id) {
        return "%s does not have all of the newest pictures of this database: set VIGNETTE_STORAGE to where they are, and move those there that lie elsewhere. %s"
                .formatted(subject(), lastResort("they are lost for good", id));
    }

    private String here() {
        return address.orElse(folder);
    }

    private String subject() {
        return address.map(it -> "--storage " + it)
                .orElse("No --storage is given, and " + folder + " on this machine");
    }

    private static String cure(String there) {
        return there.startsWith("s3:") || there.startsWith("file:")
                ? "set VIGNETTE_STORAGE=" + there
                : "move them to a storage that all machines reach, and set VIGNETTE_STORAGE to it on all of them";
    }

    private String lastResort(String when, String id) {
        return "If %s, write %s into the file %s in %s".formatted(when, id, FILE, here());
    }
}
