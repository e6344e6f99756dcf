package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The time, the weather and the season of a scene.
record Skies(List<Term> terms) {

    /// The first time a scene names; else night where moon and stars are, and in space.
    TimeOfDay time(Setting setting) {
        if (setting == Setting.SPACE || setting == Setting.ORBIT) {
            return TimeOfDay.NIGHT;
        }
        var weather = weather();
        boolean nightSky =
                weather.contains(Weather.FULL_MOON)
                        || weather.contains(Weather.CRESCENT)
                        || weather.contains(Weather.STARS)
                        || weather.contains(Weather.AURORA);
        return first(Meaning.Hour.class)
                .map(Meaning.Hour::time)
                .orElse(nightSky ? TimeOfDay.NIGHT : TimeOfDay.DAY);
    }

    Set<Weather> weather() {
        var weather = EnumSet.noneOf(Weather.class);
        for (var term : terms) {
            if (term.real()) {
                for (var meaning : term.meanings()) {
                    if (meaning instanceof Meaning.Sky(var sky)) {
                        weather.add(sky);
                    }
                }
            }
        }
        if (weather.contains(Weather.LIGHTNING)) {
            weather.add(Weather.STORM);
        }
        if (weather.contains(Weather.CRESCENT)) {
            weather.remove(Weather.FULL_MOON);
        }
        if (weather.contains(Weather.RAIN)
                || weather.contains(Weather.STORM)
                || weather.contains(Weather.CLOUDY)) {
            weather.remove(Weather.CLEAR);
        }
        return weather;
    }

    Season season() {
        return first(Meaning.Year.class)
                .map(Meaning.Year::season)
                .orElse(weather().contains(Weather.SNOW) ? Season.WINTER : Season.SUMMER);
    }

    private <M extends Meaning> Optional<M> first(Class<M> type) {
        return terms.stream()
                .filter(Term::real)
                .flatMap(term -> term.find(type).stream())
                .findFirst();
    }
}
