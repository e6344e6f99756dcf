package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vignette.testing.QuotaService;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a pasted story to the pictures in one's own folder.
@Tag("browser")
class StoryIT {

    private static final String STORY =
            "The keeper climbs the tower.\n\nA storm comes over the sea.\n\nIn the morning a girl knocks at the door.";

    @TempDir Path folder;
    private Bookshop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Bookshop.in(folder.resolve("data"), QuotaService.generous());
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void aPastedStoryIsCountedThenDrawnAndTakenHome() throws Exception {
        var page = shop.visitor();
        page.navigate("/");

        page.getByLabel("Your story").fill(STORY);
        assertThat(page.locator(".preview .count")).hasText("3 scenes");
        assertThat(page.locator(".figures")).containsText("Costs nothing");
        button(page, "Draw 3 pictures").click();

        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 3 images!");
        assertThat(page.locator("v-tile .done img")).hasCount(3);
        var zip = page.waitForDownload(() -> page.getByText("ZIP of 3").click());
        zip.saveAs(folder.resolve("taken.zip"));
        try (var taken = new ZipFile(folder.resolve("taken.zip").toFile())) {
            assertThat(taken.stream().map(each -> each.getName()))
                    .contains("scene_001.png", "scene_003.png", "batch/manifest.json");
        }
        assertThat(shop.complaints()).isEmpty();
    }

    @Test
    void aPictureSaysWhoMadeItHowSureAndWhichWordsWereNotKnown() throws Exception {
        var page = shop.visitor();
        page.navigate("/");
        page.getByLabel("Your story").fill("A fox and a quux sit in the snowy forest.");
        button(page, "Draw 1 picture").click();
        assertThat(page.locator("v-tile .done img")).hasCount(1);

        page.locator("v-tile a").first().click();

        assertThat(page.locator("dialog .made"))
                .hasText(
                        Pattern.compile(
                                "Drawn by Vignette's built-in illustrator; not an AI model; confidence \\d+ %; words it did not know: quux"));
        assertThat(shop.complaints()).isEmpty();
    }

    /// All of it in one go, with a service that refuses one scene until it gets other words.
    @Test
    void aBookWithAGapIsWatchedMendedTakenHomeAndIsWhatWasSeen() throws Exception {
        var page = shop.visitor();
        page.navigate("/");
        page.getByLabel("Your story").fill(boats(36));
        page.getByText("More choices").click();
        page.getByLabel("Read the story as").selectOption("csv");
        page.getByLabel("Drawn by").selectOption("rehearsal");
        assertThat(page.locator(".preview .count")).hasText("36 scenes");
        button(page, "Draw 36 pictures").click();

        assertThat(page.locator("v-tile")).hasCount(36);
        assertThat(page.locator("v-tile .done")).not().hasCount(0);
        assertThat(page.locator(".closing .message"))
                .containsText("Generated 35 of 36 images (1 failed and was skipped)");
        assertThat(page.locator(".missing")).containsText("97.2 % succeeded; missing: 33");
        compare(page, taken(page, "ZIP of 35"), 35);

        button(page, "Try all 1 again").click();
        assertThat(page.locator(".said")).containsText("again");
        shop.awaitRefusals(page.url().replaceFirst(".*/", ""), 2);
        assertThat(page.locator(".cause")).containsText("Refused for safety");
        page.getByText("Rewrite its prompt").click();
        page.getByLabel("Prompt for the next try").fill("A boat at rest");
        page.getByText("Try with these words").click();
        page.keyboard().press("Escape");
        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 36 images!");
        var whole = taken(page, "ZIP of 36");

        compare(page, whole, 36);
        assertThat(whole.get("scene_033_info.txt"))
                .asString(UTF_8)
                .contains(
                        "Prompt: A boat at rest", "Original prompt: A boat of colour 33 on a lake");
        assertThat(shop.complaints()).isEmpty();
    }

