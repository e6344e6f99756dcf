package dev.vignette.rewriting;

import dev.vignette.config.Environment;
import dev.vignette.provider.Harm;
import dev.vignette.provider.google.GeminiApi;
import dev.vignette.provider.http.DefaultModels;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;

/// Who looks for other words in this process: a language model where one is set up, else a few
/// rules. Neither is ever asked about a refusal that has to stay one.
public final class Rewriters {

    private Rewriters() {}

    /// By the variables `VIGNETTE_LLM_URL`, `VIGNETTE_LLM_MODEL` and `VIGNETTE_LLM_KEY`, or with
    /// Gemini's key; without either by rules.
    ///
    /// @throws IllegalArgumentException where they are half set; the message says which
    public static Rewriter of(HttpClient http, Environment environment) {
        var rules = new MilderWords();
        var model = model(new Transport(http), environment);
        return guarded(model.<Rewriter>map(it -> new AskedModel(it, rules)).orElse(rules));
    }

    /// What has to stay refused stays refused, whoever looks for other words.
    static Rewriter guarded(Rewriter rewriter) {
        return refused ->
                Harm.mayBeReworded(refused.codes()) && !DelicateWords.areIn(refused.prompt())
                        ? rewriter.rewrite(refused)
                        : Optional.empty();
    }

    private static Optional<LanguageModel> model(Transport transport, Environment environment) {
        var name = environment.text("VIGNETTE_LLM_MODEL");
        var url = environment.text("VIGNETTE_LLM_URL");
        if (url.isPresent()) {
            return Optional.of(
                    ChatModel.at(
                            transport,
                            address(url.get()),
                            environment.secret("VIGNETTE_LLM_KEY"),
                            name.orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "VIGNETTE_LLM_URL is set and VIGNETTE_LLM_MODEL is not: say which model looks for other words"))));
        }
        var key =
                environment.secret("GEMINI_API_KEY").or(() -> environment.secret("GOOGLE_API_KEY"));
        return key.map(secret ->
                GeminiModel.at(
                        transport,
                        environment
                                .text("GOOGLE_GEMINI_BASE_URL")
                                .map(Rewriters::address)
                                .orElse(GeminiApi.BASE_URL),
                        secret,
                        name.orElseGet(() -> DefaultModels.ofThisRelease().of("rewriting"))));
    }

    private static URI address(String written) {
        try {
            return URI.create(written.strip().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "VIGNETTE_LLM_URL is no web address such as http://localhost:11434/v1", e);
        }
    }
}
