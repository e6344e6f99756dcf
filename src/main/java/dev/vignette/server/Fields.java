package dev.vignette.server;

import dev.vignette.Trouble;
import dev.vignette.config.Durations;
import dev.vignette.story.Nearest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a request, read one by one. What is wrong with any of them is gathered, so that
/// its sender hears everything at once.
final class Fields {

    private static final JsonNode ABSENT = JsonNodeFactory.instance.missingNode();

    private final ObjectNode node;
    private final boolean form;
    private final List<Trouble> troubles = new ArrayList<>();

    private Fields(ObjectNode node, boolean form) {
        this.node = node;
        this.form = form;
    }

    static Fields ofJson(ObjectNode node) {
        return new Fields(node, false);
    }

    /// A form has nothing but texts; `12` and `true` in it are what they look like.
    static Fields ofForm(Map<String, String> parts) {
        var node = JsonNodeFactory.instance.objectNode();
        parts.forEach(node::put);
        return new Fields(node, true);
    }

    /// A field that is null is as good as none.
    private JsonNode get(String name) {
        var value = node.path(name);
        return value.isNull() ? ABSENT : value;
    }

    Optional<String> text(String name, int longest) {
        var value = get(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            wrong(name, "%s has to be a text.".formatted(name));
            return Optional.empty();
        }
        var text = value.stringValue();
        if (text.isBlank() || text.length() > longest) {
            wrong(
                    name,
                    "%s has 1 to %d characters, not %d."
                            .formatted(name, longest, text.strip().length()));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// A text that stands for something.
    ///
    /// @param reading throws [IllegalArgumentException] with words for its sender
    <T> Optional<T> read(String name, Function<String, T> reading) {
        return text(name, 2_000)
                .flatMap(text -> {
                    try {
                        return Optional.of(reading.apply(text));
                    } catch (IllegalArgumentException e) {
                        wrong(name, sentence(String.valueOf(e.getMessage())));
                        return Optional.empty();
                    }
                });
    }

    Optional<Integer> whole(String name, int least, int most) {
        return number(name, least, most).map(Math::toIntExact);
    }

    Optional<Long> number(String name, long least, long most) {
        var value = get(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return within(name, value.longValue(), least, most);
        }
        if (form && value.stringValue().strip().matches("-?\\d{1,18}")) {
            return within(name, Long.parseLong(value.stringValue().strip()), least, most);
        }
        wrong(name, "%s has to be a whole number from %d to %d.".formatted(name, least, most));
        return Optional.empty();
    }

    private Optional<Long> within(String name, long value, long least, long most) {
        if (value >= least && value <= most) {
            return Optional.of(value);
        }
        wrong(name, "%s can be %d to %d, not %d.".formatted(name, least, most, value));
        return Optional.empty();
    }

    static OptionalInt maybe(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    /// An amount of US dollars, more than none.
    Optional<BigDecimal> dollars(String name, BigDecimal most) {
        var value = get(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        var amount = Optional.<BigDecimal>empty();
        if (value.isNumber()) {
            amount = Optional.of(value.decimalValue());
        } else if (form && value.stringValue().strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            amount = Optional.of(new BigDecimal(value.stringValue().strip()));
        }
        if (amount.filter(it -> it.signum() > 0 && it.compareTo(most) <= 0).isEmpty()) {
            wrong(name, "%s has to be more than 0 and at most %s dollars.".formatted(name, most));
            return Optional.empty();
        }
        return amount;
    }

    boolean flag(String name) {
        var value = get(name);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (form && value.isString() && value.stringValue().strip().matches("true|false")) {
            return value.stringValue().strip().equals("true");
        }
        if (!value.isMissingNode()) {
            wrong(name, "%s has to be true or false.".formatted(name));
        }
        return false;
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        return read(name, Durations::parse)
                .flatMap(value -> {
                    if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                        return Optional.of(value);
                    }
                    wrong(
                            name,
                            "%s can be %d ms to %d s."
                                    .formatted(name, least.toMillis(), most.toSeconds()));
                    return Optional.empty();
                });
    }

    /// Whole numbers in a list.
    Optional<List<Integer>> wholes(String name, int least, int most) {
        var value = get(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Integer>();
        if (!value.isArray() || value.isEmpty()) {
            wrong(name, "%s has to be a list of numbers.".formatted(name));
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            var each = value.get(i);
            if (each.isInt() && each.intValue() >= least && each.intValue() <= most) {
                numbers.add(each.intValue());
            } else {
                wrong(
                        name + "[" + i + "]",
                        "%s[%d] has to be a whole number from %d to %d."
                                .formatted(name, i, least, most));
            }
        }
        return Optional.of(numbers);
    }

    /// Texts by number.
    Map<Integer, String> texts(String name) {
        var value = get(name);
        var texts = new TreeMap<Integer, String>();
        if (!value.isMissingNode() && !value.isObject()) {
            wrong(name, "%s has to be an object: {\"3\": \"…\"}.".formatted(name));
        }
        for (var each : value.properties()) {
            var field = name + "." + Answers.shown(each.getKey());
            if (!each.getKey().matches("[1-9]\\d{0,5}")) {
                wrong(field, "%s is no number of a scene.".formatted(Answers.shown(each.getKey())));
            } else if (!each.getValue().isString()) {
                wrong(field, "%s has to be a text.".formatted(field));
            } else {
                texts.put(Integer.valueOf(each.getKey()), each.getValue().stringValue());
            }
        }
        return texts;
    }

    boolean has(String name) {
        return !get(name).isMissingNode();
    }

    void wrong(String field, String message) {
        troubles.add(new Trouble(field, message));
    }

    /// @param known the names there are
    /// @param why names that are refused with words of their own
    void refuseOthers(Collection<String> known, Map<String, String> why) {
        for (var name : node.propertyNames()) {
            var shown = Answers.shown(name);
            if (why.containsKey(name)) {
                wrong(shown, why.get(name));
            } else if (!known.contains(name)) {
                var near = Nearest.among(name, known);
                wrong(
                        shown,
                        near.map(n -> "There is no field %s; did you mean %s?".formatted(shown, n))
                                .orElse("There is no field %s.".formatted(shown)));
            }
        }
    }

    /// Ends the request if anything was wrong.
    void check() {
        if (!troubles.isEmpty()) {
            throw Problem.invalid(troubles);
        }
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }
}