    private static String boats(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("\"A boat of colour %d on a lake\""::formatted)
                .collect(Collectors.joining("\n", "prompt\n", "\n"));
    }

    /// The files of a ZIP that a click brings.
    private Map<String, byte[]> taken(Page page, String link) throws Exception {
        var file = folder.resolve(link + ".zip");
        page.waitForDownload(() -> page.getByText(link).click()).saveAs(file);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /// The pictures that the page shows are those in the ZIP, byte for byte.
    private static void compare(Page page, Map<String, byte[]> files, int pictures) {
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".png"))).hasSize(pictures);
        files.forEach((name, bytes) -> {
            if (name.endsWith(".png")) {
                int scene =
                        Integer.parseInt(name.substring("scene_".length(), "scene_001".length()));
                var path =
                        URI.create(page.url())
                                .getPath()
                                .replaceFirst("(/batches/\\w+).*", "/api$1");
                var seen = page.request().get(path + "/scenes/" + scene + "/image");
                assertThat(seen.body()).as(name).isEqualTo(bytes);
            }
        });
    }

    @Test
    void anExampleIsReadAndEveryTroubleStandsAtItsField() {
        var page = shop.visitor();
        page.navigate("/");

        button(page, "The Lighthouse Keeper").click();
        assertThat(page.locator(".preview .count")).hasText("12 scenes");
        page.getByLabel("Pictures", new Page.GetByLabelOptions().setExact(true)).fill("0");

        assertThat(page.locator("#images-trouble")).containsText("1 to 100000");
        assertThat(button(page, "Draw")).isDisabled();
    }

    @Test
    void thePriceIsToldBeforeAnythingIsPaid() {
        var page = shop.visitor();
        page.navigate("/");
        page.getByLabel("Your story").fill(STORY);
        page.getByLabel("Drawn by").selectOption("openai");

        assertThat(page.locator(".figures")).containsText("$");
        assertThat(page.locator(".figures")).containsText("3–9");
        assertThat(shop.service().calls()).noneMatch(call -> call.path().contains("images"));
    }

    @Test
    void theSameStoryTwiceIsAskedAbout() throws Exception {
        var id =
                shop.handIn(
                        40,
                        Map.of("maxCalls", 1, "story", STORY, "format", "text", "title", "Again"));
        var page = shop.visitor();
        page.navigate("/");
        page.getByLabel("Your story").fill(STORY);
        page.getByText("More choices").click();
        page.getByLabel("Title").fill("Again");
        page.getByLabel("Read the story as").selectOption("text");
        page.getByLabel("Never more calls than").fill("1");
        page.getByLabel("Drawn by").selectOption("openai");
        button(page, "Draw 3 pictures").click();

        page.getByText("Look at that one").click();

        assertThat(page).hasURL(Pattern.compile(".*/batches/" + id));
    }

    @Test
    void allOfItGoesByKeyboardAlone() {
        var page = shop.visitor();
        page.navigate("/");
        tabTo(page, page.getByLabel("Your story"));
        page.keyboard().insertText(STORY);
        assertThat(page.locator(".preview .count")).hasText("3 scenes");
        tabTo(page, button(page, "Draw 3 pictures"));
        page.keyboard().press("Enter");
        assertThat(page.locator("v-tile .done")).hasCount(3);

        tabTo(page, page.locator("v-tile a").first());
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("v-tile a").nth(1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog .place")).hasText("Scene 2 of 3");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("dialog .place")).hasText("Scene 3 of 3");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("dialog .place")).hasText("Scene 1 of 3");
        page.keyboard().press("Escape");

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("v-tile a").first()).isFocused();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void tabTo(Page page, Locator goal) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) goal.evaluate("each => each === document.activeElement")) {
                return;
            }
            passed.add((String) page.evaluate("document.activeElement.outerHTML.slice(0, 80)"));
        }
        throw new AssertionError("Tab does not come to " + goal + ", only to " + passed);
    }
}
