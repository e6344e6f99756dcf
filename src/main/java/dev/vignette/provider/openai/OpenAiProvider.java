package dev.vignette.provider.openai;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Download;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.PictureAnswer;
import dev.vignette.provider.http.Reply;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One model behind `POST /images/generations` and, with reference pictures, `/images/edits`.
record OpenAiProvider(Transport transport, Account account, Model model, Failures failures)
        implements ImageProvider {

    private static final Duration DEADLINE_FLOOR = Duration.ofMinutes(5);
    private static final Duration DEADLINE_CEILING = Duration.ofMinutes(15);
    private static final int PROMPT_LIMIT = 32_000;
    private static final Duration CHECK = Duration.ofSeconds(20);

    @Override
    public Profile profile() {
        return new Profile(
                OpenAi.NAME,
                model.id(),
                account.name(),
                true,
                model.family().aspects(),
                model.family().sizes(),
                PROMPT_LIMIT,
                model.family().references(),
                DEADLINE_FLOOR,
                DEADLINE_CEILING);
    }

    @Override
    public Optional<String> trouble() {
        return account.trouble();
    }

    @Override
    public Outcome generate(ImageRequest request, Duration time) throws InterruptedException {
        var refusal = refusalToBegin(request);
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        var deadline = Deadline.in(time);
        return switch (transport.send(asked(request), deadline)) {
            case Unanswered trouble -> new Failed(failures.of(trouble, time));
            case Answered answer -> outcome(answer, deadline, time);
        };
    }

    /// What is known to fail is not called.
    private Optional<Failure> refusalToBegin(ImageRequest request) {
        return account.trouble()
                .<Failure>map(why -> Failures.halting(Report.of(why), FailureKind.KEY))
                .or(() -> profile().refusalOf(request.references()))
                .or(() ->
                        Sizes.trouble(model, request.aspect())
                                .filter(_ -> request.size().isEmpty())
                                .or(() -> Edit.trouble(request))
                                .map(why -> new Invalid(Report.of(why))));
    }

    private HttpRequest asked(ImageRequest request) {
        if (!request.references().isEmpty()) {
            var form = new Edit(model, request, size(request)).form();
            return account.request("/images/edits")
                    .header("Content-Type", form.contentType())
                    .POST(form.body())
                    .build();
        }
        return account.request("/images/generations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body(request))))
                .build();
    }

    /// GPT models always answer in base64 and refuse to be told so; other servers need to be told,
    /// because an address to fetch from is one more thing that can fail.
    private JsonNode body(ImageRequest request) {
        var body =
                Json.request()
                        .put("model", model.id())
                        .put("prompt", request.prompt())
                        .put("n", 1)
                        .put("size", size(request));
        if (model.family().isGpt()) {
            return body.put("quality", "auto");
        }
        return account.isServiceItself() && model.family() == Model.Family.OTHER
                ? body // a model newer than this program
                : body.put("response_format", "b64_json");
    }

    private String size(ImageRequest request) {
        return Sizes.of(model, request.aspect(), request.size());
    }

    private Outcome outcome(Answered answer, Deadline deadline, Duration time)
            throws InterruptedException {
        var body = Json.object(answer.body());
        return switch (answer.isSuccess() ? Payload.of(body) : new Payload.Nothing()) {
            case Payload.Base64(var text) -> pictures().fromBase64(text, answer);
            case Payload.Address(var address) ->
                    new Download(transport, account.baseUrl())
                            .picture(address, answer, pictures(), deadline, time);
            case Payload.Nothing() ->
                    new Failed(
                            switch (new Refusal(failures, answer, body).failure()) {
                                case Halting(var report, var kind, _)
                                        when kind == FailureKind.MODEL_GONE ->
                                        failures.modelGone(
                                                report,
                                                OpenAi.NAME,
                                                model.id(),
                                                account,
                                                offered(deadline));
                                case Failure failure -> failure;
                            });
        };
    }

    private PictureAnswer pictures() {
        return new PictureAnswer(
                failures, "Made by an AI model (%s at %s)".formatted(model.id(), account.host()));
    }

    private String offered(Deadline deadline) throws InterruptedException {
        return switch (models(deadline.within(Duration.ofSeconds(10)))) {
            case Answered answer when answer.isSuccess() -> ModelList.pictures(answer);
            case Reply _ -> "";
        };
    }

    private Reply models(Deadline deadline) throws InterruptedException {
        return transport.send(account.request("/models").build(), deadline);
    }

    @Override
    public Availability check() throws InterruptedException {
        var trouble = account.trouble();
        if (trouble.isPresent()) {
            return new Unreachable(trouble.get());
        }
        return switch (models(Deadline.in(CHECK))) {
            case Unanswered lost -> new Unreachable(failures.of(lost, CHECK).report().message());
            case Answered answer -> new ModelList(failures, answer).availability();
        };
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
