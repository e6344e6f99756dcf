package dev.vignette.illustrator.actors;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Everybody with a body of its own that is not human, by concept.
final class Creatures {

    private final Map<String, Function<Role, Puppet>> painters;

    Creatures(Sprites sprites) {
        var all = new HashMap<String, Function<Role, Puppet>>();
        Beast.all().forEach((name, beast) -> all.put(name, role -> beast(beast, role)));
        Hoofed.all().forEach((name, animal) -> all.put(name, role -> hoofed(animal, role)));
        all.putAll(oneOfAKind());
        all.put("robot", role -> Robot.puppet(role, sprites));
        painters = Map.copyOf(all);
    }

    Set<String> concepts() {
        return painters.keySet();
    }

    boolean knows(String concept) {
        return painters.containsKey(concept);
    }

    Puppet puppet(Role role) {
        var painter = painters.get(role.entity().concept());
        if (painter == null) {
            throw new IllegalArgumentException("no creature named " + role.entity().concept());
        }
        return painter.apply(role);
    }

    private static Puppet beast(Beast beast, Role role) {
        var colour = role.entity().colour();
        var own = colour.isPresent() ? beast.coloured(colour.getAsInt()) : beast;
        boolean king = role.entity().held().stream().anyMatch(held -> held.endsWith("crown"));
        return BeastPainter.puppet(own, role.action(), role.emotion(), king);
    }

    private static Puppet hoofed(Hoofed animal, Role role) {
        var colour = role.entity().colour();
        var own = colour.isPresent() ? animal.coloured(colour.getAsInt()) : animal;
        return HoofedPainter.puppet(own, role.action(), role.emotion());
    }

    private static Map<String, Function<Role, Puppet>> oneOfAKind() {
        return Map.ofEntries(
                entry("dragon", Dragon::puppet),
                entry("frog", Pond::frog),
                entry("chicken", Yard::hen),
                entry("boar", Yard::boar),
                entry("alien", Visitor::alien),
                entry("ghost", Spirits::ghost),
                entry("snowman", Spirits::snowman),
                entry("monster", Spirits::monster),
                entry("troll", Spirits::monster),
                entry("sheep", role -> FarmYard.sheep(role, false)),
                entry("ewe", role -> FarmYard.sheep(role, false)),
                entry("ram", role -> FarmYard.sheep(role, false)),
                entry("lamb", role -> FarmYard.sheep(role, true)),
                entry("rabbit", FarmYard::rabbit),
                entry("hare", FarmYard::rabbit),
                entry("bunny", FarmYard::rabbit),
                entry("pig", FarmYard::pig),
                entry("piglet", FarmYard::pig),
                entry("gull", Birds::gull),
                entry("seagull", Birds::gull),
                entry("owl", Birds::owl),
                entry("bird", role -> Birds.songbird(role, 0x4F8FC8, 0xF4E3C0, 0.34)),
                entry("robin", role -> Birds.songbird(role, 0x7A5A3E, 0xE2602E, 0.28)),
                entry("sparrow", role -> Birds.songbird(role, 0x9A7250, 0xEADCC4, 0.27)),
                entry("swallow", role -> Birds.songbird(role, 0x2E3F6E, 0xF6EEE2, 0.3)),
                entry("nightingale", role -> Birds.songbird(role, 0x8A6242, 0xEADCC4, 0.28)),
                entry("canary", role -> Birds.songbird(role, 0xF2C63A, 0xFBE7A0, 0.27)),
                entry("raven", role -> Birds.songbird(role, 0x2E2C3A, 0x3C3A4A, 0.42)),
                entry("crow", role -> Birds.songbird(role, 0x2E2C3A, 0x3C3A4A, 0.38)),
                entry("pigeon", role -> Birds.songbird(role, 0x8A94A4, 0xB0A8C0, 0.34)),
                entry("dove", role -> Birds.songbird(role, 0xF6F4EE, 0xFFFFFF, 0.34)),
                entry("fish", SeaLife::fish),
                entry("octopus", SeaLife::octopus),
                entry("whale", SeaLife::whale),
                entry("shark", SeaLife::shark),
                entry("dolphin", SeaLife::dolphin),
                entry("turtle", SeaLife::turtle),
                entry("tortoise", SeaLife::turtle));
    }
}
