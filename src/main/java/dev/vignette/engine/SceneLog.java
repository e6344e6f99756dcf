package dev.vignette.engine;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Decision;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.SceneFailure;
import dev.vignette.database.SceneWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The log of what happens to scenes. Other programs read these lines: their words are fixed.
final class SceneLog {

    private static final Logger LOG = LoggerFactory.getLogger("Batch Images");

    private SceneLog() {}

    /// What a call without a picture led to.
    static void after(SceneWork work, Decision decision) {
        try (var _ = MDC.putCloseable("scene", work.batch().shown() + "/" + work.scene())) {
            switch (decision) {
                case Decision.Keep _ -> LOG.debug("Image {} is there", work.scene());
                case Decision.RetryAt(_, var delay, var failure) -> {
                    failed(work, failure);
                    LOG.info("Retrying in {}ms...", delay.toMillis());
                }
                case Decision.WaitUntil(_, var delay, var told, _) ->
                        LOG.info(
                                "Waiting {}ms: {} {}. No attempt was used.",
                                delay.toMillis(),
                                work.provider(),
                                told ? "asked for it" : "is busy");
                case Decision.Skip(var failure) -> {
                    failed(work, failure);
                    LOG.warn(
                            "Skipping image {} after {} failed {}. Moving to next scene.",
                            work.scene(),
                            work.attempt(),
                            work.attempt() == 1 ? "attempt" : "attempts");
                }
                case Decision.Rewrite(var failure) -> {
                    failed(work, failure);
                    LOG.info("Looking for other words, number {}...", work.rewrites() + 1);
                }
                case Decision.Pause(var reason, var failure, _) ->
                        LOG.warn(
                                "Image {} was not drawn, the batch pauses ({}): {}",
                                work.scene(),
                                reason.wireName(),
                                failure.message());
            }
        }
    }

    /// That somebody else draws from now on.
    static void takenOver(Batch batch, Fallback next, String why) {
        try (var _ = MDC.putCloseable("scene", batch.id().shown())) {
            LOG.warn("{} takes over from {}: {}", next.provider(), batch.provider(), why);
        }
    }

    private static void failed(SceneWork work, SceneFailure failure) {
        LOG.warn("Image {} attempt {} failed: {}", work.scene(), work.attempt(), failure.message());
    }
}
