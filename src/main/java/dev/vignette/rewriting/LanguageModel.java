package dev.vignette.rewriting;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A model that answers in words.
interface LanguageModel {

    String name();

    /// What it answers, as the object that `Task.SCHEMA` describes; empty where it cannot be
    /// reached or answers something else.
    Optional<JsonNode> answer(String task, String text) throws InterruptedException;
}
