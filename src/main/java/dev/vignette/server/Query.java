package dev.vignette.server;

import dev.vignette.Trouble;
import dev.vignette.batch.BatchId;
import dev.vignette.database.OwnerStore.Place;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What stands in an address: ids, numbers, filters, and the place where a page begins.
final class Query {

    private static final int MOST_SCENES = 100_000;

    private final Context ctx;
    private final List<Trouble> troubles = new ArrayList<>();

    private Query(Context ctx) {
        this.ctx = ctx;
    }

    /// @throws Problem where there is a parameter that this address does not have
    static Query of(Context ctx, String... known) {
        var query = new Query(ctx);
        var names = Set.of(known);
        for (var name : ctx.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                query.wrong(
                        Answers.shown(name), "There is no parameter " + Answers.shown(name) + ".");
            }
        }
        return query;
    }

    /// @throws Problem where it is no id of a batch
    static BatchId batch(Context ctx) {
        var id = ctx.pathParam("id");
        try {
            return new BatchId(id);
        } catch (IllegalArgumentException _) {
            throw noBatch(id);
        }
    }

    static Problem noBatch(String id) {
        return Problem.notFound("There is no batch " + Answers.shown(id) + ".");
    }

    /// @throws Problem where it is no number of a scene
    static int scene(Context ctx) {
        var number = ctx.pathParam("n");
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw Problem.notFound("There is no scene " + Answers.shown(number) + ".");
        }
        return Integer.parseInt(number);
    }

    Set<String> states(String... allowed) {
        var asked =
                ctx.queryParams("state").stream()
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var state : asked) {
            if (!List.of(allowed).contains(state)) {
                wrong(
                        "state",
                        "There is no state %s; there are %s."
                                .formatted(Answers.shown(state), String.join(", ", allowed)));
            }
        }
        return asked;
    }

    int limit(int usual, int most) {
        var limit = number("limit");
        if (limit.isPresent() && (limit.getAsLong() < 1 || limit.getAsLong() > most)) {
            wrong("limit", "limit can be 1 to %d.".formatted(most));
        }
        return Math.clamp(limit.orElse(usual), 1, most);
    }

    /// A whole number from 0 on.
    OptionalLong number(String name) {
        var written = ctx.queryParam(name);
        if (written == null) {
            return OptionalLong.empty();
        }
        if (!written.matches("\\d{1,18}")) {
            wrong(name, "%s has to be a whole number from 0 on.".formatted(name));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(written));
    }

    /// The scene behind which a page begins; 0: at the start.
    int scenesBehind() {
        return cursor().map(each -> each.matches("\\d{1,6}") ? Integer.valueOf(each) : broken(-1))
                .orElse(0);
    }

    /// The scene that was asked for by number to begin behind; 0: at the start.
    int sceneAfter() {
        long after = number("after").orElse(0);
        if (after > MOST_SCENES) {
            wrong("after", "after can be 0 to %d.".formatted(MOST_SCENES));
        }
        return (int) Math.min(after, MOST_SCENES);
    }

    Optional<Place> batchesBehind() {
        return cursor().flatMap(each -> {
            var parts = each.split(":", -1);
            try {
                return Optional.of(
                        new Place(
                                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                                new BatchId(parts[1])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                return broken(Optional.<Place>empty());
            }
        });
    }

    private Optional<String> cursor() {
        return Optional.ofNullable(ctx.queryParam("cursor"))
                .flatMap(written -> {
                    try {
                        var bytes = Base64.getUrlDecoder().decode(written);
                        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
                    } catch (IllegalArgumentException _) {
                        return broken(Optional.<String>empty());
                    }
                });
    }

    private <T> T broken(T instead) {
        wrong("cursor", "cursor has to be the nextCursor of the page before.");
        return instead;
    }

    static String cursor(Place place) {
        return encoded(place.createdAt().toEpochMilli() + ":" + place.id().value());
    }

    static String cursor(int scene) {
        return encoded(Integer.toString(scene));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void wrong(String field, String message) {
        troubles.add(new Trouble(field, message));
    }

    /// Ends the request if anything was wrong.
    void check() {
        if (!troubles.isEmpty()) {
            throw Problem.invalid(troubles);
        }
    }
}
