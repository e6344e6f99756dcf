package dev.vignette.provider.http;

import dev.vignette.config.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where requests go, and in whose name.
///
/// @param service whose account it is
/// @param baseUrl its address; a slash at the end does no harm
public record Account(Service service, URI baseUrl, Optional<Secret> key) {

    /// A service as its users set it up.
    ///
    /// @param usual where it answers itself; there no request goes without a key
    /// @param addressSetting the variable with another address: `OPENAI_BASE_URL`
    /// @param keySetting the variable with the key: `OPENAI_API_KEY`
    /// @param keyHeader the header that carries the key, and nothing else does
    /// @param keyPrefix what stands before the key there: `Bearer `
    public record Service(
            URI usual,
            String addressSetting,
            String keySetting,
            String keyHeader,
            String keyPrefix) {

        /// A program on one's own machine, which asks for no key.
        public static Service local(URI usual, String addressSetting) {
            return new Service(usual, addressSetting, "", "", "");
        }

        /// Why a local program cannot be asked while nobody said where it is.
        public String hasNoAddress() {
            return "%s is not set: give the address there, such as %s"
                    .formatted(addressSetting, usual);
        }

        private boolean needsKey() {
            return !keySetting.isEmpty();
        }
    }

    /// What may stand in a header. The JDK prints the whole value when it refuses one, so it never
    /// gets to see a key that it would refuse.
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    public Account {
        var scheme = String.valueOf(baseUrl.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    service.addressSetting() + " is no web address such as " + service.usual());
        }
        if (baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    service.addressSetting()
                            + " holds more than host and path; the key belongs into "
                            + service.keySetting());
        }
    }

    /// Why nothing can be asked in this name; empty where it can.
    public Optional<String> trouble() {
        if (key.isEmpty() && isServiceItself()) {
            return Optional.of(
                    service.keySetting()
                            + " is not set: give the key in that variable, or the address of a"
                            + " server that needs none in "
                            + service.addressSetting());
        }
        if (key.isPresent() && !KEY.matcher(key.get().reveal()).matches()) {
            return Optional.of(
                    service.keySetting()
                            + " holds a character that no key has, such as a space or a line"
                            + " break: copy it again");
        }
        return Optional.empty();
    }

    /// A request to a route, `/images/generations`, with the key where there is one.
    public HttpRequest.Builder request(String route) {
        return requestTo(URI.create(address() + route));
    }

    /// A request to an address that an answer names, with the key; empty where the key has no
    /// business there.
    ///
    /// @param siblings the domain in which a vendor's own address has others beside it: `.bfl.ai`
    public Optional<HttpRequest.Builder> request(Optional<URI> named, String siblings) {
        return named.filter(address -> isSameHost(address) || isSibling(address, siblings))
                .map(this::requestTo);
    }

    private boolean isSameHost(URI named) {
        return baseUrl.getScheme().equalsIgnoreCase(named.getScheme())
                && baseUrl.getRawAuthority().equalsIgnoreCase(named.getRawAuthority());
    }

    private boolean isSibling(URI named, String siblings) {
        return isServiceItself()
                && "https".equalsIgnoreCase(named.getScheme())
                && named.getRawUserInfo() == null
                && named.getHost() != null
                && named.getHost().toLowerCase(Locale.ROOT).endsWith(siblings);
    }

    private HttpRequest.Builder requestTo(URI address) {
        var builder =
                HttpRequest.newBuilder(address)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Accept", "application/json");
        key.ifPresent(secret ->
                builder.header(service.keyHeader(), service.keyPrefix() + secret.reveal()));
        return builder;
    }

    /// Whether requests go to the service's own address; a program on one's own machine has none.
    public boolean isServiceItself() {
        return service.needsKey() && service.usual().getHost().equalsIgnoreCase(baseUrl.getHost());
    }

    /// The host, with its port where it has one.
    public String host() {
        return baseUrl.getRawAuthority();
    }

    /// Whom limits belong to, without the key.
    public String name() {
        return host().toLowerCase(Locale.ROOT)
                + withoutSlashes(baseUrl.getRawPath())
                + " "
                + key.map(Secret::fingerprint).orElse("no-key");
    }

    private String address() {
        return withoutSlashes(baseUrl.toString());
    }

    private static String withoutSlashes(String text) {
        return text.replaceAll("/+$", "");
    }
}
