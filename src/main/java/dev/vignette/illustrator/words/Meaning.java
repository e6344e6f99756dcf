package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;

/// What a word can mean to the illustrator. A word may have several: "breakfast" is a time and a
/// kitchen.
sealed interface Meaning {

    /// "in the forest".
    record Place(Setting setting) implements Meaning {}

    /// "revenue": nobody can paint it, and yet it tells where one is.
    record Hint(Setting setting) implements Meaning {}

    /// "at dusk".
    record Hour(TimeOfDay time) implements Meaning {}

    /// "it rained".
    record Sky(Weather weather) implements Meaning {}

    /// "that winter".
    record Year(Season season) implements Meaning {}

    /// "the old castle", which stands in the distance.
    record Landmark(String concept) implements Meaning {}

    /// Somebody or something alive.
    ///
    /// @param atLeast how many the word alone stands for: a crowd is six
    record Actor(Kind kind, String concept, int atLeast) implements Meaning {}

    /// Something without life.
    ///
    /// @param handy whether a hand can carry it
    record Thing(Kind kind, String concept, boolean handy) implements Meaning {}

    /// "flowers": the place shows it anyway, nobody has to paint it.
    record Scenery() implements Meaning {}

    /// "climbed".
    record Deed(Action action) implements Meaning {}

    /// "afraid".
    record Feeling(Emotion emotion) implements Meaning {}

    /// "carried": what follows is in somebody's hand.
    record Holding() implements Meaning {}

    /// "knitted": what hands do that with.
    record Using(String concept) implements Meaning {}

    /// "rode", "rowed": what follows is under somebody.
    record Mounting() implements Meaning {}

    /// "red", as 0xRRGGBB.
    record Colour(int rgb) implements Meaning {}

    /// "huge", as a factor.
    record Size(double factor) implements Meaning {}

    /// "seven".
    record Quantity(int count) implements Meaning {}

    /// "hair", "coat": part of how somebody looks.
    record Feature() implements Meaning {}

    /// "the lamp went out": a light that no longer burns.
    record Out() implements Meaning {}

    /// "close up": how near the eye is.
    record Distance(Framing framing) implements Meaning {}

    /// A given name, which tells a woman from a man.
    record GivenName(boolean female) implements Meaning {}

    /// A word that carries the sentence instead of the picture.
    record Grammar(Role role) implements Meaning {}

    /// What a word does in its sentence.
    enum Role {
        DETERMINER,
        POSSESSIVE_HIS,
        POSSESSIVE_HER,
        POSSESSIVE,
        HE,
        SHE,
        IT,
        THEY,
        EVERYBODY,
        I,
        WE,
        /// "in", "through": somebody is there.
        PLACING,
        /// "to", "toward": somebody is not there yet.
        TOWARD,
        /// "from", "left": somebody is there no longer.
        LEAVING,
        /// "on", "aboard": what follows may carry somebody.
        UPON,
        WITH,
        OF,
        /// Any other preposition or conjunction.
        LINK,
        AND,
        /// "but": ends what a "not" covers.
        BREAK,
        AUXILIARY,
        NEGATION,
        /// "like a", "as big as": what follows is not there.
        COMPARISON,
        /// "dreamed of", "a map of": what follows is not there.
        ABSENCE,
        /// "named", "called": a name follows.
        NAMING,
        /// "mister", "captain" and the like, before a name.
        TITLE,
        /// "in the style of": the rest of the clause is about the painting.
        STYLE,
        /// An adjective that nobody paints: "calm", "brave".
        QUALITY,
        /// A word that says nothing about the picture.
        PLAIN
    }
}
