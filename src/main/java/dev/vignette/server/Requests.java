package dev.vignette.server;

import dev.vignette.Order;
import dev.vignette.Providers;
import dev.vignette.References;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.Budget;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.Seed;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Profile;
import dev.vignette.provider.Reference;
import dev.vignette.story.Story;
import dev.vignette.story.Style;
import dev.vignette.story.reading.Format;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is said about a story that is handed in: the options of `illustrate`, in camelCase.
final class Requests {

    static final int LONGEST_TITLE = 500;

    /// US dollars of one batch.
    static final BigDecimal MOST_COST = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(1_000);

    private static final List<String> KNOWN =
            List.of(
                    "story",
                    "format",
                    "title",
                    "images",
                    "provider",
                    "model",
                    "style",
                    "aspect",
                    "size",
                    "seed",
                    "attempts",
                    "backoff",
                    "delay",
                    "concurrency",
                    "rpm",
                    "countThrottled",
                    "patience",
                    "blockedAttempts",
                    "onBlocked",
                    "fallback",
                    "fallbackOnBlocked",
                    "try",
                    "reuse",
                    "label",
                    "maxCalls",
                    "maxCost",
                    "price",
                    "new",
                    "priority",
                    "webhook");

    /// Names with an answer of their own.
    private static final Map<String, String> REFUSED = refused();

    private final Providers providers;
    private final WebhookAddress webhooks;

    Requests(Providers providers, WebhookAddress webhooks) {
        this.providers = providers;
        this.webhooks = webhooks;
    }

    private static Map<String, String> refused() {
        var refused = new LinkedHashMap<String, String>();
        refused.put("reference", "reference is a part of a form: send multipart/form-data.");
        refused.put(
                "baseUrl",
                "baseUrl is never taken over HTTP: whoever runs the server says where a service is.");
        return refused;
    }

    /// @throws Problem where a field is wrong
    Request ofJson(ObjectNode node) {
        var fields = Fields.ofJson(node);
        var story = node.path("story").isString() ? node.get("story").stringValue() : "";
        if (story.isBlank()) {
            fields.wrong("story", "A story is needed, as a text.");
        }
        return request(
                fields, story.getBytes(StandardCharsets.UTF_8), Optional.empty(), References.NONE);
    }

    /// @throws Problem where a field is wrong
    Request ofForm(SentForm form) {
        var fields = Fields.ofForm(form.parts());
        return request(fields, form.story(), form.fileName(), references(fields, form));
    }

    private static References references(Fields fields, SentForm form) {
        var all = new ArrayList<Reference>();
        for (var picture : form.pictures()) {
            try {
                all.add(References.read(picture.name(), picture.bytes()));
            } catch (IllegalArgumentException e) {
                fields.wrong("reference", e.getMessage() + ".");
            }
        }
        try {
            return new References(all);
        } catch (IllegalArgumentException e) {
            fields.wrong("reference", e.getMessage() + ".");
            return References.NONE;
        }
    }

    private Request request(
            Fields fields, byte[] story, Optional<String> fileName, References references) {
        fields.refuseOthers(KNOWN, REFUSED);
        if (story.length > Bodies.MOST) {
            throw Bodies.tooLarge();
        }
        var read =
                new SentStory(
                        story,
                        fileName,
                        fields.read("format", Format::parse),
                        Fields.maybe(fields.whole("images", 1, Story.MOST_SCENES)));
        var order = order(fields, references);
        var profile = profile(fields, order);
        profile.ifPresent(known -> checkAspect(fields, order, known));
        int priority = fields.whole("priority", -100, 100).orElse(0);
        var webhook = fields.read("webhook", webhooks::check);
        fields.check();
        return new Request(read, order, profile.orElseThrow(), priority, webhook);
    }

    private Order order(Fields fields, References references) {
        var fallback = fallback(fields);
        return new Order(
                fields.text("provider", 100).orElse("illustrator"),
                fields.text("model", 200),
                fields.text("title", LONGEST_TITLE),
                fields.read("style", Style::parse),
                fields.read("aspect", Requests::aspect),
                fallback,
                references,
                fields.flag("new"),
                options(fields, fallback.isPresent()));
    }

