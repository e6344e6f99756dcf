package dev.vignette.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a refusal for safety was about, in the words of all services.
public enum Harm {
    VIOLENCE,
    /// A living person.
    LIKENESS,
    PERSONAL_DATA,
    /// Too close to a work of somebody else's.
    RECITATION,
    MINORS,
    SEXUAL,
    SELF_HARM,
    HATE,
    /// Something else, or nobody says what.
    OTHER;

    /// For these other words may be looked for. All others stay refused: nobody helps around a
    /// refusal about minors, sexual content, self-harm or hate, or about nobody knows what.
    private static final Set<Harm> MILD = Set.of(VIOLENCE, LIKENESS, PERSONAL_DATA, RECITATION);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Codes that say that something was refused, and not what.
    private static final Set<String> GENERAL =
            Set.of("safety", "image safety", "stop", "content filter", "moderation blocked");

    /// Whether it is known what was refused, and all of it may be said otherwise.
    ///
    /// @param codes as the service named them
    public static boolean mayBeReworded(List<String> codes) {
        var harms = of(codes);
        return !harms.isEmpty() && MILD.containsAll(harms);
    }

    /// What codes name. Numbers stand beside words that say the same.
    public static Set<Harm> of(List<String> codes) {
        return codes.stream()
                .map(code -> code.toLowerCase(Locale.ROOT).replaceAll("[_\\s/-]+", " ").strip())
                .filter(code -> !NUMBER.matcher(code).matches() && !GENERAL.contains(code))
                .map(Harm::named)
                .collect(Collectors.toSet());
    }

    /// The gravest that a code names: `sexual/minors` is about minors.
    private static Harm named(String code) {
        return Optional.of(code).flatMap(Harm::grave).orElseGet(() -> mild(code));
    }

    private static Optional<Harm> grave(String code) {
        if (has(code, "minor|child|csam|csae|underage")) {
            return Optional.of(MINORS);
        }
        if (has(code, "sexual|nsfw|nud|porn|explicit")) {
            return Optional.of(SEXUAL);
        }
        if (has(code, "self harm|selfharm|suicid")) {
            return Optional.of(SELF_HARM);
        }
        return has(code, "hate|hateful|harass|toxic|derogat|extremis")
                ? Optional.of(HATE)
                : Optional.empty();
    }

    private static Harm mild(String code) {
        if (has(code, "illicit")) {
            return OTHER; // how to do harm, not how it looks
        }
        if (has(code, "violen|gore|gory|graphic|blood")) {
            return VIOLENCE;
        }
        if (has(code, "celebrit|likeness|public figure")) {
            return LIKENESS;
        }
        if (has(code, "spii|personal information")) {
            return PERSONAL_DATA;
        }
        return has(code, "recitation|copyright|protected material|derivative work")
                ? RECITATION
                : OTHER;
    }

    private static boolean has(String code, String words) {
        return Pattern.compile("\\b(?:" + words + ")").matcher(code).find();
    }
}
