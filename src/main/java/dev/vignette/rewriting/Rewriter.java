package dev.vignette.rewriting;

import java.util.Optional;

/// Finds other words for a prompt that was refused for safety. Safe for many threads.
@FunctionalInterface
public interface Rewriter {

    /// Nobody looks for other words.
    Rewriter NONE = _ -> Optional.empty();

    /// Other words that tell the same scene without what was refused; empty where there are none,
    /// or none may be looked for. May take a minute.
    Optional<Rewriting> rewrite(Refused refused) throws InterruptedException;
}
