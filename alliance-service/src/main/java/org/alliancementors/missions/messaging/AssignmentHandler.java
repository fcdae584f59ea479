package org.alliancementors.missions.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.missions.AssignmentNews;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Offer;
import org.alliancementors.missions.Standby;

/** Says in this service's words what the search tells, and lets the mission follow. */
final class AssignmentHandler implements EventHandler<Mission, MissionFact, AssignmentEvent> {

    @Override
    public Change<Mission, MissionFact> on(Mission mission, Arrival<AssignmentEvent> arrival) {
        var event = Objects.requireNonNull(arrival.event(), "assignments have no tombstones");
        var followed = mission.follow(news(arrival.seq(), event));
        return new Change<>(followed.mission(), followed.facts());
    }

    static AssignmentNews news(long seq, AssignmentEvent event) {
        return switch (event) {
            case MentorAssigned assigned ->
                new AssignmentNews.Offered(
                        seq,
                        stored(assigned.offeredAt()),
                        new Offer(assigned.attempt(), assigned.mentor(), stored(assigned.expiresAt())),
                        grounds(assigned));
            case AssignmentAccepted accepted ->
                new AssignmentNews.Accepted(seq, stored(accepted.acceptedAt()), accepted.attempt(), accepted.mentor());
            case AssignmentReopened reopened ->
                new AssignmentNews.Reopened(
                        seq,
                        stored(reopened.reopenedAt()),
                        new Offer(reopened.attempt(), reopened.mentor(), stored(reopened.expiresAt())));
            case AssignmentDeclined declined ->
                new AssignmentNews.Left(
                        seq,
                        stored(declined.declinedAt()),
                        declined.attempt(),
                        declined.mentor(),
                        Cause.DECLINED,
                        declined.reason().name());
            case AssignmentExpired expired ->
                new AssignmentNews.Left(
                        seq,
                        stored(expired.expiredAt()),
                        expired.attempt(),
                        expired.mentor(),
                        Cause.EXPIRED,
                        "NO_ANSWER");
            case AssignmentWithdrawn withdrawn ->
                new AssignmentNews.Left(
                        seq,
                        stored(withdrawn.withdrawnAt()),
                        withdrawn.attempt(),
                        withdrawn.mentor(),
                        Cause.WITHDRAWN,
                        withdrawn.reason().name());
            case MissionUnmatched unmatched ->
                new AssignmentNews.Unmatched(
                        seq, stored(unmatched.unmatchedAt()), unmatched.attempts(), grounds(unmatched));
            case StandbyAsked asked ->
                new AssignmentNews.StandbyAsked(
                        seq,
                        stored(asked.askedAt()),
                        new Standby(
                                asked.standby(),
                                asked.mentor(),
                                stored(asked.askedAt()),
                                stored(asked.expiresAt()),
                                null));
            case StandbyAgreed agreed ->
                new AssignmentNews.StandbyAgreed(seq, stored(agreed.agreedAt()), agreed.standby(), agreed.mentor());
            case StandbyEnded ended ->
                new AssignmentNews.StandbyEnded(
                        seq,
                        stored(ended.endedAt()),
                        ended.standby(),
                        ended.mentor(),
                        ended.reason().name());
            case StandbySteppedIn steppedIn ->
                new AssignmentNews.SteppedIn(
                        seq, stored(steppedIn.steppedInAt()), steppedIn.attempt(), steppedIn.mentor());
        };
    }

    private static Map<String, String> grounds(MentorAssigned assigned) {
        Map<String, String> grounds = new HashMap<>();
        grounds.put("policyVersion", Integer.toString(assigned.policyVersion()));
        grounds.put("score", Integer.toString(assigned.score()));
        grounds.put("distanceKm", Integer.toString(assigned.distanceKm()));
        grounds.put("preferred", Boolean.toString(assigned.preferred()));
        var round = assigned.round();
        if (round != null) {
            grounds.put("round", round.value());
        }
        return grounds;
    }

    private static Map<String, String> grounds(MissionUnmatched unmatched) {
        Map<String, String> grounds = new HashMap<>();
        unmatched.excluded().forEach((reason, mentors) -> grounds.put(reason.name(), Integer.toString(mentors)));
        return grounds;
    }

    /** As exact as it is stored. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
