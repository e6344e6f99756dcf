package dev.vignette.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import dev.vignette.testing.Call;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each view on a phone and on a desk, in the light and in the dark: all of it comes, and no script
/// complains. Leaves a picture of each in `target/page`, to be looked at; those of the last release
/// are kept in `docs/page`.
@Tag("browser")
class EveryViewIT {

    private static final Path PICTURES = Path.of("target/page");

    @TempDir private static Path data;
    private static Bookshop shop;
    private static String finished;
    private static String withGaps;
    private static String running;
    private static String trial;
    private static String fought;

    @BeforeAll
    static void open() throws Exception {
        Files.createDirectories(PICTURES);
        shop = Bookshop.in(data, EveryViewIT::refusingToKill);
        var tale = Files.readString(Path.of("examples/the-lighthouse-keeper.md"));
        finished =
                shop.handIn(
                        1,
                        Map.of(
                                "story", tale,
                                "format", "markdown",
                                "provider", "illustrator",
                                "title", "The Lighthouse Keeper"));
        var cards = Files.readString(Path.of("examples/a-hundred-postcards.csv"));
        withGaps =
                shop.handIn(
                        1,
                        Map.of(
                                "story", cards,
                                "provider", "rehearsal",
                                "model", "blocked",
                                "concurrency", 8,
                                "title", "A hundred postcards"));
        running =
                shop.handIn(
                        1,
                        Map.of(
                                "story", cards + cards.substring(cards.indexOf('\n') + 1).repeat(3),
                                "provider", "rehearsal",
                                "model", "limited",
                                "title", "A service with a quota"));
        trial =
                shop.handIn(
                        1,
                        Map.of(
                                "story", tale,
                                "format", "markdown",
                                "provider", "illustrator",
                                "try", 4,
                                "title", "The Lighthouse Keeper"));
        fought =
                shop.handIn(
                        1,
                        Map.of(
                                "story",
                                "prompt\nA young knight kills the old dragon before a castle\n",
                                "title",
                                "The Knight and the Dragon"));
        var page = shop.visitor();
        page.navigate("/batches/" + withGaps);
        assertThat(page.locator(".closing .message"))
                .containsText("Generated 97 of 100 images (3 failed and were skipped)");
        page.navigate("/batches/" + finished);
        assertThat(page.locator(".closing .message"))
                .containsText("Successfully generated all 12 images!");
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void everyViewComesAsItIsMeantToLook(int width, ColorScheme colours) {
        look("start", width, colours, "/", EveryViewIT::takeAnExample);
        look("choices", width, colours, "/", EveryViewIT::makeChoices);
        look("batch", width, colours, "/batches/" + finished, EveryViewIT::awaitPictures);
        look("running", width, colours, "/batches/" + running, EveryViewIT::awaitQuota);
        look("gaps", width, colours, "/batches/" + withGaps, EveryViewIT::awaitPictures);
        look(
                "scene",
                width,
                colours,
                "/batches/" + finished + "/scenes/3",
                EveryViewIT::awaitBigView);
        look(
                "mend",
                width,
                colours,
                "/batches/" + withGaps + "/scenes/33",
                EveryViewIT::awaitBigView);
        look(
                "proposal",
                width,
                colours,
                "/batches/" + fought + "/scenes/1",
                EveryViewIT::askForOtherWords);
        look("trial", width, colours, "/batches/" + trial, EveryViewIT::awaitTrial);
        look("queue", width, colours, "/batches", EveryViewIT::awaitRows);
        look("settings", width, colours, "/settings", EveryViewIT::awaitServices);

        assertThat(shop.complaints()).isEmpty();
    }

    private static void look(
            String view, int width, ColorScheme colours, String path, Consumer<Page> until) {
        var page = shop.visitor(colours, width);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(path);
        until.accept(page);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name(view, width, colours)))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(80));
        page.context().close();
    }

    private static String name(String view, int width, ColorScheme colours) {
        return "%s-%s-%s.jpg"
                .formatted(
                        view,
                        width < 600 ? "narrow" : "wide",
                        colours.name().toLowerCase(Locale.ROOT));
    }

    private static void takeAnExample(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("The Lighthouse Keeper"))
                .click();
        assertThat(page.locator(".preview .count")).hasText("12 scenes");
    }

    private static void makeChoices(Page page) {
        takeAnExample(page);
        page.getByLabel("Drawn by").selectOption("openai");
        page.getByText("More choices").click();
        page.getByLabel("Draw only so many first").fill("4");
        page.getByLabel("Pictures of who").setInputFiles(Path.of("docs/the-lighthouse-keeper.png"));
        assertThat(page.locator(".preview .note")).hasCount(1);
        page.waitForFunction("() => document.querySelector('.pictures img').naturalWidth > 0");
        page.locator("v-more").evaluate("each => each.scrollIntoView()");
    }

    private static void askForOtherWords(Page page) {
        page.getByText("Suggest other words").click();
        assertThat(page.locator(".found li").first()).isVisible();
    }

    private static void awaitTrial(Page page) {
        assertThat(page.locator(".paused h2")).hasText("The trial is over");
        awaitPictures(page);
    }

    private static void awaitQuota(Page page) {
        assertThat(page.locator(".bound")).isVisible();
        awaitPictures(page);
    }

    private static void awaitBigView(Page page) {
        assertThat(page.locator("dialog img, dialog textarea").first()).isVisible();
    }

    private static void awaitRows(Page page) {
        assertThat(page.locator("v-queue-row")).hasCount(5);
    }

    private static void awaitServices(Page page) {
        assertThat(page.locator(".services")).containsText("rehearsal");
    }

    private static void awaitPictures(Page page) {
        page.waitForFunction(
                """
                () => {
                  const seen = [...document.querySelectorAll("v-tile img")]
                    .filter(each => each.getBoundingClientRect().top < innerHeight);
                  return seen.length > 0 && seen.every(each => each.complete && each.naturalWidth > 0);
                }
                """);
    }

    private static Reaction refusingToKill(Call call) throws InterruptedException {
        return call.body().contains("kills")
                ? Wire.OPENAI.unsafe()
                : QuotaService.generous().to(call);
    }
}
