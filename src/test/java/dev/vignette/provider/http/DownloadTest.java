package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.provider.http.Download.Result.Refused;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a service on the open network may send us for its picture. Addresses are numbers here: no
/// look-up leaves the machine, and nobody is called.
class DownloadTest {

    private static final HttpClient HTTP = Transport.client();
    private static final URI PUBLIC_SERVICE = URI.create("https://93.184.215.14/v1");

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.7/x.png,         into a private network: 10.0.0.7",
        "https://192.168.1.1/x.png,     into a private network: 192.168.1.1",
        "https://[::1]/x.png,           into a private network",
        "http://169.254.169.254/latest, into a private network: 169.254.169.254",
        "http://93.184.215.15/x.png,    to an address without encryption: 93.184.215.15",
    })
    void aPublicServiceCannotSendUsThere(String address, String why) throws Exception {
        assertThat(fetched(address))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains(why));
    }

    @Test
    void notEvenToThisMachineWhereSomebodyWouldAnswer() throws Exception {
        try (var neighbour = StubService.reacting(Reaction.html(200, "a secret"))) {
            assertThat(fetched(neighbour.url("/x").toString())).isInstanceOf(Refused.class);
            assertThat(neighbour.calls()).isEmpty();
        }
    }

    private static Download.Result fetched(String address) throws InterruptedException {
        return new Download(new Transport(HTTP), PUBLIC_SERVICE)
                .fetch(address, Deadline.in(Duration.ofSeconds(20)));
    }
}
