package dev.vignette.provider.openai;

import dev.vignette.config.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where requests go, and in whose name.
record Account(URI baseUrl, Optional<Secret> key) {

    /// What may stand in a header. The JDK prints the whole value when it refuses one, so it never
    /// gets to see a key that it would refuse.
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    Account {
        var scheme = String.valueOf(baseUrl.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "OPENAI_BASE_URL is no web address such as " + OpenAi.BASE_URL);
        }
        if (baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "OPENAI_BASE_URL holds more than host and path; the key belongs into"
                            + " OPENAI_API_KEY");
        }
    }

    /// Why nothing can be asked in this name; empty where it can.
    Optional<String> trouble() {
        if (key.isEmpty() && isOpenAiItself()) {
            return Optional.of(
                    "OPENAI_API_KEY is not set: give the key in that variable, or the address of a"
                            + " server that needs none in OPENAI_BASE_URL");
        }
        if (key.isPresent() && !KEY.matcher(key.get().reveal()).matches()) {
            return Optional.of(
                    "OPENAI_API_KEY holds a character that no key has, such as a space or a line"
                            + " break: copy it again");
        }
        return Optional.empty();
    }

    /// A request to a route, `/images/generations`, with the key where there is one.
    HttpRequest.Builder request(String route) {
        var builder =
                HttpRequest.newBuilder(URI.create(address() + route))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Accept", "application/json");
        key.ifPresent(secret -> builder.header("Authorization", "Bearer " + secret.reveal()));
        return builder;
    }

    boolean isOpenAiItself() {
        return OpenAi.BASE_URL.getHost().equalsIgnoreCase(baseUrl.getHost());
    }

    String host() {
        return baseUrl.getRawAuthority();
    }

    /// Whom limits belong to, without the key.
    String name() {
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
