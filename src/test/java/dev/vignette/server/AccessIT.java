package dev.vignette.server;

import static dev.vignette.server.RunningServer.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.Caller;
import dev.vignette.testing.QuotaService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets in, and what he sees there.
class AccessIT {

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String token(String owner, boolean mayWrite) {
        return server.application().tokens().create(owner, mayWrite).whole().reveal();
    }

    private CheckedClient clientOf(String token) {
        return server.client().with("Authorization", "Bearer " + token);
    }

    @Test
    void fromTheFirstTokenOnEveryRequestNeedsOne() {
        assertThat(server.client().get("/api/batches").status()).isEqualTo(200);
        var token = token("anna", true);

        var without = server.client().get("/api/batches");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(server.client().get("/metrics").status()).isEqualTo(401);
        assertThat(server.client().get("/metrics/").status()).isEqualTo(401);
        assertThat(clientOf(token + "x").get("/api/batches").status()).isEqualTo(401);
        assertThat(clientOf("vgn_00000000_" + "0".repeat(32)).get("/api/batches").status())
                .isEqualTo(401);
        assertThat(clientOf(token).get("/api/batches").status()).isEqualTo(200);
        assertThat(server.client().get("/health/live").status()).isEqualTo(200);
        assertThat(server.client().get("/openapi.yaml").status()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsRevokedLetsNobodyInAndOpensNothing() {
        var created = server.application().tokens().create("anna", true);
        var anna = clientOf(created.whole().reveal());
        assertThat(anna.get("/api/batches").status()).isEqualTo(200);

        server.application().tokens().revoke(created.token().id());

        assertThat(anna.get("/api/batches").status()).isEqualTo(401);
        assertThat(anna.get("/api/batches").get("detail")).contains("No token is left here");
        assertThat(server.client().get("/api/batches").status()).isEqualTo(401);
        assertThat(clientOf(token("anna", true)).get("/api/batches").status()).isEqualTo(200);
        assertThat(anna.get("/api/batches").get("detail")).contains("was revoked");
    }

    @Test
    void whoeverMayOnlyReadChangesNothing() {
        var reader = clientOf(token("anna", false));

        assertThat(reader.get("/api/batches").status()).isEqualTo(200);
        assertThat(reader.post("/api/scenes", order(2)).status()).isEqualTo(200);
        assertThat(reader.post("/api/batches", order(2)).status()).isEqualTo(403);
        assertThat(reader.get("/api/webhook-secret").status()).isEqualTo(403);
    }

    /// Every route with another's batch in it answers as if there were no such batch.
    @Test
    void whatBelongsToAnotherIsNotThere() {
        var anna = clientOf(token("anna", true));
        var ben = clientOf(token("ben", true));
        var id = anna.post("/api/batches", order(2)).get("id");
        var url = "/api/batches/" + id;

        for (var path :
                List.of(
                        "",
                        "/scenes",
                        "/scenes/1",
                        "/scenes/1/image",
                        "/scenes/1/thumbnail",
                        "/archive.zip",
                        "/failed.csv",
                        "/failed.txt",
                        "/failed.json",
                        "/events")) {
            assertThat(ben.get(url + path, Map.of("Accept", "text/event-stream")).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var deed : List.of("pause", "resume", "cancel", "retry", "scenes/1/retry")) {
            assertThat(ben.post(url + "/" + deed, "{}").status()).as(deed).isEqualTo(404);
        }
        var json = Map.of("Content-Type", "application/json");
        assertThat(ben.send("PATCH", url, Optional.of("{\"priority\": 1}"), json).status())
                .isEqualTo(404);
        assertThat(ben.send("DELETE", url, Optional.empty(), Map.of()).status()).isEqualTo(404);
        assertThat(ben.get("/api/batches").json().get("batches")).isEmpty();

        assertThat(anna.get(url).status()).isEqualTo(200);
        assertThat(anna.get("/api/batches").json().get("batches").size()).isEqualTo(1);
        assertThat(ben.post("/api/batches", order(2)).status())
                .as("the same story of somebody else is nobody's business")
                .isEqualTo(201);
    }

    @Test
    void whatTheCommandLineMadeBelongsToTheMachine() {
        var id = server.handIn(1);
        var anna = clientOf(token("anna", true));
        var local = clientOf(token(Caller.LOCAL, false));

        assertThat(anna.get("/api/batches/" + id).status()).isEqualTo(404);
        assertThat(local.get("/api/batches/" + id).status()).isEqualTo(200);
    }

    @Test
    void aBrowserGetsInByACookieThatNoScriptReads() {
        var token = token("anna", true);
        assertThat(server.client().get("/api/session").json().get("signedIn").asBoolean())
                .isFalse();
        assertThat(server.client().post("/api/session", "{\"token\": \"x\"}").status())
                .isEqualTo(401);

        var opened = server.client().post("/api/session", "{\"token\": \"" + token + "\"}");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.get("owner")).isEqualTo("anna");
        var cookie = opened.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");

        var browser = server.client().with("Cookie", cookie.split(";", 2)[0]);
        assertThat(browser.get("/api/batches").status()).isEqualTo(200);
        assertThat(browser.get("/api/session").get("owner")).isEqualTo("anna");
        var closed = server.client().send("DELETE", "/api/session", Optional.empty(), Map.of());
        assertThat(closed.header("Set-Cookie")).contains("vignette=;").contains("1970");
    }

    @Test
    void whoeverGuessesIsSoonNotListenedTo() {
        token("anna", true);
        var guesser = clientOf("vgn_00000000_" + "1".repeat(32));
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 30; i++) {
            statuses.add(guesser.get("/api/batches").status());
        }
        assertThat(statuses).contains(401, 429);
    }

    @Test
    void tokensAreKeptAsHashesAlone() throws Exception {
        var token = token("anna", true);
        var secret = token.substring(token.lastIndexOf('_') + 1);

        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void aServerThatOthersCanReachDoesNotStartWithoutAToken(@TempDir Path other) throws Exception {
        assertThatThrownBy(() ->
                        RunningServer.in(
                                other,
                                QuotaService.generous(),
                                s ->
                                        new ServerSettings(
                                                "0.0.0.0", 0, s.names(), false, false, s.keep())))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("vignette token create");
    }

    @Test
    void anOwnersNameHasToBeOne() {
        assertThatThrownBy(() -> token("", true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> token("a b\n", true)).isInstanceOf(IllegalArgumentException.class);
    }
}
