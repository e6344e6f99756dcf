package dev.vignette.database;

import org.junit.jupiter.api.Test;

/// Counters are kept beside the rows they count, in the same transactions; they are right whatever
/// happens, in whatever order. And every change that people can see has a number.
interface CountingContract extends OnStores {

    @Test
    default void whateverHappensTheCountersEqualTheRowsAndEachChangeIsNumbered() {
        for (int seed = 1; seed <= 2; seed++) {
            var life = new RandomLife(stores(), stores().submit(12), seed);
            for (int step = 0; step < 400; step++) {
                life.checkedStep();
            }
        }
    }

    @Test
    default void whateverHappensAtOnceTheCountersEqualTheRows() throws Exception {
        var other = Submissions.of(12).by(Submissions.profile("openai", "model-2"));
        SharingLife.of(stores(), stores().submit(12), stores().submit(other)).live();
    }
}
