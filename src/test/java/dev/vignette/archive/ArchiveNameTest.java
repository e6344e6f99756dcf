package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 8);
    private static final String REST = "_97_scenes_2026-02-08.zip";
    private static final Pattern SAFE =
            Pattern.compile(
                    "[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_]*_97_scenes_2026-02-08(_\\d+)?\\.zip");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Story Title                     | story_title
                    The Lighthouse                  | the_lighthouse
                    ../../etc/passwd                | etc_passwd
                    ..\\..\\x                       | x
                    /abs                            | abs
                    C:\\x                           | c_x
                    con                             | con
                    NUL.png                         | nul_png
                    a/b                             | a_b
                    "trailing dot."                 | trailing_dot
                    "trailing space "               | trailing_space
                    -rf                             | rf
                    %2e%2e%2f                       | 2e_2e_2f
                    $(id)                           | id
                    ;ls                             | ls
                    ""                              | story
                    .                               | story
                    ..                              | story
                    _                               | story
                    ___a___b___                     | a_b
                    🦊🌙                            | story
                    ❤️ Love                         | love
                    Café                            | café
                    Cafe\u0301                      | café
                    ÉCLAIR                          | éclair
                    STRASSE Straße                  | strasse_straße
                    Война и мир                     | война_и_мир
                    紅樓夢                          | 紅樓夢
                    हिन्दी कहानी                      | हिन्दी_कहानी
                    ألف ليلة                        | ألف_ليلة
                    a\u202Egnp.exe                  | a_gnp_exe
                    Title (2nd ed.)!                | title_2nd_ed
                    TITLE                           | title
                    I Ii                            | i_ii
                    """)
    void isTheTitleInLettersMarksAndDigits(String title, String words) {
        assertThat(name(title == null ? "" : title).numbered(1)).isEqualTo(words + REST);
    }

    @Test
    void isTheSameWhateverTheLanguageOfTheMachine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(name("TITLE ISTANBUL").numbered(1)).isEqualTo("title_istanbul" + REST);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isSafeWhateverTheTitle() {
        var titles = hostileTitles();
        assertThat(titles).hasSizeGreaterThan(200);
        for (var title : titles) {
            for (int number : new int[] {1, 2, 1_000}) {
                var name = name(title).numbered(number);
                assertThat(name).as(title).matches(SAFE);
                assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
                assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(title).isTrue();
                assertThat(name).as(title).doesNotContain("__");
            }
        }
    }

    @Test
    void uses200BytesButCutsNoCharacter() {
        assertThat(bytes(name("a".repeat(300)).numbered(1))).isEqualTo(200);
        assertThat(bytes(name("é".repeat(300)).numbered(1))).isBetween(199, 200);
        assertThat(name("x" + "𝒳".repeat(100)).numbered(1)).doesNotContain("?");
        // a consonant keeps its vowel sign
        assertThat(name("हि".repeat(60)).numbered(1)).startsWith("हि").contains("हि" + REST);
        assertThat(name("ab ".repeat(100)).numbered(1)).matches("(ab_)+(a_)?97_scenes.*");
    }

    @Test
    void theNextFreeNameIsNumbered() {
        assertThat(name("Fox").numbered(2)).isEqualTo("fox_97_scenes_2026-02-08_2.zip");
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ArchiveName name(String title) {
        return new ArchiveName(title, 97, DAY);
    }

    /// Everything that ever broke a file name, alone and around an honest title.
    static List<String> hostileTitles() {
        var bad = new ArrayList<String>();
        for (var path : List.of("../", "..\\", "/", "\\", "//host/", "C:", "~/", "file:///")) {
            bad.addAll(List.of(path, path.repeat(9), path + "etc/passwd"));
        }
        for (var device : List.of("con", "NUL", "aux", "PRN", "com1", "LPT9", "CONIN$", "clock$")) {
            bad.addAll(List.of(device, device + ".txt", device + ":", device + " ."));
        }
        for (char c = 0; c < 0x30; c++) {
            bad.add(String.valueOf(c));
            bad.add("a" + c + "b");
        }
        for (var point :
                new int[] {
                    0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x200D, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF,
                    0xFE0F, 0x20E3, 0xD800, 0xDFFF, 0xFFFD, 0xFFFF, 0x1F98A, 0xE0001, 0x10FFFF,
                    0x2044, 0x29F8, 0xFF0F, 0xFF0E, 0x0345, 0x0301
                }) {
            bad.add(Character.toString(point));
            bad.add("fox" + Character.toString(point) + "den");
        }
        bad.addAll(
                List.of(
                        "",
                        " ",
                        ".",
                        "..",
                        "...",
                        "-rf",
                        "--help",
                        "%2e%2e%2f",
                        "%00",
                        "$(id)",
                        "`id`",
                        ";ls",
                        "|cat",
                        "&&x",
                        "*?",
                        "<x>",
                        "\"q\"",
                        "'q'",
                        "{{7*7}}",
                        "${7*7}",
                        "=1+1",
                        "@x",
                        "!x",
                        "#x",
                        "desktop.ini",
                        ".git",
                        ".htaccess",
                        "a".repeat(300),
                        "é".repeat(300),
                        "e\u0301".repeat(300),
                        "🦊".repeat(300),
                        "x" + "\u0301".repeat(500),
                        "ﷺ".repeat(99),
                        "İ".repeat(200),
                        "ß".repeat(200),
                        "_".repeat(400),
                        "a_".repeat(200),
                        "漢".repeat(100) + "/",
                        "\u1100".repeat(99),
                        "👨‍👩‍👧‍👦",
                        "1️⃣",
                        "🇩🇪",
                        "ΑΣ",
                        "ǅ",
                        "½²Ⅷ",
                        "story.zip",
                        "a\nb",
                        "a\r\nb"));
        return bad;
    }
}
