package dev.vignette.database;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// What to do where a PostgreSQL could not be opened because of TLS.
///
/// @param message what the driver said, in the language of its user
record TlsTrouble(PostgresAddress address, SQLException e, String message) {

    static final String USERS_OWN =
            "the user's own certificate and its key are files that ?sslcert=FILE and ?sslkey=FILE name (or PGSSLCERT, PGSSLKEY); look at both, and give an encrypted key its sslpassword";

    static final String UNACCEPTED =
            "it wants a certificate for this user's name, signed by a CA that it trusts";

    private static final Set<String> CHECKING = Set.of("verify-ca", "verify-full");

    /// What is taken where no file is named, in `~/.postgresql`.
    private static final String USUAL_ROOTS = "root.crt";

    private static final String USUAL_CERTIFICATE = "postgresql.crt";
    private static final String USUAL_KEY = "postgresql.pk8";

    /// Whether it is about TLS at all.
    boolean isMeant() {
        return message.contains("SSL")
                || isOfName()
                || isOfUsersOwn()
                || Causes.first(e, SSLException.class).isPresent();
    }

    /// The server does not speak it.
    String missing() {
        return "sslmode=%s wants TLS; switch it on there (ssl = on), or, where nobody can listen on the way, write ?sslmode=disable"
                .formatted(mode());
    }

    /// The server speaks it, and something about it is wrong on this side or on that.
    String doubtful() {
        if (isOfUsersOwn()) {
            return USERS_OWN;
        }
        if (names("sslrootcert", USUAL_ROOTS)) {
            return "write ?sslrootcert=FILE with the certificate of the CA that signed the server's, or sslrootcert=system for the CAs that Java trusts";
        }
        if (isOfName()) {
            return "the server's certificate is for another name; write the host as it stands in it, or have one made for this host";
        }
        if (Causes.first(e, CertificateExpiredException.class).isPresent()) {
            return "the server's certificate has run out; it needs a new one";
        }
        if (isUntrusted()) {
            return "no CA that is trusted here signed the server's certificate; name the one that did: ?sslrootcert=FILE (sslrootcert=system: those that Java trusts)";
        }
        return CHECKING.contains(mode())
                ? "sslmode=%s checks its certificate; ?sslrootcert=FILE names who signed it (sslrootcert=system: whom Java trusts), and the host has to be written as it stands in it"
                        .formatted(mode())
                : "sslmode=%s, and no encrypted connection came about; see its own log for more"
                        .formatted(mode());
    }

    /// Its list of who may come does not name this user, or not in this way.
    String notLetIn() {
        return mode().equals("disable")
                ? "with sslmode=disable nothing is encrypted; where it demands TLS, write ?sslmode=require or verify-full, else add a line to its pg_hba.conf"
                : "its pg_hba.conf needs a line that lets this user in from this machine; look at sslmode too, which is %s"
                        .formatted(mode());
    }

    private String mode() {
        return address.parameters().getOrDefault("sslmode", "prefer");
    }

    private boolean isOfName() {
        return message.contains("HostnameVerifier");
    }

    private boolean isOfUsersOwn() {
        return message.contains("SSL key file")
                || names("sslcert", USUAL_CERTIFICATE)
                || names("sslkey", USUAL_KEY);
    }

    private boolean isUntrusted() {
        return Causes.first(e, CertPathBuilderException.class).isPresent()
                || message.contains("PKIX path building failed")
                || message.contains("trust anchors");
    }

    /// Whether it is about the file that a parameter names.
    private boolean names(String parameter, String usually) {
        var file = address.parameters().getOrDefault(parameter, usually);
        return Pattern.compile(Pattern.quote(file) + "(?![\\w/-]|\\.\\w)").matcher(message).find();
    }
}
