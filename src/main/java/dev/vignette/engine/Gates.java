package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.GateView;
import dev.vignette.batch.Known;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.Tx;
import dev.vignette.provider.ImageProvider;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// The gates from outside: what stands before the calls of a batch.
public final class Gates {

    private Gates() {}

    /// The gate of a batch as admission sees it; empty where there is no such batch.
    public static Optional<GateView> look(Stores stores, Artists artists, BatchId id, Instant now) {
        return stores.database()
                .read(tx ->
                        stores.gates()
                                .of(tx, id)
                                .map(gate -> view(tx, stores, artists, gate, id, now)));
    }

    private static GateView view(
            Tx tx, Stores stores, Artists artists, String id, BatchId batch, Instant now) {
        var gate = stores.gates().look(tx, id);
        var sharing =
                stores.admissions().open(tx).stream()
                        .filter(c -> c.gate().equals(id) && c.wants())
                        .map(c -> known(artists, c))
                        .toList();
        var known = sharing.isEmpty() ? Known.NOTHING : Known.of(sharing);
        var service = stores.batches().find(tx, batch).orElseThrow().provider();
        return GateView.of(
                gate, service, stores.gates().traffic(tx, id, gate, known, now), known, now);
    }

    /// What one batch's options and its provider say beforehand.
    static Known known(Artists artists, Candidate c) {
        var artist = artists.artist(c.provider(), c.model(), c.options().baseUrl());
        return Known.of(c.options(), artist.map(ImageProvider::atOnce).orElse(OptionalInt.empty()));
    }
}
