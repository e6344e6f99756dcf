package dev.vignette.bench;

import dev.vignette.simulation.PolicyFigures;
import java.nio.file.Path;

/// What the gate's rules achieve against simulated services: 100 pictures each, on a virtual clock.
final class Policy implements Benchmark {

    @Override
    public void run(Path scratch, Report report) {
        PolicyFigures.measure()
                .forEach((service, mean) -> {
                    report.figure(service, mean.seconds(), "s");
                    report.say(
                            "    %.2f drawn, %.1f calls, %.1f of them refused",
                            mean.done(), mean.calls(), mean.refused());
                });
    }
}
