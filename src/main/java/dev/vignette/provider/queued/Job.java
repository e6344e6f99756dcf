package dev.vignette.provider.queued;

import java.net.http.HttpRequest;
import java.util.List;

/// A picture that a service has been asked for.
///
/// @param id the service's name for it
/// @param poll asks how it is
/// @param cancel tells the service that nobody waits for it any more; empty where that cannot be
///   told
public record Job(String id, HttpRequest poll, List<HttpRequest> cancel) {

    public Job {
        cancel = List.copyOf(cancel);
    }

    /// The same job, asked about elsewhere.
    public Job at(HttpRequest other) {
        return new Job(id, other, cancel);
    }
}
