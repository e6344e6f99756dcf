package dev.vignette.rewriting;

import dev.vignette.provider.http.Json;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Other words by a language model. What it says is believed as far as it can be checked.
record AskedModel(LanguageModel model, MilderWords rules) implements Rewriter {

    private static final Logger LOG = LoggerFactory.getLogger(AskedModel.class);

    @Override
    public Optional<Rewriting> rewrite(Refused refused) throws InterruptedException {
        var answer = model.answer(Task.TEXT, Task.about(refused));
        return answer.isPresent()
                ? checked(refused, answer.get())
                : rules.rewrite(refused); // it could not be asked
    }

    private Optional<Rewriting> checked(Refused refused, JsonNode answer) {
        var words = Json.text(answer.path("rewritten")).map(String::strip).orElse("");
        if (!answer.path("keepsMeaning").asBoolean(false)) {
            LOG.info("{} found no other words that tell the same scene", model.name());
            return Optional.empty();
        }
        var trouble = SameScene.trouble(refused.prompt(), words, refused.longest());
        trouble.ifPresent(why -> LOG.warn("other words by {} are not used: {}", model.name(), why));
        return trouble.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Rewriting(
                                words,
                                answer.path("changes")
                                        .valueStream()
                                        .flatMap(change -> Json.text(change).stream())
                                        .limit(20)
                                        .toList(),
                                model.name()));
    }
}
