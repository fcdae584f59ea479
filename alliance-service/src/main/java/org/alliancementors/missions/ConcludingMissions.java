package org.alliancementors.missions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.FeedbackDraft;
import org.alliancementors.missions.aftermath.FollowUpDraft;
import org.alliancementors.missions.aftermath.ReportDraft;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mentor's report, the initiator's feedback and what they tell months later, and the desk's word that a mission is
 * done. The first word counts: saying the same again changes nothing, saying something else is refused.
 */
public final class ConcludingMissions {

    private static final int LONGEST_REASON = 500;

    private final Missions missions;
    private final TrackingSecrets secrets;
    private final InstantSource clock;

    /** Puts it together. */
    public ConcludingMissions(Missions missions, TrackingSecrets secrets, InstantSource clock) {
        this.missions = missions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What it can lead to. */
    public sealed interface Answer {
        /** Taken, now or before. */
        record Done(Mission mission) implements Answer {}

        /** Something is wrong with what was sent. */
        record Invalid(List<FieldProblem> problems) implements Answer {

            /** Keeps a copy of the list. */
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** Not possible where the mission stands. */
        record Refused(Concluded why, Mission mission) implements Answer {}

        /** There is no such mission. */
        record Unknown() implements Answer {}
    }

    /** Takes the report of this mentor. */
    public Answer report(MissionId id, MentorId mentor, ReportDraft draft) {
        var fields = new Fields();
        return change(id, fields, draft.read(fields), (mission, report) -> mission.report(mentor, report, now()));
    }

    /** Completes the mission without a report, on the desk's word. */
    public Answer complete(MissionId id, @Nullable String reason) {
        var fields = new Fields();
        var read = fields.line("reason", reason, LONGEST_REASON);
        return change(id, fields, read, (mission, why) -> mission.complete(why, now()));
    }

    /** Takes the feedback of whoever holds the tracking secret. */
    public Answer feedback(String secret, FeedbackDraft draft) {
        var fields = new Fields();
        var read = draft.read(fields);
        return secrets.open(secret)
                .map(id -> change(id, fields, read, (mission, feedback) -> mission.feedback(feedback, now())))
                .orElseGet(Answer.Unknown::new);
    }

    /**
     * Takes what whoever holds the tracking secret tells about the effect.
     *
     * @param months one of {@link Aftermath#FOLLOW_UPS}
     */
    public Answer followUp(String secret, int months, FollowUpDraft draft) {
        var fields = new Fields();
        if (!Aftermath.FOLLOW_UPS.contains(months)) {
            fields.refuse("months", "%d is not asked for: answer after 3 or 12 months".formatted(months));
        }
        var read = draft.read(fields);
        return secrets.open(secret)
                .map(id -> change(id, fields, read, (mission, answer) -> mission.followUp(months, answer, now())))
                .orElseGet(Answer.Unknown::new);
    }

    private <T> Answer change(
            MissionId id, Fields fields, @Nullable T read, BiFunction<Mission, T, Decided<Concluded>> decision) {
        if (read == null || !fields.problems().isEmpty()) {
            return new Answer.Invalid(fields.problems());
        }
        return missions.change(id, mission -> decision.apply(mission, read))
                .map(ConcludingMissions::answer)
                .orElseGet(Answer.Unknown::new);
    }

    private static Answer answer(Decided<Concluded> decided) {
        return switch (decided.outcome()) {
            case TAKEN, AS_BEFORE -> new Answer.Done(decided.mission());
            case SAID_OTHERWISE,
                    NOT_THE_MENTOR,
                    APPOINTMENTS_AHEAD,
                    NOT_ACCEPTED,
                    NOT_COMPLETED,
                    COMPLETED_BEFORE,
                    TOO_EARLY,
                    CANCELLED_BEFORE -> new Answer.Refused(decided.outcome(), decided.mission());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
