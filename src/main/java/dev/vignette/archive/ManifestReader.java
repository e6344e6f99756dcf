package dev.vignette.archive;

import dev.vignette.archive.CheckedZip.Refused;
import dev.vignette.batch.BatchId;
import dev.vignette.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads a manifest that may come from anywhere, a scene at a time. What it does not need it skips.
final class ManifestReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NUMBERS =
            List.of("formatVersion", "requested", "generated", "failed", "cancelled", "open");
    private static final List<String> WORDS = List.of("batchId", "title");
    private static final List<String> SCENE_WORDS =
            List.of("state", "file", "sha256", "infoFile", "infoSha256");
    private static final List<String> SCENE_NUMBERS = List.of("number", "bytes");

    /// A word of a manifest is a name or a checksum; a title may be long.
    private static final int LONGEST_WORD = 100_000;

    private final JsonParser json;

    private ManifestReader(JsonParser json) {
        this.json = json;
    }

    static Promise read(InputStream in) throws IOException {
        try (var json = JSON.createParser(in)) {
            var promise = new ManifestReader(json).promise();
            if (json.nextToken() != null) {
                throw new Refused("goes on after its end");
            }
            return promise;
        } catch (JacksonException e) {
            throw new Refused("is not sound JSON: " + CheckedZip.shown(e.getOriginalMessage()));
        }
    }

    /// The batch that a manifest is of, from its head.
    static BatchId batchId(InputStream in) throws IOException {
        try (var json = JSON.createParser(in)) {
            var reader = new ManifestReader(json);
            expect(json.nextToken() == JsonToken.START_OBJECT, "is no JSON object");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("batchId")) {
                    return batchId(reader.word(name));
                }
                json.skipChildren();
            }
            throw new Refused("names no batch");
        } catch (JacksonException e) {
            throw new Refused("is not sound JSON: " + CheckedZip.shown(e.getOriginalMessage()));
        }
    }

    private Promise promise() throws IOException {
        expect(json.nextToken() == JsonToken.START_OBJECT, "is no JSON object");
        Map<String, Long> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        List<Promise.OfScene> scenes = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("scenes")) {
                scenes = scenes();
            } else {
                field(name, NUMBERS, numbers, WORDS, words);
            }
        }
        int version = number(numbers, "formatVersion");
        expect(
                version == Manifest.FORMAT_VERSION,
                "has format " + version + ", and this version reads " + Manifest.FORMAT_VERSION);
        return new Promise(
                batchId(word(words, "batchId")),
                word(words, "title"),
                number(numbers, "requested"),
                number(numbers, "generated"),
                number(numbers, "failed"),
                number(numbers, "cancelled"),
                number(numbers, "open"),
                scenes);
    }

    private List<Promise.OfScene> scenes() throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "has no list of scenes");
        var scenes = new ArrayList<Promise.OfScene>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            expect(scenes.size() < Story.MOST_SCENES, "lists more scenes than a story can have");
            scenes.add(scene());
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, "lists a scene that is none");
        return scenes;
    }

    private Promise.OfScene scene() throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        boolean elsewhere = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            elsewhere |= json.nextToken() == JsonToken.VALUE_TRUE && name.equals("elsewhere");
            field(name, SCENE_NUMBERS, numbers, SCENE_WORDS, words);
        }
        return new Promise.OfScene(
                number(numbers, "number"),
                word(words, "state"),
                elsewhere,
                picture(numbers, words));
    }

    private Optional<Promise.OfPicture> picture(
            Map<String, Long> numbers, Map<String, String> words) throws IOException {
        if (!words.containsKey("file")) {
            return Optional.empty();
        }
        return Optional.of(
                new Promise.OfPicture(
                        word(words, "file"),
                        word(words, "sha256"),
                        required(numbers, "bytes"),
                        word(words, "infoFile"),
                        word(words, "infoSha256")));
    }

    private void field(
            String name,
            List<String> numberNames,
            Map<String, Long> numbers,
            List<String> wordNames,
            Map<String, String> words)
            throws IOException {
        if (numberNames.contains(name)) {
            expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT, "has no sound " + name);
            numbers.put(name, json.getLongValue());
        } else if (wordNames.contains(name)) {
            words.put(name, word(name));
        } else {
            json.skipChildren();
        }
    }

    private String word(String name) throws IOException {
        expect(
                json.currentToken() == JsonToken.VALUE_STRING
                        && json.getStringLength() <= LONGEST_WORD,
                "has no sound " + name);
        return json.getString();
    }

    private static BatchId batchId(String value) throws IOException {
        try {
            return new BatchId(value);
        } catch (IllegalArgumentException e) {
            throw new Refused("names no batch: " + CheckedZip.shown(value));
        }
    }

    private int number(Map<String, Long> numbers, String name) throws IOException {
        long value = required(numbers, name);
        expect(value >= 0 && value <= Integer.MAX_VALUE, "has no sound " + name);
        return (int) value;
    }

    private static <V> V required(Map<String, V> values, String name) throws Refused {
        var value = values.get(name);
        if (value == null) {
            throw new Refused("does not say " + name);
        }
        return value;
    }

    private static String word(Map<String, String> words, String name) throws Refused {
        return required(words, name);
    }

    private static void expect(boolean sound, String otherwise) throws Refused {
        if (!sound) {
            throw new Refused(otherwise);
        }
    }
}
