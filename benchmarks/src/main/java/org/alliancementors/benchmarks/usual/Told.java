package org.alliancementors.benchmarks.usual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the topics carry; with names and addresses, as one usually does. */
final class Told {

    private Told() {}

    /** A mission is wanted. */
    record MissionRequested(
            String mission,
            String kind,
            List<String> specialties,
            String postalCode,
            String format,
            LocalDate date,
            String aim,
            String name,
            String email,
            Instant requestedAt) {}

    /** A mentor is asked. */
    record MentorAssigned(
            String mission,
            String mentor,
            String mentorEmail,
            String postalCode,
            LocalDate date,
            String aim,
            int kilometres,
            Instant assignedAt) {}
}
