package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Light;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;

/// The light of a scene, from its time of day, then its weather, then its place.
final class Palette {

    private final SceneSpec spec;
    private final boolean dark;

    private Palette(SceneSpec spec) {
        this.spec = spec;
        this.dark = spec.time() == TimeOfDay.NIGHT;
    }

    static Light of(SceneSpec spec) {
        var palette = new Palette(spec);
        return palette.inPlace(palette.underWeather(clear(spec.time())));
    }

    private static Light clear(TimeOfDay time) {
        return switch (time) {
            case DAWN ->
                    new Light(
                            0x86A9DA, 0xF3C3C2, 0xFFE3B8, 0xF6CFC0, 0.75, 1.0, 0.90, 0.88, 0.08,
                            0xFFF0C0);
            case MORNING ->
                    new Light(
                            0x5FB0E6, 0xB5E0F2, 0xFFF3D6, 0xDDEDF2, 0.75, 1.02, 1.0, 0.95, 0,
                            0xFFF7D8);
            case DAY ->
                    new Light(
                            0x3F9BE0, 0x9AD4F2, 0xEAF6F2, 0xCFE6EF, 0.75, 1.02, 1.01, 0.98, 0,
                            0xFFF9DC);
            case GOLDEN ->
                    new Light(
                            0x6FB4DC, 0xF3E0B4, 0xFFD589, 0xF6DDA8, 0.75, 1.03, 0.95, 0.80, 0,
                            0xFFF2B8);
            case SUNSET ->
                    new Light(
                            0x3F3F86, 0xD9607A, 0xFFC069, 0xE88A6E, 0.75, 0.98, 0.77, 0.72, 0.22,
                            0xFFE39A);
            case DUSK ->
                    new Light(
                            0x26306B, 0x7E5C9C, 0xF2A07C, 0x8F6C9C, 0.75, 0.74, 0.66, 0.85, 0.5,
                            0xFFD9A0);
            case NIGHT ->
                    new Light(
                            0x0A1030, 0x1B2C63, 0x4A64A0, 0x2F4780, 0.75, 0.42, 0.50, 0.78, 1,
                            0xE8EEFF);
        };
    }

    private Light underWeather(Light light) {
        var lit = light;
        if (has(Weather.STORM) || has(Weather.LIGHTNING)) {
            lit = storm(lit);
        } else if (has(Weather.RAIN) || has(Weather.CLOUDY)) {
            lit = overcast(lit);
        }
        if (has(Weather.FOG)) {
            lit = fog(lit);
        }
        if (has(Weather.SNOW) && lit.night() < 0.2) {
            lit = sky(lit, 0x9CB8D6, 0xD5E3EE, 0xF4F3F0, 0xE2EAF0, 0.6, lit.hazeStrength());
        }
        return lit;
    }

    private Light storm(Light light) {
        var sky =
                dark
                        ? sky(light, 0x11162A, 0x232D47, 0x4A5A75, 0x303C55, 1, 0.8)
                        : sky(light, 0x2B3442, 0x4C5A69, 0x93A2A6, 0x717F89, 1, 0.8);
        return dark
                ? ambient(sky, 0.42, 0.48, 0.66, Math.max(light.night(), 0.45))
                : ambient(sky, 0.70, 0.75, 0.81, Math.max(light.night(), 0.45));
    }

    private Light overcast(Light light) {
        var sky =
                dark
                        ? sky(light, 0x141A2E, 0x26304A, 0x4A5678, 0x333F5E, 0.55, 0.75)
                        : sky(light, 0x6A7888, 0x98A5B0, 0xC9D0D2, 0xA9B5BC, 0.55, 0.75);
        return ambient(
                sky,
                light.red() * 0.89,
                light.green() * 0.89,
                light.blue() * 0.90,
                Math.max(light.night(), has(Weather.RAIN) ? 0.15 : 0));
    }

    private Light fog(Light light) {
        int haze = Colours.mix(light.haze(), dark ? 0x8C98B4 : 0xDCE2E4, dark ? 0.75 : 0.6);
        return new Light(
                Colours.mix(light.skyTop(), haze, 0.55),
                Colours.mix(light.skyMiddle(), haze, 0.75),
                Colours.mix(light.horizon(), haze, 0.7),
                haze,
                0.95,
                light.red(),
                light.green(),
                light.blue(),
                light.night(),
                light.glowColour());
    }

    private Light inPlace(Light light) {
        if (spec.setting() == Setting.UNDERWATER) {
            double deep = dark ? 0.5 : 0;
            var sea =
                    sky(
                            light,
                            Colours.mix(0x4FC9D6, 0x1C4A7A, deep),
                            Colours.mix(0x1E86B4, 0x123066, deep),
                            Colours.mix(0x0C4A80, 0x081C44, deep),
                            Colours.mix(0x1A78AA, 0x10306A, deep),
                            1,
                            0.85);
            return ambient(sea, 0.80, 0.95, 1.0, 0.2);
        }
        if (spec.setting() == Setting.SPACE || spec.setting() == Setting.ORBIT) {
            return ambient(
                    sky(light, 0x070617, 0x1A1140, 0x3A1E5C, 0x2A1B50, 1, 0.75),
                    0.92,
                    0.91,
                    1.0,
                    0.7);
        }
        if (spec.setting() == Setting.CAVE) {
            return ambient(
                    sky(light, 0x17131F, 0x241D2E, 0x3A2E40, 0x2A2334, 1, 0.85),
                    0.72,
                    0.64,
                    0.74,
                    0.9);
        }
        return spec.setting().isRoom() ? lamplight(light) : light;
    }

    /// Indoors the walls keep the weather out; only the window shows it.
    private static Light lamplight(Light light) {
        boolean lamps = light.night() > 0.4;
        return new Light(
                light.skyTop(),
                light.skyMiddle(),
                light.horizon(),
                light.haze(),
                0.25,
                lamps ? 0.84 : 1,
                lamps ? 0.70 : 0.99,
                lamps ? 0.67 : 0.96,
                lamps ? 0.55 : light.night() > 0.2 ? 0.3 : 0,
                light.glowColour());
    }

    private boolean has(Weather weather) {
        return spec.weather().contains(weather);
    }

    private static Light sky(
            Light light,
            int top,
            int middle,
            int horizon,
            int haze,
            double share,
            double hazeStrength) {
        return new Light(
                Colours.mix(light.skyTop(), top, share),
                Colours.mix(light.skyMiddle(), middle, share),
                Colours.mix(light.horizon(), horizon, share),
                Colours.mix(light.haze(), haze, share),
                hazeStrength,
                light.red(),
                light.green(),
                light.blue(),
                light.night(),
                light.glowColour());
    }

    private static Light ambient(Light light, double red, double green, double blue, double night) {
        return new Light(
                light.skyTop(),
                light.skyMiddle(),
                light.horizon(),
                light.haze(),
                light.hazeStrength(),
                red,
                green,
                blue,
                night,
                light.glowColour());
    }
}
