package dev.vignette.rewriting;

import java.util.regex.Pattern;

/// Words in a prompt for which nobody looks for milder ones, whatever the service called them.
final class DelicateWords {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?iu)\\b(?:suicid\\w*|self[- ]?harm\\w*|hang(?:s|ed|ing)? (?:him|her|them)sel\\w+"
                            + "|cut(?:s|ting)? (?:him|her|them)sel\\w+|kill(?:s|ed|ing)? (?:him|her|them)sel\\w+"
                            + "|sex|sexual\\w*|sexy|naked|nude|nudity|erotic\\w*|porn\\w*|lingerie|topless|rape[sd]?"
                            + "|molest\\w*|genocide|lynch\\w*|swastika\\w*)\\b");

    private DelicateWords() {}

    static boolean areIn(String prompt) {
        return WORDS.matcher(prompt).find();
    }
}
