package dev.vignette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a service whose answers point to pictures adds to the contract: its addresses are a
/// stranger's word.
public abstract class FetchedPictureContract extends PaidContract {

    /// Answers of success that leave the picture at an address.
    protected abstract List<Reaction> pointsTo(StubService service, String address);

    @Test
    void aPictureByAddressIsFetchedWithoutTheKey() throws Exception {
        try (var files = StubService.reacting(Reaction.bytes(200, "text/html", Pictures.png(9)));
                var service = StubService.reacting()) {
            points(service, files.url("/made/9?sig=x").toString());

            var outcome = at(service).generate(Requests.scene(9), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG");
            assertThat(files.calls()).hasSize(1);
            assertThat(files.calls().getFirst().path()).isEqualTo("/made/9?sig=x");
            assertThat(files.calls().toString()).doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd,       no web address",
        "gopher://127.0.0.1/x,     no web address",
        "http://u:p@127.0.0.1/x,   no web address",
        "not an address,           no web address",
        "http://169.254.169.254/a, into a private network: 169.254.169.254",
        "http://[fe80::1]/a,       into a private network",
        "http://no.such.invalid/,  cannot be found",
    })
    void anAddressThatLeadsAstrayIsNotCalled(String address, String why) throws Exception {
        try (var service = StubService.reacting()) {
            points(service, address);

            var outcome = at(service).generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("transient BAD_PICTURE billed?");
            assertThat(Told.message(outcome)).contains(why);
        }
    }

    @Test
    void aPictureThatIsGoneFromItsAddressMayHaveBeenCharged() throws Exception {
        try (var files = StubService.reacting(Reaction.html(404, "gone"));
                var service = StubService.reacting()) {
            points(service, files.url("/x").toString());

            var outcome = at(service).generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("transient BAD_PICTURE billed?");
            assertThat(Told.message(outcome))
                    .isEqualTo("the picture could not be fetched: status 404");
        }
    }

    @Test
    void aPictureIsFetchedAgainBeforeItIsDrawnAgain() throws Exception {
        var png = Reaction.bytes(200, "image/png", Pictures.png(9));
        try (var files =
                        StubService.reacting(
                                Reaction.html(503, "busy"), new Reaction.Truncate(png), png);
                var service = StubService.reacting()) {
            points(service, files.url("/x").toString());

            assertThat(Told.of(at(service).generate(Requests.scene(1), SOON)))
                    .isEqualTo("generated PNG");
            assertThat(made(service)).isEqualTo(1);
        }
    }

    private void points(StubService service, String address) {
        pointsTo(service, address).forEach(service::then);
    }
}
