package dev.vignette.illustrator.actors;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How one person looks, in every scene of the story.
record Look(
        Age age,
        Figure figure,
        Head head,
        Dress dress,
        Map<Drape, Integer> drapes,
        Set<Extra> extras) {

    enum Age {
        BABY(0.44, 0.235, -0.22),
        CHILD(0.72, 0.172, -0.27),
        YOUTH(0.87, 0.148, -0.33),
        GROWN(1, 0.134, -0.37),
        OLD(0.95, 0.138, -0.36);

        /// Height in units, without the hat.
        final double stature;

        /// Of the head, as a share of the stature.
        final double headRadius;

        final double hip;

        Age(double stature, double headRadius, double hip) {
            this.stature = stature;
            this.headRadius = headRadius;
            this.hip = hip;
        }
    }

    enum Figure {
        SLENDER(0.088, 0.96),
        PLAIN(0.106, 1),
        BROAD(0.124, 1.02),
        /// Of a giant, twice as tall as others.
        HUGE(0.13, 1.9);

        final double shoulder;
        final double stature;

        Figure(double shoulder, double stature) {
            this.shoulder = shoulder;
            this.stature = stature;
        }
    }

    enum Hair {
        NONE,
        BALD,
        SHORT,
        SPIKY,
        BOB,
        LONG,
        TAIL,
        BUN,
        BRAIDS,
        CURLY
    }

    enum Beard {
        NONE,
        MOUSTACHE,
        SHORT,
        LONG
    }

    enum Hat {
        NONE,
        CAP,
        BERET,
        CROWN,
        TIARA,
        HELM,
        WIZARD,
        WITCH,
        TOQUE,
        STRAW,
        KNIT,
        SOUWESTER,
        HEADSCARF,
        HOOD,
        TRICORN,
        TOP,
        TURBAN,
        SPACE,
        POLICE,
        FIRE,
        JESTER,
        FEATHER,
        WREATH,
        BOW,
        FEDORA,
        WIG
    }

    enum Cut {
        SHIRT,
        STRIPES,
        OVERALLS,
        TUNIC,
        COAT,
        DRESS,
        TUTU,
        ROBE,
        ARMOUR,
        SPACESUIT,
        FINS
    }

    enum Drape {
        CAPE,
        APRON,
        SCARF
    }

    enum Extra {
        GLASSES,
        WINGS,
        PATCH,
        MASK,
        FRECKLES,
        LASHES,
        /// A red nose and a painted smile.
        CLOWN,
        /// Mask, air on the back, fins on the feet.
        DIVING
    }

    record Head(int skin, Hair hair, int hairColour, Beard beard, Hat hat, int hatColour) {}

    record Dress(Cut cut, int top, int bottom, int shoes) {}

    Look {
        drapes = Map.copyOf(drapes);
        extras = Set.copyOf(extras);
    }

    double stature() {
        return age.stature * figure.stature;
    }

    boolean has(Extra extra) {
        return extras.contains(extra);
    }

    boolean wears(Drape drape) {
        return drapes.containsKey(drape);
    }

    int colourOf(Drape drape) {
        return drapes.getOrDefault(drape, dress.top());
    }

    /// Somebody whose look is being decided, feature by feature; the last word counts.
    static final class Sketch {
        Age age = Age.GROWN;
        Figure figure = Figure.PLAIN;
        Hair hair = Hair.SHORT;
        Beard beard = Beard.NONE;
        Hat hat = Hat.NONE;
        Cut cut = Cut.SHIRT;
        int skin;
        int hairColour;
        int hatColour;
        int top;
        int bottom;
        int shoes;
        final EnumMap<Drape, Integer> drapes = new EnumMap<>(Drape.class);
        final EnumSet<Extra> extras = EnumSet.noneOf(Extra.class);

        Look finish() {
            if (hat == Hat.SPACE && hair != Hair.BALD && hair != Hair.SHORT) {
                hair = Hair.BOB; // a helmet has no room for a tail
            }
            return new Look(
                    age,
                    figure,
                    new Head(skin, hair, hairColour, beard, hat, hatColour),
                    new Dress(cut, top, bottom, shoes),
                    drapes,
                    extras);
        }
    }
}
