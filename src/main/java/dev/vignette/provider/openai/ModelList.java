package dev.vignette.provider.openai;

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
import java.util.stream.StreamSupport;

/// What `GET /models` said.
record ModelList(Failures failures, Answered answer) {

    private static final Pattern DRAWS =
            Pattern.compile("(?i).*(image|dall-e|diffusion|flux|sdxl|\\bsd\\b|picture).*");
    private static final int MOST_NAMED = 5;

    /// Up to five ids that sound like models that draw; empty where none does.
    static String pictures(Answered answer) {
        return ids(answer).stream()
                .filter(id -> DRAWS.matcher(id).matches())
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    /// A server that answers and knows no such list can still draw; so can a key that may draw and
    /// not list.
    Availability availability() {
        if (answer.isSuccess()) {
            return new Reachable(ids(answer));
        }
        boolean mayOnlyDraw = answer.status() == 403 && answer.text().contains("api.model.read");
        if (mayOnlyDraw || answer.status() == 404 || answer.status() == 405) {
            return new Reachable(List.of());
        }
        return Unreachable.of(new Refusal(failures, answer, Json.object(answer.body())).failure());
    }

    private static List<String> ids(Answered answer) {
        return Json.object(answer.body()).stream()
                .flatMap(body -> StreamSupport.stream(body.path("data").spliterator(), false))
                .map(model -> Json.text(model.path("id")))
                .flatMap(Optional::stream)
                .toList();
    }
}
