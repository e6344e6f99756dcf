package dev.vignette.provider.gemini;

import java.util.List;
import java.util.regex.Pattern;

/// Whether a model that answers in words says no. There is no field for it: a model that refuses
/// ends like one that chats. Models answer in the language of the prompt; words in a language that
/// is not here count as chatting, and are asked again.
final class RefusalWords {

    private static final String FLAGS = "(?iu)";

    private static final Pattern NO =
            Pattern.compile(
                    FLAGS
                            + String.join(
                                    "|",
                                    List.of(
                                            "\\b(?:can['’]?t|cannot|can not|could not|couldn['’]t|unable to"
                                                    + "|not able to|won['’]t|will not|must decline|have to decline"
                                                    + "|not (?:allowed|permitted|comfortable)|decline to|refuse to)\\b"
                                                    + ".{0,60}\\b(?:generat|creat|draw|produc|mak|depict|fulfil|help|assist"
                                                    + "|show|render|illustrat|provid|compl|process|portray|request)",
                                            "\\bviolat\\w*.{0,80}(?:polic|guideline|terms|principle|standard)",
                                            "\\bagainst (?:my|our|the|its)\\b.{0,40}(?:polic|guideline|principle|rules)",
                                            "\\b(?:safety|content|usage|use) (?:polic|guideline)",
                                            // German, French, Spanish, Italian, Portuguese
                                            "\\bkann\\b.{0,60}\\b(?:nicht|keine?n?)\\b.{0,60}(?:erstell|generier|erzeug|zeichn|darstell)",
                                            "\\brichtlinien\\b",
                                            "\\b(?:ne peux pas|ne suis pas en mesure|ne puis)\\b.{0,60}(?:g[ée]n[ée]r|cr[ée]er|produi|dessin)",
                                            "\\bno puedo\\b.{0,60}(?:gener|crear|produc|dibuj|ayud)",
                                            "\\bnon posso\\b.{0,60}(?:gener|crear|produr|disegn)",
                                            "\\bn[ãa]o posso\\b.{0,60}(?:ger|cri|produz|desenh)",
                                            "\\b(?:directrices|directives|diretrizes|linee guida|pol[íi]ticas? de)\\b")));

    /// What passes: a model that is tired today, or takes itself for one that only writes.
    private static final Pattern FOR_NOW =
            Pattern.compile(
                    FLAGS
                            + "right now|at (?:the|this) (?:moment|time)|currently|temporar|try again"
                            + "|technical|(?:text|language)[- ](?:based|model|only)|encountered an"
                            + "|something went wrong");

    private RefusalWords() {}

    static boolean in(String words) {
        return NO.matcher(words).find() && !FOR_NOW.matcher(words).find();
    }
}
