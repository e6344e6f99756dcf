package dev.vignette.engine;

import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.database.AdmissionStore.Candidate;
import java.util.List;

/// What one gate lets through now.
///
/// @param permits how many calls
/// @param wanting the batches that could have them
record Room(String gateId, Gate gate, Known known, int permits, List<Candidate> wanting) {}
