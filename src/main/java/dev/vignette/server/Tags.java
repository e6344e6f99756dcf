package dev.vignette.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/// Entity tags, with which somebody says what he has already.
final class Tags {

    private Tags() {}

    /// Says the tag of what would be sent, and whether it is what its receiver has already: then
    /// nothing is sent.
    static boolean isKnown(Context ctx, String tag) {
        ctx.header("ETag", tag);
        boolean known =
                Optional.ofNullable(ctx.header("If-None-Match"))
                        .filter(header -> matches(header, tag))
                        .isPresent();
        if (known) {
            ctx.status(304);
        }
        return known;
    }

    private static boolean matches(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(tag::equals);
    }
}
