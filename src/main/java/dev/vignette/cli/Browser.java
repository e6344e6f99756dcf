package dev.vignette.cli;

import dev.vignette.config.Environment;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The browser of whoever sits at this machine.
final class Browser {

    private Browser() {}

    /// Whether somebody sits before a desktop, as far as can be told.
    static boolean isDesktop(Environment environment) {
        return opener().isPresent()
                && (!Environment.system().contains("linux")
                        || environment.text("DISPLAY").isPresent()
                        || environment.text("WAYLAND_DISPLAY").isPresent());
    }

    /// Whether a Vignette answers there.
    static boolean showsVignette(String address) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "api/session"))
                            .timeout(Duration.ofSeconds(2))
                            .build();
            return http.send(request, BodyHandlers.ofString()).body().contains("\"tokenNeeded\"");
        } catch (IOException _) {
            return false;
        }
    }

    /// Opens a page, or does not; its address was printed anyway.
    static void open(String address) {
        opener().ifPresent(opener -> {
            try {
                new ProcessBuilder(opener.stream().map(a -> a.equals("URL") ? address : a).toList())
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
            } catch (IOException _) {
                // no such program
            }
        });
    }

    private static Optional<List<String>> opener() {
        var system = Environment.system();
        if (system.contains("mac")) {
            return Optional.of(List.of("open", "URL"));
        }
        if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", "URL"));
        }
        return system.contains("linux")
                ? Optional.of(List.of("xdg-open", "URL"))
                : Optional.empty();
    }
}
