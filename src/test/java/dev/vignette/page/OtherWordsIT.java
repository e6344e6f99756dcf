package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.vignette.testing.Call;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scene that a service refuses for its words, and who goes on where it cannot.
@Tag("browser")
class OtherWordsIT {

    private static final String TALE =
            "prompt\nA knight rides out\nThe knight kills the dragon\nThe village dances\n";

    @TempDir Path data;
    private Bookshop shop;
    private Page page;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(data, OtherWordsIT::refusingToKill);
        page = shop.visitor();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void aProposalStandsBesideTheOriginalOutlivesNewsAndIsDrawnOnceItIsSent() throws Exception {
        var id = refused();
        suggest().click();

        assertThat(words()).hasValue("The knight defeats the dragon");
        assertThat(words()).isFocused();
        assertThat(page.locator(".beside .prompt")).hasText("The knight kills the dragon");
        assertThat(page.locator(".found")).containsText("Proposed by a few rules");
        assertThat(page.locator(".found li")).hasText("kills → defeats");
        assertThat(killings()).isEqualTo(1);

        page.keyboard().press("Escape");
        shop.post("/api/batches/" + id + "/retry", Bookshop.JSON.createObjectNode());
        shop.awaitRefusals(id, 2);
        assertThat(page.locator(".closing .message")).containsText("(1 failed and was skipped)");
        page.getByText("Rewrite its prompt").click();
        assertThat(words()).hasValue("The knight defeats the dragon");
        assertThat(page.locator(".found li")).hasText("kills → defeats");
        button("Try with these words").click();

        assertThat(page.locator("dialog .said")).hasText("Trying scene 2 again.");
        assertThat(page.locator("dialog img")).isVisible();
        assertThat(page.locator("dialog")).containsText("The knight defeats the dragon");
        page.keyboard().press("Escape");
        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 3 images!");
        assertThat(shop.complaints()).isEmpty();
    }

    @Test
    void whatIsWrittenWhileItIsLookedForStays() throws Exception {
        refused();
        var held = new ArrayList<Route>();
        page.route("**/rewrite", held::add);
        suggest().click();
        assertThat(page.locator(".found")).containsText("It may take a minute");
        words().fill("The knight and the dragon talk");
        held.getFirst().resume();

        button("Take the proposed words").waitFor();
        assertThat(words()).hasValue("The knight and the dragon talk");
        button("Take the proposed words").click();
        assertThat(words()).hasValue("The knight defeats the dragon");
        button("Back to the original").click();
        assertThat(words()).hasValue("The knight kills the dragon");
        button("Back to the proposal").click();
        assertThat(words()).hasValue("The knight defeats the dragon");
    }

    @Test
    void aSceneThatIsNotTakenKeepsItsWordsAndSaysWhy() throws Exception {
        refused();
        page.route(
                "**/scenes/2/retry",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(409)
                                        .setBody("{\"detail\": \"Scene 2 is being drawn.\"}")));
        words().fill("The dragon sleeps");
        button("Try with these words").click();

        assertThat(page.locator(".found")).hasText("Scene 2 is being drawn.");
        assertThat(words()).hasValue("The dragon sleeps");
    }

    @Test
    void whoTookOverIsShownAndWhy() throws Exception {
        page.navigate(
                "/batches/"
                        + shop.handIn(
                                1,
                                Map.of(
                                        "story",
                                        TALE,
                                        "fallback",
                                        "illustrator",
                                        "fallbackOnBlocked",
                                        true)));

        assertThat(page.locator(".progress .notice"))
                .hasText(
                        "illustrator took over from openai, because some scenes used up their attempts.");
        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 3 images!");
    }

    /// Its second scene is looked at, large.
    private String refused() throws Exception {
        var id = shop.handIn(1, Map.of("story", TALE));
        page.navigate("/batches/" + id);
        page.getByText("Rewrite its prompt").click();
        return id;
    }

    private Locator words() {
        return page.getByLabel("Prompt for the next try");
    }

    private Locator suggest() {
        return button("Suggest other words");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private long killings() {
        return shop.service().posts().stream().filter(OtherWordsIT::isKilling).count();
    }

    private static boolean isKilling(Call call) {
        return call.body().contains("kills");
    }

    private static Reaction refusingToKill(Call call) throws InterruptedException {
        return isKilling(call) ? Wire.OPENAI.unsafe() : QuotaService.generous().to(call);
    }
}
