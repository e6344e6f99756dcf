package dev.vignette.provider.gemini;

import static dev.vignette.provider.http.Json.field;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What ListModels said.
record ModelList(Failures failures, Answered answer) {

    private static final Pattern DRAWS = Pattern.compile("(?i).*(image|banana).*");
    private static final String PREFIX = "models/";
    private static final int MOST_NAMED = 5;

    /// Up to five models that sound like ones that draw; empty where none does.
    String pictures() {
        return answer.isSuccess()
                ? models().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                : "";
    }

    /// A proxy that answers and knows no such list can still draw.
    Availability availability() {
        if (answer.isSuccess()) {
            return new Reachable(models());
        }
        if (answer.status() == 404 || answer.status() == 405) {
            return new Reachable(List.of());
        }
        return Unreachable.of(new Refusal(failures, answer, Json.object(answer.body())).failure());
    }

    /// Those that draw: the service lists a hundred that do not.
    private List<String> models() {
        return Json.object(answer.body()).stream()
                .flatMap(body -> body.path("models").valueStream())
                .filter(ModelList::generatesContent)
                .map(model -> Json.text(model.path("name")))
                .flatMap(Optional::stream)
                .map(name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name)
                .filter(name -> DRAWS.matcher(name).matches())
                .toList();
    }

    private static boolean generatesContent(JsonNode model) {
        var methods = field(model, "supportedGenerationMethods");
        return methods.isMissingNode()
                || methods.valueStream()
                        .anyMatch(method ->
                                Json.text(method).filter("generateContent"::equals).isPresent());
    }
}
