package dev.vignette.cli;

import dev.vignette.Order;
import dev.vignette.Preflight;
import dev.vignette.References;
import dev.vignette.provider.ImageProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who draws a new batch, and who would take over. A first one that cannot draw at all gives way to
/// its fallback at once.
///
/// @param notes what its user should know
record Cast(
        ImageProvider artist, Optional<ImageProvider> fallback, Order order, List<String> notes) {

    /// Those that were asked for, where the first of them has its key.
    static Cast of(ImageProvider artist, Optional<ImageProvider> fallback, Order order) {
        var same = fallback.filter(it -> it.profile().gateKey().equals(artist.profile().gateKey()));
        if (same.isPresent()) {
            throw new Refusal("--fallback has to be another than --provider");
        }
        var full = fallback.map(it -> order.with(it.profile())).orElse(order);
        var cast = new Cast(artist, fallback, full, List.of());
        return artist.trouble().map(cast::without).orElse(cast);
    }

    /// The same once the service has been asked whether it would draw.
    Cast asked() throws InterruptedException {
        var said = Preflight.of(artist);
        return said.refusal()
                .map(this::without)
                .orElseGet(() -> said.note().map(this::noting).orElse(this));
    }

    /// The same with pictures that go along.
    Cast with(References references) {
        return new Cast(artist, fallback, order.with(references), notes);
    }

    private Cast without(String why) {
        var next = fallback.orElseThrow(() -> new Refusal(why));
        var alone = order.insteadOf(next.profile());
        return new Cast(next, Optional.empty(), alone, notes)
                .noting("%s. %s draws instead.".formatted(why, next.profile().name()));
    }

    private Cast noting(String words) {
        var all = new ArrayList<>(notes);
        all.add(words);
        return new Cast(artist, fallback, order, List.copyOf(all));
    }
}
