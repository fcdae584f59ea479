package org.alliancementors.missions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a mission how it ends well and what is asked afterwards. Nothing is asked of a mission that was cancelled, and
 * no question is due while something is agreed that has yet to take place.
 *
 * @param mission as it stands
 */
record Conclusion(Mission mission) {

    /** The mentor says what was done; with it the mission is completed, unless the desk completed it before. */
    Decided<Concluded> report(MentorId mentor, Report report, Instant now) {
        var refusal = refusalOfReport(mentor, now);
        if (refusal != null) {
            return Decided.nothing(refusal, mission);
        }
        var before = aftermath().reported();
        if (before != null) {
            return said(before.mentor().equals(mentor) && before.report().equals(report));
        }
        var reported = taken(new MissionFact.OfAftermath(new AftermathFact.Reported(mentor, report, now)));
        return mission.status() == MissionStatus.COMPLETED
                ? reported
                : completed(reported, new MissionFact.Completed(mentor, MissionFact.Completed.How.REPORTED, null, now));
    }

    private @Nullable Concluded refusalOfReport(MentorId mentor, Instant now) {
        if (mission.status() == MissionStatus.CANCELLED) {
            return Concluded.CANCELLED_BEFORE;
        }
        if (!Optional.of(mentor).equals(mentor())) {
            return Concluded.NOT_THE_MENTOR;
        }
        return isAhead(now) ? Concluded.APPOINTMENTS_AHEAD : null;
    }

    /**
     * The desk ends it without a report.
     *
     * @param reason why, for the desk's eyes
     */
    Decided<Concluded> complete(String reason, Instant now) {
        return switch (mission.status()) {
            case CANCELLED -> Decided.nothing(Concluded.CANCELLED_BEFORE, mission);
            case COMPLETED ->
                Decided.nothing(
                        reason.equals(aftermath().withoutReport()) ? Concluded.AS_BEFORE : Concluded.COMPLETED_BEFORE,
                        mission);
            case SUBMITTED, SEARCHING, OFFERED, AT_DESK -> Decided.nothing(Concluded.NOT_ACCEPTED, mission);
            case ACCEPTED ->
                isAhead(now)
                        ? Decided.nothing(Concluded.APPOINTMENTS_AHEAD, mission)
                        : completed(
                                Decided.nothing(Concluded.TAKEN, mission),
                                new MissionFact.Completed(
                                        mentor().orElseThrow(), MissionFact.Completed.How.BY_DESK, reason, now));
        };
    }

    /** The initiator says whether it helped, asked or not. */
    Decided<Concluded> feedback(Feedback feedback, Instant now) {
        var refusal = refusalBeforeCompletion();
        if (refusal != null) {
            return Decided.nothing(refusal, mission);
        }
        var before = aftermath().feedbackGiven();
        return before != null
                ? said(before.feedback().equals(feedback))
                : taken(new MissionFact.OfAftermath(
                        new AftermathFact.FeedbackGiven(mentor().orElseThrow(), feedback, now)));
    }

    /** The initiator tells what has come of it after that many months, asked or not, but not before. */
    Decided<Concluded> followUp(int months, FollowUp answer, Instant now) {
        var refusal = refusalBeforeCompletion();
        if (refusal != null) {
            return Decided.nothing(refusal, mission);
        }
        var before = aftermath().answer(months);
        if (before.isPresent()) {
            return said(before.get().answer().equals(answer));
        }
        return now.isBefore(Aftermath.followUpFrom(completedAt(), months))
                ? Decided.nothing(Concluded.TOO_EARLY, mission)
                : taken(new MissionFact.OfAftermath(new AftermathFact.FollowUpAnswered(months, answer, now)));
    }

    private @Nullable Concluded refusalBeforeCompletion() {
        return switch (mission.status()) {
            case COMPLETED -> null;
            case CANCELLED -> Concluded.CANCELLED_BEFORE;
            case SUBMITTED, SEARCHING, OFFERED, AT_DESK, ACCEPTED -> Concluded.NOT_COMPLETED;
        };
    }

