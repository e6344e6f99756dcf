package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
            })
    void whatIsWithinAHouseIsNotPublic(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
    void whatTheWorldMayCallIsPublic(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /// Control: the same address is fetched for a service that stands within the house itself.
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"})
    void aServiceOnTheOpenNetworkCannotSendUsIntoTheHouse(String disguise) throws Exception {
        try (var house =
                StubService.behaving(_ -> Reaction.bytes(200, "image/png", Pictures.png(1)))) {
            var address = "http://%s:%d/x".formatted(disguise, house.url("/").getPort());

            assertThat(fetched("http://8.8.8.8/v1", address))
                    .isInstanceOf(Download.Result.Refused.class);
            assertThat(house.calls()).isEmpty();

            assertThat(fetched("http://127.0.0.1:9/v1", address))
                    .isInstanceOf(Download.Result.Replied.class);
        }
    }

    private static Download.Result fetched(String service, String address) throws Exception {
        try (var http = Transport.client()) {
            return new Download(new Transport(http), URI.create(service))
                    .fetch(address, Deadline.in(Duration.ofSeconds(5)));
        }
    }
}
