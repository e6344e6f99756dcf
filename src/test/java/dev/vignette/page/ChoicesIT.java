package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vignette.testing.Call;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands under "More choices" reaches the server, and comes back where it is wrong.
@Tag("browser")
class ChoicesIT {

    private static final String STORY = "Mia waits.\n\nTom sleeps.";

    @TempDir Path data;
    private Bookshop shop;
    private Page page;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(data, QuotaService.generous());
        page = shop.visitor();
        page.navigate("/");
        page.getByLabel("Your story").fill(STORY);
        page.getByLabel("Drawn by").selectOption("openai");
        page.getByText("More choices").click();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void aPictureGoesAlongOnceItIsChosenAgainAfterAReload() {
        page.getByLabel("Pictures of who").setInputFiles(picture("mia.png"));
        assertThat(page.locator(".note")).containsText("mia.png goes along");
        page.reload();
        assertThat(page.locator(".gone")).containsText("mia.png has to be chosen once more");

        page.getByLabel("Pictures of who").setInputFiles(picture("mia.png"));
        assertThat(page.locator(".gone")).hasCount(0);
        page.getByLabel("Pictures of who").setInputFiles(picture("tom.png"));
        button("Take tom.png away").click();
        assertThat(button("Take mia.png away")).isFocused();
        assertThat(page.locator(".note"))
                .hasText("mia.png goes along with what names it: scene 1.");
        button("Draw 2 pictures").click();

        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 2 images!");
        assertThat(shop.service().posts().stream().map(Call::path))
                .containsExactlyInAnyOrder("/v1/images/edits", "/v1/images/generations");
        assertThat(shop.complaints()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsToldAtItsField() {
        page.getByLabel("Pictures of who")
                .setInputFiles(new FilePayload("mia.png", "image/png", new byte[] {1, 2}));

        assertThat(page.locator("#pictures-trouble")).containsText("mia.png is no picture");
        button("Take mia.png away").click();
        assertThat(page.locator("#pictures-trouble")).hasCount(0);
        assertThat(button("Draw 2 pictures")).isEnabled();
    }

    @Test
    void aTrialIsLookedAtBeforeTheOthersAreDrawn() {
        page.getByLabel("Draw only so many first").fill("1");
        button("Draw the first of 2").click();

        assertThat(page.locator(".paused h2")).hasText("The trial is over");
        assertThat(page.locator(".paused")).containsText("The last one is drawn when you go on");
        assertThat(page.locator("v-tile .done img")).hasCount(1);
        assertThat(shop.service().posts()).hasSize(1);
        button("Go on").click();

        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 2 images!");
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", Pictures.png(name.length() + name.charAt(0)));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
