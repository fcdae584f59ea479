package org.alliancementors.matching.messaging;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastStandby;
import org.alliancementors.matching.cases.Standby;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Term;

/** The facts of which the samples of the contract tell. */
final class FactSamples {

    private static final MentorId M22 = new MentorId("M22");
    private static final MentorId M07 = new MentorId("M07");

    private static final Offer OFFER = new Offer(
            1,
            M22,
            false,
            new RoundId("round-1"),
            1,
            Map.of(Term.SPECIALTY, 500, Term.DISTANCE, 253, Term.LOAD, 200),
            47,
            at("2026-03-02T09:00:00Z"),
            at("2026-03-03T14:00:00Z"),
            at("2026-03-05T09:00:00Z"));

    private static final Offer AGAIN = new Offer(
            2,
            M22,
            false,
            new RoundId("round-1"),
            1,
            Map.of(),
            47,
            at("2026-03-02T09:00:00Z"),
            at("2026-03-03T14:00:00Z"),
            at("2026-03-05T09:00:00Z"));

    private static final Standby STANDBY = new Standby(
            1,
            M07,
            new Offer(
                    1,
                    M07,
                    false,
                    null,
                    1,
                    Map.of(),
                    104,
                    at("2026-03-02T10:20:00Z"),
                    at("2026-03-04T08:00:00Z"),
                    at("2026-03-05T10:20:00Z")),
            null);

    private static final Map<Exclusion, Integer> EXCLUDED =
            Map.of(Exclusion.SPECIALTY, 27, Exclusion.RADIUS, 1, Exclusion.DECLINED, 1, Exclusion.CAPACITY, 3);

    /** By the type of the event. */
    static final Map<String, CaseFact> ALL = Map.ofEntries(
            Map.entry("mentor-assigned.v1", new CaseFact.MentorOffered(OFFER)),
            Map.entry(
                    "assignment-accepted.v1",
                    new CaseFact.OfferAccepted(2, new MentorId("M01"), at("2026-03-03T10:15:30Z"))),
            Map.entry(
                    "assignment-declined.v1",
                    new CaseFact.OfferDeclined(1, M22, CaseFact.DeclineReason.NO_TIME, at("2026-03-02T16:20:00Z"))),
            Map.entry("assignment-expired.v1", new CaseFact.OfferExpired(1, M22, at("2026-03-05T09:00:01Z"))),
            Map.entry(
                    "assignment-withdrawn.v1",
                    new CaseFact.OfferWithdrawn(
                            1, M22, CaseFact.WithdrawalReason.MISSION_CANCELLED, at("2026-03-02T12:00:00Z"))),
            Map.entry("assignment-reopened.v1", new CaseFact.OfferReopened(AGAIN, at("2026-03-02T10:04:00Z"))),
            Map.entry("standby-asked.v1", new CaseFact.StandbyAsked(STANDBY)),
            Map.entry("standby-agreed.v1", new CaseFact.StandbyAgreed(1, M07, at("2026-03-02T12:00:00Z"))),
            Map.entry(
                    "standby-ended.v1",
                    new CaseFact.StandbyEnded(1, M07, PastStandby.Ending.NOT_NEEDED, null, at("2026-03-06T08:00:00Z"))),
            Map.entry("standby-stepped-in.v1", new CaseFact.StandbySteppedIn(1, 3, M07, at("2026-03-06T08:00:00Z"))),
            Map.entry(
                    "mission-unmatched.v1",
                    new CaseFact.DeskAsked(
                            Waiting.Reason.NOBODY,
                            1,
                            EXCLUDED,
                            at("2026-03-02T16:20:01Z"),
                            at("2026-03-02T16:25:01Z"))));

    private FactSamples() {}

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
