package org.alliancementors.missions.messaging;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.missions.AssignmentNews;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Offer;

/** Says in this service's words what the search tells, and lets the mission follow. */
final class AssignmentHandler implements EventHandler<Mission, MissionFact, AssignmentEvent> {

    @Override
    public Change<Mission, MissionFact> on(Mission mission, Arrival<AssignmentEvent> arrival) {
        var event = Objects.requireNonNull(arrival.event(), "assignments have no tombstones");
        return Change.none(mission.on(news(arrival.seq(), event)));
    }

    static AssignmentNews news(long seq, AssignmentEvent event) {
        return switch (event) {
            case MentorAssigned assigned ->
                new AssignmentNews.Offered(
                        seq,
                        assigned.offeredAt().truncatedTo(ChronoUnit.MILLIS),
                        new Offer(
                                assigned.attempt(),
                                assigned.mentor(),
                                assigned.expiresAt().truncatedTo(ChronoUnit.MILLIS)));
            case AssignmentAccepted accepted ->
                new AssignmentNews.Accepted(
                        seq,
                        accepted.acceptedAt().truncatedTo(ChronoUnit.MILLIS),
                        accepted.attempt(),
                        accepted.mentor());
            case AssignmentDeclined declined ->
                new AssignmentNews.Left(
                        seq,
                        declined.declinedAt().truncatedTo(ChronoUnit.MILLIS),
                        declined.attempt(),
                        declined.mentor(),
                        Cause.DECLINED,
                        declined.reason().name());
            case AssignmentExpired expired ->
                new AssignmentNews.Left(
                        seq,
                        expired.expiredAt().truncatedTo(ChronoUnit.MILLIS),
                        expired.attempt(),
                        expired.mentor(),
                        Cause.EXPIRED,
                        "NO_ANSWER");
            case AssignmentWithdrawn withdrawn ->
                new AssignmentNews.Left(
                        seq,
                        withdrawn.withdrawnAt().truncatedTo(ChronoUnit.MILLIS),
                        withdrawn.attempt(),
                        withdrawn.mentor(),
                        Cause.WITHDRAWN,
                        withdrawn.reason().name());
            case MissionUnmatched unmatched ->
                new AssignmentNews.Unmatched(
                        seq, unmatched.unmatchedAt().truncatedTo(ChronoUnit.MILLIS), unmatched.attempts());
        };
    }
}