    /** Asks whatever is to be asked by now; answers whether there was anything. */
    Decided<Boolean> ask(Instant now) {
        var due = new ArrayList<AftermathFact>();
        mentor().ifPresent(mentor -> {
            if (isDue(reportQuestionAt(), now)) {
                due.add(new AftermathFact.ReportAsked(mentor, aftermath().reportQuestions(mentor) + 1, now));
            }
        });
        if (mission.status() == MissionStatus.COMPLETED) {
            if (isDue(aftermath().nextFeedbackQuestion(completedAt()), now)) {
                due.add(new AftermathFact.FeedbackAsked(aftermath().feedbackQuestions() + 1, now));
            }
            aftermath()
                    .followUpDue(completedAt(), now)
                    .ifPresent(months -> due.add(new AftermathFact.FollowUpAsked(months, now)));
        }
        return decided(
                !due.isEmpty(),
                due.stream().<MissionFact>map(MissionFact.OfAftermath::new).toList());
    }

    /** When it is to be asked next, or null where nothing is left to ask. */
    @Nullable
    Instant dueAt() {
        return mission.status() == MissionStatus.COMPLETED
                ? earliest(
                        aftermath().nextFeedbackQuestion(completedAt()),
                        aftermath().nextFollowUp(completedAt()))
                : reportQuestionAt();
    }

    /** From when on the desk should see that the mentor was asked for the report in vain, or null. */
    @Nullable
    Instant reportMissingFrom() {
        var ready = readyToReport();
        return ready == null ? null : aftermath().reportMissingFrom(mentor().orElseThrow(), ready);
    }

    private @Nullable Instant reportQuestionAt() {
        var ready = readyToReport();
        return ready == null ? null : aftermath().nextReportQuestion(mentor().orElseThrow(), ready);
    }

    /**
     * From when on there is something to report: some days after this mentor's last meeting when none is planned any more,
     * or after the last day of the wish when none is agreed. Null where something comes first.
     */
    private @Nullable Instant readyToReport() {
        if (mission.status() != MissionStatus.ACCEPTED) {
            return null;
        }
        var appointments = mission.appointments();
        var accepted = mission.progress().since();
        var met = appointments
                .lastHeldAt()
                .filter(held -> held.isAfter(accepted))
                .map(held -> held.plus(Aftermath.TIME_TO_REPORT));
        var over = Stream.of(Optional.of(endOfWish()), Optional.of(accepted), appointments.lastHeldAt())
                .flatMap(Optional::stream)
                .reduce(Conclusion::later)
                .map(end -> end.plus(Aftermath.TIME_TO_REPORT));
        return earliest(
                met.filter(at -> !isAhead(at) && !appointments.anyOpen(at)).orElse(null),
                over.filter(at -> !isAhead(at)).orElse(null));
    }

    private Instant endOfWish() {
        return mission.wish()
                .when()
                .to()
                .plusDays(1)
                .atStartOfDay(GermanTime.ZONE)
                .toInstant();
    }

    private Optional<MentorId> mentor() {
        return switch (mission.status()) {
            case ACCEPTED, COMPLETED ->
                Optional.ofNullable(mission.progress().offer()).map(Offer::mentor);
            case SUBMITTED, SEARCHING, OFFERED, AT_DESK, CANCELLED -> Optional.empty();
        };
    }

    /** Nothing moves a completed mission on, so it is completed since then. */
    private Instant completedAt() {
        return mission.progress().since();
    }

    private boolean isAhead(Instant at) {
        return !mission.appointments().agreedAhead(at).isEmpty();
    }

    private Aftermath aftermath() {
        return mission.aftermath();
    }

    private Decided<Concluded> said(boolean same) {
        return Decided.nothing(same ? Concluded.AS_BEFORE : Concluded.SAID_OTHERWISE, mission);
    }

    /** What was said first, then what becomes of open proposals, then the end. */
    private static Decided<Concluded> completed(Decided<Concluded> said, MissionFact.Completed end) {
        var ended = MissionAppointments.ending(said.mission(), said.outcome(), end);
        return new Decided<>(
                ended.outcome(),
                ended.mission(),
                Stream.concat(said.facts().stream(), ended.facts().stream()).toList());
    }

    private Decided<Concluded> taken(MissionFact... facts) {
        return decided(Concluded.TAKEN, List.of(facts));
    }

    private <O> Decided<O> decided(O outcome, List<MissionFact> facts) {
        var after = mission;
        for (var fact : facts) {
            after = after.after(fact);
        }
        return new Decided<>(outcome, after, facts);
    }

    private static boolean isDue(@Nullable Instant at, Instant now) {
        return at != null && !now.isBefore(at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
