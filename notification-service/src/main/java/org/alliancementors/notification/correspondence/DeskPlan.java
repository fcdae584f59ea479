package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            case ASK -> {
                ended(known, Withdrawal.BY_DESK, told);
                whom().ifPresent(asked -> told.add(asked(known, asked, now)));
            }
            case AGREE -> {
                var here = current(known)
                        .filter(one -> whom().filter(one.mentor()::equals).isPresent());
                if (here.isEmpty()) {
                    ended(known, Withdrawal.BY_DESK, told);
                }
                int attempt = here.map(Attempt::number).orElseGet(() -> next(known));
                whom().ifPresent(agreed -> told.add(new Occurrence.Accepted(attempt, agreed)));
            }
            case EXCLUDE ->
                current(known)
                        .filter(one -> whom().filter(one.mentor()::equals).isPresent())
                        .ifPresent(_ -> ended(known, Withdrawal.BY_DESK, told));
            case SEARCH -> ended(known, Withdrawal.BY_DESK, told);
            case CANCEL -> {
                told.add(new Occurrence.Cancelled(Cancellation.BY_DESK));
                ended(known, Withdrawal.MISSION_CANCELLED, told);
            }
            case COMPLETE -> {
                told.add(new Occurrence.Completed());
                letGo(known, told);
            }
        }
        return List.copyOf(told);
    }

    private Optional<MentorId> whom() {
        return Optional.ofNullable(mentor);
    }

    private Occurrence asked(Knowledge known, MentorId asked, Instant now) {
        Instant until = answerBy == null ? now : answerBy;
        Instant halfTime = now.plus(Duration.between(now, until).dividedBy(2));
        return new Occurrence.Assigned(next(known), asked, halfTime, until);
    }

    private static void ended(Knowledge known, Withdrawal why, List<Occurrence> told) {
        current(known).ifPresent(one -> told.add(new Occurrence.Withdrawn(one.number(), one.mentor(), why)));
        letGo(known, told);
    }

    private static void letGo(Knowledge known, List<Occurrence> told) {
        known.standbys().stream()
                .filter(one -> one.standing() == Standby.Standing.ASKED || one.standing() == Standby.Standing.AGREED)
                .forEach(one -> told.add(new Occurrence.StandbyEnded(one.number(), one.mentor(), Ending.LET_GO)));
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
