package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Ending;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What the desk is about to do with a mission, as far as mails depend on it.
 *
 * @param act what
 * @param mentor about whom, or null where nobody is named
 * @param answerBy until when the mentor could answer, or null where nobody is asked
 */
public record DeskPlan(
        Act act, @Nullable MentorId mentor, @Nullable Instant answerBy) {

    /** What the desk can do. */
    public enum Act {
        /** Have a mentor asked. */
        ASK,
        /** Pass on the yes of a mentor. */
        AGREE,
        /** Exclude a mentor. */
        EXCLUDE,
        /** Put the case back to the search. */
        SEARCH,
        /** Cancel the mission. */
        CANCEL,
        /** Complete the mission without a report. */
        COMPLETE
    }

    /** What the other services would tell first, in that order. What the search does after it, nobody knows yet. */
    List<Occurrence> occurrences(Knowledge known, Instant now) {
        var told = new ArrayList<Occurrence>();
        switch (act) {
            case ASK, AGREE -> whom().ifPresent(chosen -> assigned(known, chosen, now, told));
            case EXCLUDE -> whom().ifPresent(excluded -> excluded(known, excluded, told));
            case SEARCH -> ended(known, Withdrawal.BY_DESK, told);
            case CANCEL -> {
                told.add(new Occurrence.Cancelled(Cancellation.BY_DESK));
                ended(known, Withdrawal.MISSION_CANCELLED, told);
            }
            case COMPLETE -> {
                told.add(new Occurrence.Completed());
                open(known).forEach(one -> told.add(letGo(one)));
            }
        }
        return List.copyOf(told);
    }

    private Optional<MentorId> whom() {
        return Optional.ofNullable(mentor);
    }

    /** Who stands by has said yes already and steps in; who is asked and has told the desk that they come has accepted. */
    private void assigned(Knowledge known, MentorId chosen, Instant now, List<Occurrence> told) {
        var second = open(known)
                .filter(one -> one.mentor().equals(chosen) && one.standing() == Standby.Standing.AGREED)
                .findFirst();
        var asked =
                current(known).filter(one -> act == Act.AGREE && one.mentor().equals(chosen));
        if (second.isPresent()) {
            withdrawn(known, Withdrawal.BY_DESK, told);
            told.add(new Occurrence.SteppedIn(second.get().number(), next(known), chosen));
        } else if (asked.isPresent()) {
            told.add(new Occurrence.Accepted(asked.get().number(), chosen));
        } else {
            ended(known, Withdrawal.BY_DESK, told);
            told.add(act == Act.AGREE ? new Occurrence.Accepted(next(known), chosen) : asked(known, chosen, now));
        }
    }

    private static void excluded(Knowledge known, MentorId excluded, List<Occurrence> told) {
        if (current(known).filter(one -> one.mentor().equals(excluded)).isPresent()) {
            ended(known, Withdrawal.BY_DESK, told);
        } else {
            open(known).filter(one -> one.mentor().equals(excluded)).forEach(one -> told.add(letGo(one)));
        }
    }

    private Occurrence asked(Knowledge known, MentorId asked, Instant now) {
        Instant until = answerBy == null ? now : answerBy;
        Instant halfTime = now.plus(Duration.between(now, until).dividedBy(2));
        return new Occurrence.Assigned(next(known), asked, halfTime, until);
    }

    private static void ended(Knowledge known, Withdrawal why, List<Occurrence> told) {
        withdrawn(known, why, told);
        open(known).forEach(one -> told.add(letGo(one)));
    }

    private static void withdrawn(Knowledge known, Withdrawal why, List<Occurrence> told) {
        current(known).ifPresent(one -> told.add(new Occurrence.Withdrawn(one.number(), one.mentor(), why)));
    }

    /** Who is asked to stand by, or does. */
    private static Stream<Standby> open(Knowledge known) {
        return known.standbys().stream()
                .filter(one -> one.standing() == Standby.Standing.ASKED || one.standing() == Standby.Standing.AGREED);
    }

    private static Occurrence letGo(Standby one) {
        return new Occurrence.StandbyEnded(one.number(), one.mentor(), Ending.LET_GO);
    }

    private static Optional<Attempt> current(Knowledge known) {
        return known.attempts().reversed().stream()
                .findFirst()
                .filter(one -> one.standing() == Standing.OFFERED || one.standing() == Standing.ACCEPTED);
    }

    private static int next(Knowledge known) {
        return known.attempts().stream().mapToInt(Attempt::number).max().orElse(0) + 1;
    }
}
