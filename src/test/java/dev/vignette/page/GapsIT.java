package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vignette.testing.QuotaService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gap says why it is one, and closes.
@Tag("browser")
class GapsIT {

    @TempDir Path folder;
    private Bookshop shop;
    private Page page;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(folder.resolve("data"), QuotaService.generous().refusing(2, 5));
        page = shop.visitor();
        page.navigate("/batches/" + shop.handIn(6, Map.of()));
        assertThat(page.locator(".closing .message"))
                .containsText("Generated 4 of 6 images (2 failed and were skipped)");
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void otherWordsCloseAGapAndTheNextZipHoldsOnlyWhatIsNew() throws Exception {
        assertThat(page.locator(".missing")).containsText("66.6 % succeeded; missing: 2, 5");
        assertThat(page.locator(".cause")).containsText("Refused for safety");
        download(page.getByText("ZIP of 4"), "whole.zip");
        page.getByText("Rewrite 2 prompts").click();

        assertThat(page.locator("dialog .place")).hasText("Scene 2 of 6");
        page.getByLabel("Prompt for the next try").fill("picture 71");
        assertThat(page.locator("dialog .beside .prompt")).hasText("picture 2");
        page.getByText("Try with these words").click();
        assertThat(page.locator("dialog .place")).hasText("Scene 5 of 6");
        page.getByLabel("Prompt for the next try").fill("picture 72");
        page.getByText("Try with these words").click();
        page.keyboard().press("Escape");

        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 6 images!");
        assertThat(page.locator("v-failures")).hasCount(0);
        var fresh = download(page.getByText("Only the 2 new"), "new.zip");
        try (var zip = new ZipFile(fresh.toFile())) {
            assertThat(
                            zip.stream()
                                    .map(each -> each.getName())
                                    .filter(each -> each.endsWith(".png")))
                    .containsExactly("scene_002.png", "scene_005.png");
        }
        page.locator("v-tile a").nth(1).click();
        assertThat(page.locator("dialog")).containsText("Original prompt");
        assertThat(shop.complaints()).isEmpty();
    }

    @Test
    void whatIsBeingWrittenOutlivesNewsOfTheBatch() {
        page.getByText("Rewrite 2 prompts").click();
        var words = page.getByLabel("Prompt for the next try");
        words.fill("half a tho");
        var other = shop.visitor();
        other.navigate(page.url().replaceFirst("/scenes.*", ""));
        button(other, "Try all 2 again").click();
        awaitCalls("picture 2", 2);
        awaitCalls("picture 5", 2);
        assertThat(other.locator(".closing .message")).containsText("(2 failed and were skipped)");

        assertThat(words).hasValue("half a tho");
    }

    @Test
    void theChosenOrOneAreTriedAgain() {
        page.getByText("Which, and what was said").click();
        page.getByLabel("Choose scene 5").check();
        button(page, "Try the 1 chosen again").click();

        assertThat(page.locator(".said")).containsText("Trying scene 5 again.");
        awaitCalls("picture 5", 2);
        awaitCalls("picture 2", 1);
    }

    @Test
    void theFailedListComesInThreeKinds() throws Exception {
        for (var kind : new String[] {"Text", "CSV", "JSON"}) {
            page.getByText("Failed list").click();
            var list =
                    page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind)));
            assertThat(Files.readString(download(list, kind))).contains("The morning of day 5.");
            page.getByText("Failed list").click();
        }
    }

    @Test
    void theFiltersShowWhatTheySay() {
        button(page, "Failed 2").click();
        assertThat(page.locator("v-tile")).hasCount(2);
        button(page, "Done 4").click();
        assertThat(page.locator("v-tile")).hasCount(4);
        button(page, "Waiting 0").click();
        assertThat(page.getByText("Nothing waits any more.")).isVisible();
    }

    @Test
    void aBatchIsDeletedOnlyAfterAQuestion() {
        page.navigate("/batches");
        button(page, "Delete").click();
        button(page, "Keep it").click();
        assertThat(page.locator("v-queue-row")).hasCount(1);
        button(page, "Delete").click();
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator("v-queue-row")).hasCount(0);
    }

    private void awaitCalls(String prompt, int count) {
        Awaitility.await()
                .until(() ->
                        shop.service().calls().stream()
                                        .filter(each -> each.body().contains(prompt))
                                        .count()
                                == count);
    }

    private Path download(Locator link, String name) {
        var loading = page.waitForDownload(link::click);
        var file = folder.resolve(name);
        loading.saveAs(file);
        return file;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
