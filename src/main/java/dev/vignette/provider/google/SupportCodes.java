package dev.vignette.provider.google;

import dev.vignette.provider.Failure.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbers that Google names with a refusal for safety: they tell what was refused, and whether
/// it was the words or the picture.
///
/// @param numbers as they were said
public record SupportCodes(List<String> numbers) {

    private static final Pattern SAID =
            Pattern.compile("(?i)support codes?:? ?((?:\\d{5,12}(?:, ?)?)+)");

    /// Google's table "Safety filter code categories".
    private static final Map<String, String> OF_PROMPTS =
            Map.ofEntries(
                    Map.entry("58061214", "child"),
                    Map.entry("29310472", "celebrity"),
                    Map.entry("62263041", "dangerous"),
                    Map.entry("57734940", "hate"),
                    Map.entry("42876398", "other"),
                    Map.entry("92201652", "personal information"),
                    Map.entry("89371032", "prohibited"),
                    Map.entry("90789179", "sexual"),
                    Map.entry("78610348", "toxic"),
                    Map.entry("61493863", "violence"));

    private static final Map<String, String> OF_PICTURES =
            Map.ofEntries(
                    Map.entry("17301594", "child"),
                    Map.entry("15236754", "celebrity"),
                    Map.entry("22137204", "hate"),
                    Map.entry("29578790", "other"),
                    Map.entry("74803281", "other"),
                    Map.entry("39322892", "people"),
                    Map.entry("49114662", "prohibited"),
                    Map.entry("72817394", "prohibited"),
                    Map.entry("63429089", "sexual"),
                    Map.entry("43188360", "sexual"),
                    Map.entry("56562880", "violence"));

    public SupportCodes {
        numbers = List.copyOf(numbers);
    }

    /// Those in a text.
    public static SupportCodes in(String text) {
        var numbers = new LinkedHashSet<String>();
        SAID.matcher(text)
                .results()
                .forEach(said -> numbers.addAll(List.of(said.group(1).strip().split(", ?"))));
        return new SupportCodes(List.copyOf(numbers));
    }

    /// What was refused, in a word each, and the numbers after it.
    public List<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (var number : numbers) {
            var category = OF_PROMPTS.getOrDefault(number, OF_PICTURES.getOrDefault(number, ""));
            if (!category.isEmpty()) {
                codes.add(category);
            }
        }
        codes.addAll(numbers);
        return new ArrayList<>(codes);
    }

    /// Whether the words or the picture were refused; the picture where no number says so.
    public Stage stage() {
        return numbers.stream().anyMatch(OF_PROMPTS::containsKey) ? Stage.PROMPT : Stage.PICTURE;
    }
}