    private Optional<Profile> fallback(Fields fields) {
        var name = fields.text("fallback", 100);
        if (name.isEmpty() && fields.flag("fallbackOnBlocked")) {
            fields.wrong("fallbackOnBlocked", "fallbackOnBlocked needs a fallback.");
        }
        return name.flatMap(known -> {
            try {
                var provider = providers.ready(known, Optional.empty(), Optional.empty());
                return Optional.of(provider.profile());
            } catch (IllegalArgumentException e) {
                fields.wrong("fallback", String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private static BatchOptions options(Fields fields, boolean hasFallback) {
        var usual = BatchOptions.USUAL;
        return new BatchOptions(
                retries(fields, usual.retries()),
                pacing(fields, usual.pacing(), hasFallback),
                new Budget(
                        Fields.maybe(fields.whole("maxCalls", 1, Integer.MAX_VALUE)),
                        fields.dollars("maxCost", MOST_COST),
                        fields.dollars("price", MOST_PRICE).map(Price::said)),
                fields.text("size", 40),
                Seed.asked(seed(fields)),
                Optional.empty(),
                Optional.empty(),
                Fields.maybe(fields.whole("try", 1, Story.MOST_SCENES)),
                new Extras(fields.flag("reuse"), fields.flag("label")));
    }

    private static RetryPolicy retries(Fields fields, RetryPolicy usual) {
        return new RetryPolicy(
                fields.whole("attempts", 1, 20).orElse(usual.attempts()),
                fields.duration("backoff", Duration.ofMillis(1), Duration.ofHours(1))
                        .orElse(usual.backoff()),
                fields.flag("countThrottled"),
                new OnBlocked(
                        fields.whole("blockedAttempts", 1, 20).orElse(usual.blocked().attempts()),
                        fields.read("onBlocked", Requests::isRewritten).orElse(false),
                        fields.flag("fallbackOnBlocked")));
    }

    private static Pacing pacing(Fields fields, Pacing usual, boolean hasFallback) {
        return new Pacing(
                fields.duration("delay", Duration.ZERO, Duration.ofHours(1)).orElse(usual.delay()),
                Fields.maybe(fields.whole("concurrency", 1, 1_000)),
                Fields.maybe(fields.whole("rpm", 1, 100_000)),
                fields.duration("patience", Duration.ofSeconds(1), Duration.ofDays(30))
                        .orElse(Pacing.usualPatience(hasFallback)));
    }

    private static OptionalLong seed(Fields fields) {
        var seed = fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        return seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty();
    }

    private Optional<Profile> profile(Fields fields, Order order) {
        var unknown = Providers.trouble(order.provider());
        if (unknown.isPresent()) {
            fields.wrong("provider", unknown.get());
            return Optional.empty();
        }
        try {
            var provider = providers.provider(order.provider(), order.model(), Optional.empty());
            return Optional.of(provider.profile());
        } catch (IllegalArgumentException e) {
            fields.wrong(
                    order.model().isPresent() ? "model" : "provider",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void checkAspect(Fields fields, Order order, Profile profile) {
        order.aspect()
                .filter(_ -> !profile.aspects().isEmpty())
                .filter(asked -> profile.aspects().stream().noneMatch(asked::like))
                .ifPresent(asked ->
                        fields.wrong(
                                "aspect",
                                "%s draws %s, not %s."
                                        .formatted(profile.model(), profile.aspects(), asked)));
    }

    private static Aspect aspect(String written) {
        return Aspect.parse(written)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is no aspect; write 16:9 or 1:1."
                                        .formatted(Answers.shown(written))));
    }

    private static boolean isRewritten(String onBlocked) {
        return switch (onBlocked) {
            case "skip" -> false;
            case "rewrite" -> true;
            default -> throw new IllegalArgumentException("onBlocked can be skip or rewrite.");
        };
    }
}
