package dev.vignette.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long stories: smooth as far as they are on one page, right where they are on several.
@Tag("browser")
class LongStoryIT {

    /// Scrolls from top to bottom in 120 frames; the middle of the times between two of them, in
    /// milliseconds.
    private static final String SCROLL =
            """
            async () => {
              const times = [];
              const frame = () => new Promise(requestAnimationFrame);
              let last = await frame();
              for (let i = 1; i <= 120; i++) {
                scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * i / 120);
                const now = await frame();
                times.push(now - last);
                last = now;
              }
              return Math.round(times.sort((a, b) => a - b)[60]);
            }
            """;

    /// Tiles whose contents the browser lays out and paints; those far from the window it leaves
    /// out.
    private static final String PAINTED =
            """
            () => [...document.querySelectorAll('v-tile .plate')]
                .filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length
            """;

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    @TempDir Path data;
    private Bookshop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(data, QuotaService.generous().refusing(7));
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void ofTwoThousandTilesOnlyThoseInSightCostAnything() throws Exception {
        var page = at(shop.handIn(2_000, Map.of("maxCalls", 100)));
        page.locator(".paused").waitFor();
        showsTiles(page, 2_000);
        page.waitForFunction(PAINTED); // until the first frame is drawn
        assertThat((Integer) page.evaluate(PAINTED)).isBetween(1, 200);

        System.out.printf("2,000 tiles: the middle frame took %s ms%n", page.evaluate(SCROLL));

        assertThat((Integer) page.evaluate(PAINTED)).isBetween(1, 200);
        assertThat(page.locator("v-tile").last().textContent()).contains("day 2000");
        assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isPositive();
    }

    @Test
    void theLongestStoryHasManyPages() throws Exception {
        var page = at(shop.handIn(100_000, Map.of("maxCalls", 20)));
        page.locator(".paused").waitFor();
        showsTiles(page, 2_000);

        page.locator(".pager select").first().selectOption("98000");
        beginsWith(page, "day 98001.");
        showsTiles(page, 2_000);
        page.getByText("Earlier scenes").first().click();
        beginsWith(page, "day 96001.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Failed")))
                .click();
        beginsWith(page, "day 7.");
        showsTiles(page, 1);
        page.navigate(page.url() + "/scenes/100000");
        page.locator("dialog .told").waitFor();
        assertThat(page.locator("dialog .told").textContent())
                .isEqualTo("The morning of day 100000.");
    }

    /// Waits without Playwright's own assertions: while one does not hold yet, it reads the whole
    /// page as a screen reader would, which takes half a minute where two thousand tiles are.
    private static void showsTiles(Page page, int count) {
        page.locator("v-tile").nth(count - 1).waitFor(ATTACHED);
        assertThat(page.locator("v-tile").count()).isEqualTo(count);
    }

    private static void beginsWith(Page page, String words) {
        page.locator(".gallery li:first-child v-tile")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private Page at(String id) {
        var page = shop.visitor();
        page.navigate("/batches/" + id);
        return page;
    }
}
