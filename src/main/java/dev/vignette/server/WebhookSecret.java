package dev.vignette.server;

import dev.vignette.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What webhooks are signed with, as Standard Webhooks says: one secret for each owner, all of them
/// from one key that never leaves this machine.
final class WebhookSecret {

    private static final int KEY_BYTES = 32;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /// From a key that the operator gives.
    static WebhookSecret of(Secret given) {
        return new WebhookSecret(given.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /// From the key in a data folder, which is made if need be, for its owner's eyes alone.
    static WebhookSecret in(Path data, RandomGenerator random) throws IOException {
        var file = data.resolve("webhook.key");
        if (!Files.exists(file)) {
            make(file, random);
        }
        return new WebhookSecret(Base64.getDecoder().decode(Files.readString(file).strip()));
    }

    private static void make(Path file, RandomGenerator random) throws IOException {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "webhook-", ".part");
        try {
            if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(beside, Base64.getEncoder().encodeToString(fresh));
            // unlike a move, a link never replaces: where another process was quicker its key
            // counts
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // it was
        } catch (UnsupportedOperationException _) {
            Files.copy(beside, file); // where there are no links it does not replace either
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// The secret of an owner, as receivers are given it.
    String shown(String owner) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(owner));
    }

    private byte[] secret(String owner) {
        return hmac(key, "vignette webhooks of " + owner);
    }

    /// `v1,` and the signature of one message.
    String signature(String owner, String id, String seconds, String body) {
        var signed = hmac(secret(owner), id + "." + seconds + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has HmacSHA256", e);
        }
    }
}
