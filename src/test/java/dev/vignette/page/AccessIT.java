package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everybody can use it: nothing that axe knows is wrong, in any view, in light and in dark, wide
/// and narrow.
@Tag("browser")
class AccessIT {

    @TempDir Path data;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noViewHasABarrier(ColorScheme colours) throws Exception {
        try (var shop = Bookshop.in(data, QuotaService.generous().refusing(2))) {
            var over = shop.handIn(6, Map.of());
            var mended = shop.handIn(1, Map.of("story", "prompt\nDay 2: a knight kills\n"));
            var taken =
                    shop.handIn(2, Map.of("fallback", "illustrator", "fallbackOnBlocked", true));
            var trial = shop.handIn(8, Map.of("try", 3));
            var paused = shop.handIn(8, Map.of("maxCalls", 3));
            var page = shop.visitor(colours, colours == ColorScheme.DARK ? 390 : 1280);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            var found = new ArrayList<String>();

            look(page, "/", "v-options select", found);
            page.getByLabel("Your story").fill("A fox sleeps.\n\nA boat sails.");
            page.getByText("More choices").click();
            assertThat(page.locator(".preview .count")).hasText("2 scenes");
            page.getByLabel("Pictures of who")
                    .setInputFiles(new FilePayload("fox.png", "image/png", Pictures.png(1)));
            page.getByLabel("Draw only so many first").fill("0");
            page.locator("#try-trouble").waitFor();
            found.addAll(barriers(page));
            look(page, "/", ".gone", found);
            look(page, "/batches/" + over, ".closing .message", found);
            page.getByText("Which, and what was said").click();
            found.addAll(barriers(page));
            look(page, "/batches/" + paused, ".paused h2", found);
            look(page, "/batches/" + over + "/scenes/1", "dialog img", found);
            look(page, "/batches/" + over + "/scenes/2", "dialog textarea", found);
            look(page, "/batches/" + mended + "/scenes/1", "dialog textarea", found);
            page.getByText("Suggest other words").click();
            page.locator(".found li").waitFor();
            found.addAll(barriers(page));
            look(page, "/batches/" + taken, ".progress .notice", found);
            look(page, "/batches/" + trial, ".paused h2", found);
            look(page, "/batches", "v-queue-row", found);
            page.locator("v-queue-row").getByText("Delete").first().click();
            found.addAll(barriers(page));
            look(page, "/settings", ".services", found);
            look(page, "/nowhere/at/all", "h1", found);

            assertThat(found).isEmpty();
            assertThat(shop.complaints()).isEmpty();
        }
    }

    /// The control: axe does see what is wrong here.
    @Test
    void aBarrierWouldBeSeen() throws Exception {
        try (var shop = Bookshop.in(data, QuotaService.generous())) {
            var page = shop.visitor();
            page.navigate("/settings");
            page.locator(".services").waitFor();
            page.evaluate(
                    "document.querySelector('main').append(document.createElement('button'))");

            assertThat(barriers(page)).anyMatch(each -> each.startsWith("button-name"));
        }
    }

    private static void look(Page page, String path, String sign, List<String> found) {
        page.navigate(path);
        page.locator(sign).first().waitFor();
        found.addAll(barriers(page));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("nothing of %s lies beside the screen", path)
                .isLessThanOrEqualTo(0);
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(each ->
                                each.getNodes().stream()
                                        .map(node ->
                                                each.getId()
                                                        + " at "
                                                        + page.url()
                                                        + ": "
                                                        + node.getHtml()
                                                        + " "
                                                        + node.getFailureSummary()))
                        .toList();
    }
}
