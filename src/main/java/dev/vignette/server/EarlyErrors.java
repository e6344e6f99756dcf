package dev.vignette.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is refused before any route is looked for: an address that is none, headers that are too
/// long. Said in the same form as everything else.
final class EarlyErrors extends ErrorHandler {

    /// Jetty would answer PATCH and DELETE with nothing at all.
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            Throwable cause,
            Callback callback) {
        var problem =
                Answers.JSON
                        .createObjectNode()
                        .put("title", "Not readable")
                        .put("status", code)
                        .put("detail", "This is no request that can be understood: " + code + ".");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(Answers.JSON.writeValueAsBytes(problem)), callback);
    }
}
