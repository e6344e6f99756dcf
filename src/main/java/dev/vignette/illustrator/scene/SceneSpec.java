package dev.vignette.illustrator.scene;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What one scene shows, read from its words and ready to be painted.
///
/// @param setting where it happens
/// @param time which light it has
/// @param weather what the sky does; in the order of the enum, so that painting is the same each
///   time
/// @param season what the trees wear
/// @param landmarks things that stand in the distance, by concept name: `lighthouse`, `castle`
/// @param entities who and what is there, in the order in which the words name them
/// @param outside who and what is seen from the room through its window, where it has one
/// @param confidence share of the content words that were understood, from 0 to 1
/// @param unknownWords content words that nothing was painted for, in the order of the text
/// @param framing how near the words want the eye to be
public record SceneSpec(
        Setting setting,
        TimeOfDay time,
        Set<Weather> weather,
        Season season,
        List<String> landmarks,
        List<Entity> entities,
        List<Entity> outside,
        double confidence,
        List<String> unknownWords,
        Framing framing) {

    /// How near the eye is.
    public enum Framing {
        /// The words say nothing: whatever shows everybody best.
        FREE,
        /// "the wide plain below": the place first.
        WIDE,
        /// Everybody from head to foot, and not much more.
        MEDIUM,
        /// "close up", "her face": whoever is there fills the picture.
        CLOSE
    }

    /// A scene whose words say nothing about how near it is seen, nor of anybody outside.
    public SceneSpec(
            Setting setting,
            TimeOfDay time,
            Set<Weather> weather,
            Season season,
            List<String> landmarks,
            List<Entity> entities,
            double confidence,
            List<String> unknownWords) {
        this(
                setting,
                time,
                weather,
                season,
                landmarks,
                entities,
                List.of(),
                confidence,
                unknownWords,
                Framing.FREE);
    }

    /// The same scene in another light.
    public SceneSpec at(TimeOfDay other) {
        return new SceneSpec(
                setting,
                other,
                weather,
                season,
                landmarks,
                entities,
                outside,
                confidence,
                unknownWords,
                framing);
    }

    /// The same scene, read from words that were understood so far.
    ///
    /// @param share of the words, from 0 to 1
    public SceneSpec understood(double share, List<String> unknown) {
        return new SceneSpec(
                setting, time, weather, season, landmarks, entities, outside, share, unknown,
                framing);
    }

    public SceneSpec {
        var ordered = EnumSet.noneOf(Weather.class);
        ordered.addAll(weather);
        weather = Collections.unmodifiableSet(ordered);
        landmarks = List.copyOf(landmarks);
        entities = List.copyOf(entities);
        outside = List.copyOf(outside);
        unknownWords = List.copyOf(unknownWords);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a share, not " + confidence);
        }
    }
}
