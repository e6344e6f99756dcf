package dev.vignette.provider;

import dev.vignette.image.Aspect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is fixed about a configured provider: who it is, and what it can do.
///
/// @param name as in `--provider`: `openai`
/// @param model which of its models draws
/// @param account whom its limits belong to: base URL and, after a space, the key's fingerprint;
///   never the key
/// @param paid whether a call may cost money
/// @param aspects the shapes it draws, in order of preference; empty: any
/// @param sizes what `--size` can say, in the service's own words; `WxH` stands for any in pixels;
///   empty: nobody knows
/// @param promptLimit characters a prompt may have
/// @param references how many reference pictures it takes with a request; 0: none
/// @param deadlineFloor the least time a call is given, however fast the service has been
/// @param deadlineCeiling the most time a call is given
public record Profile(
        String name,
        String model,
        String account,
        boolean paid,
        List<Aspect> aspects,
        List<String> sizes,
        int promptLimit,
        int references,
        Duration deadlineFloor,
        Duration deadlineCeiling) {

    private static final Pattern PIXELS = Pattern.compile("\\d{2,5}[xX×]\\d{2,5}");

    public Profile {
        aspects = List.copyOf(aspects);
        sizes = List.copyOf(sizes);
        if (promptLimit < 1 || references < 0 || deadlineFloor.compareTo(deadlineCeiling) > 0) {
            throw new IllegalArgumentException(
                    "provider " + name + " has limits that cannot be kept");
        }
    }

    /// One that takes no reference pictures.
    public Profile(
            String name,
            String model,
            String account,
            boolean paid,
            List<Aspect> aspects,
            List<String> sizes,
            int promptLimit,
            Duration deadlineFloor,
            Duration deadlineCeiling) {
        this(
                name,
                model,
                account,
                paid,
                aspects,
                sizes,
                promptLimit,
                0,
                deadlineFloor,
                deadlineCeiling);
    }

    /// One that takes no reference pictures, and whose sizes nobody knows.
    public Profile(
            String name,
            String model,
            String account,
            boolean paid,
            List<Aspect> aspects,
            int promptLimit,
            Duration deadlineFloor,
            Duration deadlineCeiling) {
        this(
                name,
                model,
                account,
                paid,
                aspects,
                List.of(),
                promptLimit,
                deadlineFloor,
                deadlineCeiling);
    }

    /// Why a request that brings these along cannot be drawn; empty where it can.
    public Optional<Failure> refusalOf(List<Reference> brought) {
        return brought.size() <= references
                ? Optional.empty()
                : Optional.of(new Failure.Invalid(Failure.Report.of(tooMany(brought.size()))));
    }

    private String tooMany(int brought) {
        return references == 0
                ? "%s takes no reference pictures, and %d came with the scene"
                        .formatted(model, brought)
                : "%s takes at most %d reference pictures a scene, not %d"
                        .formatted(model, references, brought);
    }

    /// Whether it draws a size, as somebody wrote it.
    public boolean takes(String size) {
        return sizes.isEmpty()
                || sizes.stream().anyMatch(size.strip()::equalsIgnoreCase)
                || (sizes.contains("WxH") && PIXELS.matcher(size.strip()).matches());
    }

    /// Whom a limit belongs to: all calls of one model on one account share it.
    public String gateKey() {
        return gateKey(name, account, model);
    }

    /// The same of a model that is not at hand.
    public static String gateKey(String name, String account, String model) {
        return name + " " + account + " " + model;
    }

    /// What is left of a gate's key when it does not matter with which key a service is called: its
    /// name, its address, its model. Empty where no key is part of it.
    public static Optional<String> withoutKey(String gateKey) {
        var parts = gateKey.split(" ", 4);
        return parts.length == 4
                ? Optional.of(parts[0] + " " + parts[1] + " " + parts[3])
                : Optional.empty();
    }
}
