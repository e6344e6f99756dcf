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
                    order   | order({story: 'a', try: '2'}).try                 | 2
                    order   | order({story: 'a', fallback: ''}).fallback        | undefined
                    order   | order({story: 'a', rewrite: true}).onBlocked      | rewrite
                    order   | order({story: 'a', rewrite: false}).onBlocked     | undefined
                    order   | order({story: 'a', label: false}).label            | undefined
                    order   | order({story: 'a', reuse: true}).reuse            | true
                    order   | order({story: 'a', lost: ['b.png']}).lost         | undefined
                    order   | order({story: 'a', pictures: []}).pictures        | undefined
                    order   | chosen({story: 'a', title: 'b', try: '2', reuse: true, label: false, pictures: [{}]}) | 3
                    order   | drawing(12, {})                                   | Draw 12 pictures
                    order   | drawing(12, {try: '3'})                           | Draw the first 3 of 12
                    order   | drawing(12, {try: '12'})                          | Draw 12 pictures
                    order   | drawing(12, {try: '1'})                           | Draw the first of 12
                    pictures | together([{name: 'a', size: 1}, {name: 'b', size: 1}], [{name: 'a', size: 2}]).map(each => each.name + each.size).join() | b1,a2
                    pictures | trouble([{size: 30e6}, {size: 20e6}])            | undefined
                    pictures | trouble([{size: 30e6}, {size: 30e6}])            | They would have 60.0 MB together; at most 50 MB go along.
                    pictures | named(['a', 'b', 'c'])                           | a, b and c
                    pictures | lasting({story: 's', pictures: [{name: 'a'}], lost: ['b', 'a']}).lost.join() | b,a
                    pictures | lasting({story: 's', file: {name: 'f'}}).lostStory | f
                    pictures | lasting({story: 's', pictures: [{name: 'a'}]}).pictures | undefined
                    takeover | takeover({provider: 'illustrator', takenOver: {from: 'openai', why: 'it has no quota left: Pay.'}}) | illustrator took over from openai, because it has no quota left: Pay.
                    takeover | takeover({provider: 'openai'})                   | undefined
                    takeover | standby({fallback: {provider: 'fal'}})           | fal
                    takeover | standby({fallback: {provider: 'fal'}, takenOver: {from: 'openai'}}) | undefined
                    pauses  | pause({pauseReason: 'trial', waiting: 9, cost: {perPicture: 0.05}}).advice | The other 9 are drawn when you go on, for about $0.45.
                    pauses  | pause({pauseReason: 'trial', waiting: 1}).advice  | The last one is drawn when you go on.
                    pauses  | pause({pauseReason: 'quota'}).title               | The quota is used up
                    pauses  | pause({pauseReason: 'diskFull'}).title            | Pictures cannot be stored
                    pauses  | pause({pauseReason: 'unheard of'}).title          | Paused
                    words   | change('kills → defeats').before                  | kills
                    words   | change('kills → defeats').after                   | defeats
                    words   | change('gore → –').after                          | left out
                    words   | change('shows the moment before').said            | shows the moment before
                    """)
    void rulesHold(String module, String call, String expected) {
        var said =
                page.evaluate(
                        "import('/rules/%s.js').then(rules => String(rules.%s))"
                                .formatted(module, call));

        assertThat(said).isEqualTo(expected);
    }
}
