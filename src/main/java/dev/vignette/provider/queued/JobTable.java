package dev.vignette.provider.queued;

import dev.vignette.provider.Failure;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Reply.Answered;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// In which words one service takes a job, and what its answers mean.
public interface JobTable {

    Profile profile();

    Account account();

    /// The request that makes a job.
    ///
    /// @throws IllegalArgumentException where the model does not draw what is asked for
    HttpRequest submission(ImageRequest request);

    /// What a submission's answer of success says.
    Progress submitted(Answered answer, JsonNode body);

    /// What an answer of success to a job's poll says.
    Progress polled(Job job, Answered answer, JsonNode body);

    /// What an answer of no success says.
    Failure refused(Answered answer, Optional<JsonNode> body);

    /// Whether trouble in the answer to a poll is the job's own; else it is only the answer that is
    /// lost, and the job is asked about again.
    default boolean endsTheJob(Answered answer) {
        return false;
    }

    /// Asks which models there are, or at least whether the key is good, at no cost.
    HttpRequest listing();

    /// The models that draw, in an answer of success to that.
    List<String> models(Answered answer);
}
