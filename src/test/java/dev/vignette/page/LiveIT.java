package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is seen is what is, through reloads, restarts and other tabs.
@Tag("browser")
class LiveIT {

    private static final int SCENES = 40;

    /// Those that are drawn before a batch stands still until the test has done something to it.
    private static final int FIRST = 10;

    private static final String ALL = "Successfully generated all 40 images!";

    @TempDir Path data;
    private Bookshop shop;

    @BeforeEach
    void open() throws Exception {
        shop =
                Bookshop.in(
                        data,
                        QuotaService.generous()
                                .withLatency(Duration.ofMillis(300))
                                .withConcurrency(4));
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void twoTabsAndAReloadAgreeToTheEnd() throws Exception {
        var id = shop.handIn(SCENES, Map.of("concurrency", 4));
        var one = at(id);
        var other = at(id);
        assertThat(one.locator("v-tile")).hasCount(SCENES);
        assertThat(one.locator("v-tile .done")).not().hasCount(0);
        other.reload();

        assertThat(one.locator(".closing .message")).containsText(ALL);
        assertThat(other.locator(".closing .message")).containsText(ALL);
        assertThat(one.locator("v-tile .done")).hasCount(SCENES);
        assertThat(other.locator("v-tile .done")).hasCount(SCENES);
        assertThat(shop.complaints()).isEmpty();
    }

    @Test
    void aServerThatStartsAgainIsFoundAgain() throws Exception {
        shop.service().holdAfter(FIRST);
        var id = shop.handIn(SCENES, Map.of("concurrency", 2));
        var page = at(id);
        assertThat(page.locator("v-tile .done")).hasCount(FIRST);

        shop.shut();
        assertThat(page.locator(".left")).hasText("Reconnecting…");
        shop.service().goOn();
        shop.open();

        assertThat(page.locator(".closing .message")).containsText(ALL);
        assertThat(page.locator("v-tile .done")).hasCount(SCENES);
    }

    @Test
    void aPauseInOneTabIsSeenInTheOtherAndGoesOnFromThere() throws Exception {
        shop.service().holdAfter(FIRST);
        var id = shop.handIn(SCENES, Map.of("concurrency", 2));
        var one = at(id);
        var other = at(id);

        one.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.locator(".paused h2")).hasText("Paused");
        shop.service().goOn();
        other.getByText("Go on", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(one.locator(".paused")).hasCount(0);
        assertThat(one.locator(".closing .message")).containsText(ALL);
    }

    @Test
    void aHiddenTabCatchesUpWhenItIsSeenAgain() throws Exception {
        var id = shop.handIn(SCENES, Map.of("concurrency", 4));
        var page = at(id);
        assertThat(page.locator("v-tile")).hasCount(SCENES);
        hide(page, true);
        awaitEnd(id);
        hide(page, false);

        assertThat(page.locator("v-tile .done")).hasCount(SCENES);
    }

    @Test
    void whatTheServiceAsksForIsSaid() throws Exception {
        shop.close();
        shop = Bookshop.in(data.resolve("slow"), QuotaService.generous().withQuota(20, 3));
        var page = at(shop.handIn(12, Map.of()));

        assertThat(page.locator(".why")).containsText("asked us to wait");
        assertThat(page.locator(".why")).containsText("No attempt is used.");
    }

    private Page at(String id) {
        var page = shop.visitor();
        page.navigate("/batches/" + id);
        return page;
    }

    private void awaitEnd(String id) throws Exception {
        var other = at(id);
        assertThat(other.locator(".closing .message")).containsText(ALL);
        assertThat(shop.batch(id).get("state").asString()).isEqualTo("finished");
        other.close();
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
