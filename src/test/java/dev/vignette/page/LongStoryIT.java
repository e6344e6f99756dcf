package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    @TempDir Path data;
    private Bookshop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(data, QuotaService.generous().refusing(7, 4_007));
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void ofTwoThousandTilesOnlyThoseInSightCostAnything() throws Exception {
        var page = at(shop.handIn(2_000, Map.of("maxCalls", 100)));
        assertThat(page.locator("v-tile")).hasCount(2_000);
        assertThat(page.locator(".paused")).isVisible();

        assertThat((Integer) page.evaluate(PAINTED)).isBetween(1, 200);

        System.out.printf("2,000 tiles: the middle frame took %s ms%n", page.evaluate(SCROLL));

        assertThat((Integer) page.evaluate(PAINTED)).isBetween(1, 200);
        assertThat(page.locator("v-tile").last()).containsText("day 2000");
        assertThat(page.locator("v-tile").last()).isInViewport();
    }

    @Test
    void aLongerStoryHasSeveralPages() throws Exception {
        var page = at(shop.handIn(4_100, Map.of("maxCalls", 20)));
        assertThat(page.locator(".paused")).isVisible();
        assertThat(page.locator("v-tile")).hasCount(2_000);

        page.locator(".pager select").first().selectOption("4000");
        assertThat(page.locator("v-tile")).hasCount(100);
        assertThat(page.locator("v-tile").first()).containsText("day 4001");
        page.getByText("Earlier scenes").click();
        assertThat(page.locator("v-tile").first()).containsText("day 2001");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Failed")))
                .click();
        assertThat(page.locator("v-tile")).hasCount(1);
        assertThat(page.locator("v-tile").first()).containsText("day 7.");
        page.navigate(page.url() + "/scenes/4100");
        assertThat(page.locator("dialog .told")).hasText("The morning of day 4100.");
    }

    private Page at(String id) {
        var page = shop.visitor();
        page.navigate("/batches/" + id);
        return page;
    }
}
