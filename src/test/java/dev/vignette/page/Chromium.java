package dev.vignette.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The one browser of a test run. `./check` brings it and says where it is.
final class Chromium {

    private static final String[] USUAL = {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium"
    };

    /// A test waits for nothing outside: no updates, no look-ups. Without a sandbox only as root,
    /// who cannot have one.
    private static final List<String> QUIET =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(arguments());
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static List<String> arguments() {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return isRoot ? Stream.concat(QUIET.stream(), Stream.of("--no-sandbox")).toList() : QUIET;
    }

    /// Where it is; empty: where Playwright keeps its own.
    private static Optional<Path> installed() {
        var named = System.getenv("VIGNETTE_CHROMIUM");
        if (named != null) {
            return Optional.of(named).filter(each -> !each.isEmpty()).map(Path::of);
        }
        return Stream.of(USUAL).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
