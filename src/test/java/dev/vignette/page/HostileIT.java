package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.vignette.testing.Answers;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words of stories, titles and services are text wherever they show.
@Tag("browser")
class HostileIT {

    private static final String EVIL =
            "<img src=x onerror=window.broken=1><script>window.broken=1</script>";
    private static final String RIGHT_TO_LEFT = "בוקר אחד טיפס השומר במגדל";

    @TempDir Path data;

    @Test
    void markupIsTextInEveryView() throws Exception {
        try (var shop =
                Bookshop.in(
                        data,
                        call ->
                                call.body().contains("forbidden")
                                        ? Answers.error(
                                                400,
                                                "image_generation_user_error",
                                                "moderation_blocked",
                                                "Refused: " + EVIL)
                                        : QuotaService.generous().to(call))) {
            var order = Bookshop.JSON.createObjectNode();
            order.put(
                    "story",
                    "prompt,text,title\n\"forbidden "
                            + EVIL
                            + "\",\""
                            + EVIL
                            + "\",\""
                            + EVIL
                            + "\"\n\"picture 2\",\""
                            + RIGHT_TO_LEFT
                            + "\",\"\"\n");
            order.put("format", "csv").put("provider", "openai").put("title", EVIL);
            var id = shop.post("/api/batches", order).get("id").asString();
            var page = shop.visitor();

            page.navigate("/batches/" + id);
            assertThat(page.locator(".closing .message")).containsText("Generated 1 of 2 images");
            assertThat(page.locator("h1")).hasText(EVIL);
            page.getByText("Which, and what was said").click();
            assertThat(page.locator(".said-by")).containsText("<img");
            assertThat(page.getByText(RIGHT_TO_LEFT).first()).hasCSS("direction", "rtl");
            page.navigate("/batches/" + id + "/scenes/1");
            assertThat(page.locator("dialog .notice")).containsText(EVIL);
            page.navigate("/batches");
            assertThat(page.getByRole(AriaRole.HEADING).nth(1)).hasText(EVIL);
            page.navigate("/");
            page.getByLabel("Your story").fill("A fox finds " + EVIL + " in the wood.");
            assertThat(page.locator(".scene-list")).containsText("<img");

            assertThat(page.evaluate("window.broken === undefined")).isEqualTo(true);
            assertThat(shop.complaints()).isEmpty();
        }
    }

    /// The control: a script that did get into the page would not run either.
    @Test
    void thePolicyStopsAScriptInThePage() throws Exception {
        try (var shop = Bookshop.in(data, QuotaService.generous())) {
            var page = shop.visitor();
            page.navigate("/settings");
            page.locator(".services").waitFor();
            page.evaluate(
                    "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.broken=1\">')");
            page.waitForCondition(() ->
                    shop.complaints().stream()
                            .anyMatch(each -> each.contains("Content Security Policy")));

            assertThat(page.evaluate("window.broken === undefined")).isEqualTo(true);
        }
    }
}
