package dev.vignette.cli;

import dev.vignette.Caller;
import dev.vignette.Tokens.Token;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `token`: who may come in at a server that others can reach.
@Command(
        name = "token",
        description = "Access tokens for a server that others can reach.",
        subcommands = {
            TokenCommand.Create.class,
            TokenCommand.ListAll.class,
            TokenCommand.Revoke.class
        })
final class TokenCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("UnusedVariable") // those who stand under it look at it
    private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        throw new Refusal("say what to do: vignette token create, list or revoke");
    }

    /// What a token lets its holder do.
    enum Scope {
        READ,
        WRITE
    }

    /// `token create`: a new one, shown once.
    @Command(
            name = "create",
            description = "Makes a token and shows it, this once.",
            sortOptions = false)
    static final class Create implements Callable<Integer> {

        @Option(
                names = "--owner",
                paramLabel = "NAME",
                defaultValue = Caller.LOCAL,
                description =
                        "whose batches it shows and makes (default: ${DEFAULT-VALUE}, to whom those of the command line belong)")
        private String owner = Caller.LOCAL;

        @Option(
                names = "--scope",
                paramLabel = "read|write",
                defaultValue = "write",
                description = "write includes read (default: ${DEFAULT-VALUE})")
        private Scope scope = Scope.WRITE;

        @Mixin private Everywhere everywhere = new Everywhere();

        @Override
        public Integer call() {
            try (var application = everywhere.open()) {
                var created =
                        DrawOptions.orRefuse(
                                () -> application.tokens().create(owner, scope == Scope.WRITE));
                everywhere.out().println(created.whole().reveal());
                everywhere.out().flush();
                everywhere
                        .err()
                        .println(
                                "Token %s for %s. It is shown this once; a running server knows it at once."
                                        .formatted(created.token().id(), owner));
                everywhere.err().flush();
                return ExitCode.ALL_GENERATED;
            }
        }
    }

    /// `token list`: all of them, without their secrets.
    @Command(name = "list", description = "Lists all tokens, without their secrets.")
    static final class ListAll implements Callable<Integer> {

        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Mixin private Everywhere everywhere = new Everywhere();

        @Override
        public Integer call() {
            try (var application = everywhere.open()) {
                var tokens = application.tokens().all();
                var out = everywhere.out();
                if (json) {
                    out.println(
                            Json.array(
                                    tokens.stream()
                                            .map(token ->
                                                    Json.object()
                                                            .put("id", token.id())
                                                            .put("owner", token.owner())
                                                            .put("scope", scope(token))
                                                            .put(
                                                                    "createdAt",
                                                                    token.createdAt().toString()))
                                            .toList()));
                } else if (tokens.isEmpty()) {
                    out.println("No tokens. Make one with: vignette token create --owner NAME");
                } else {
                    tokens.forEach(token ->
                            out.println(
                                    "%s  %-20s  %-5s  %s"
                                            .formatted(
                                                    token.id(),
                                                    token.owner(),
                                                    scope(token),
                                                    token.createdAt())));
                }
                out.flush();
                return ExitCode.ALL_GENERATED;
            }
        }

        private static String scope(Token token) {
            return token.mayWrite() ? "write" : "read";
        }
    }

    /// `token revoke ID`: lets nobody in by it any more.
    @Command(
            name = "revoke",
            description = {
                "Lets nobody in by a token any more, at once.",
                "Make the next one before you revoke the last: without any, a running server lets nobody in."
            })
    static final class Revoke implements Callable<Integer> {

        private static final String LAST_ONE =
                """
                That was the last token.
                  A server that runs now lets nobody in until there is one: vignette token create --owner NAME
                  Started anew, a server at 127.0.0.1 lets in all who reach it, without a token, also through a proxy;
                  one that listens for others (--host) does not start.\
                """;

        @Parameters(paramLabel = "ID", description = "as vignette token list shows it")
        private String id = "";

        @Mixin private Everywhere everywhere = new Everywhere();

        @Override
        public Integer call() {
            try (var application = everywhere.open()) {
                if (!application.tokens().revoke(id)) {
                    throw new Refusal(
                            "there is no token " + id + "; vignette token list shows them");
                }
                everywhere.out().println("Revoked token " + id);
                everywhere.out().flush();
                if (!application.tokens().any()) {
                    LAST_ONE.lines().forEach(everywhere.err()::println);
                    everywhere.err().flush();
                }
                return ExitCode.ALL_GENERATED;
            }
        }
    }
}
