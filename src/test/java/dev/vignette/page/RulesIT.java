package dev.vignette.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page's own rules, each by itself.
@Tag("browser")
class RulesIT {

    @TempDir private static Path data;
    private static Bookshop shop;
    private static Page page;

    @BeforeAll
    static void open() throws Exception {
        shop = Bookshop.in(data, QuotaService.generous());
        page = shop.visitor();
        page.navigate("/settings");
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    words   | duration(0.4)                                     | less than a second
                    words   | duration(89)                                      | 89 s
                    words   | duration(600)                                     | 10 min
                    words   | duration(7800)                                    | 2 h 10 min
                    words   | countdown(1)                                      | 1 s
                    words   | range(12, 36)                                     | 12–36
                    words   | rate(97)                                          | 97.0 %
                    words   | dollars(0.053)                                    | $0.053
                    words   | excerpt('one two three four', 12)                 | one two…
                    address | read('/batches/abc/scenes/7').number              | 7
                    address | read('/batches/abc/scenes/0').view                | nowhere
                    address | read('/batches/%E0%A4%A/').view                   | nowhere
                    address | scene('a/b', 3)                                   | /batches/a%2Fb/scenes/3
                    pace    | timeLeft([], 10, 0)                               | undefined
                    pace    | timeLeft([1000, 2000], 10, 3000)                  | undefined
                    pace    | timeLeft([1000, 2000, 3000], 60, 3000).perMinute  | 60
                    pace    | timeLeft([1000, 2000, 3000], 60, 5000).perMinute  | 30
                    pace    | bound({state: 'running', waiting: 3, gate: {obstacle: 'paced', why: 'about 20'}}) | about 20
                    pace    | bound({state: 'running', waiting: 0, gate: {obstacle: 'paced', why: 'about 20'}}) | undefined
                    pace    | bound({state: 'running', waiting: 3, gate: {obstacle: 'told', why: 'waiting 3 s'}}) | undefined
                    pace    | wait({batch: {state: 'running', provider: 'gemini', waiting: 3, running: 1, gate: {obstacle: 'told', until: '1970-01-01T00:00:05Z'}}, scenes: [], now: 3000}) | gemini asked us to wait 2 s.
                    pace    | wait({batch: {state: 'running', provider: 'gemini', waiting: 3, running: 1, gate: {obstacle: 'busy', until: '1970-01-01T00:00:05Z'}}, scenes: [], now: 3000}) | gemini is busy. Going on in 2 s.
                    pace    | wait({batch: {state: 'running', provider: 'gemini', waiting: 3, running: 1, gate: {obstacle: 'away', until: '1970-01-01T00:00:05Z'}}, scenes: [], now: 3000}) | gemini does not answer. The next try is in 2 s. No attempt is used.
                    pace    | wait({batch: {state: 'running', provider: 'gemini', waiting: 3, running: 1, gate: {obstacle: 'told', until: '1970-01-01T00:00:05Z'}}, scenes: [], now: 6000}) | undefined
                    filters | pages(4100).map(each => each.label).join(' ')     | 1–2000 2001–4000 4001–4100
                    order   | format('Tale.MD')                                 | markdown
                    order   | titleOf('the-long_way.txt')                       | The long way
                    order   | order({story: 'a', images: '3'}).images           | 3
                    order   | order({story: 'a', seed: ' '}).seed               | undefined
                    """)
    void rulesHold(String module, String call, String expected) {
        var said =
                page.evaluate(
                        "import('/rules/%s.js').then(rules => String(rules.%s))"
                                .formatted(module, call));

        assertThat(said).isEqualTo(expected);
    }
}
