package org.alliancementors.faults.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.LedgerLine;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Kind;

/**
 * Whether what the ledger says about a mail that did not go is borne out by what was seen from outside: by an event of the mission, by
 * the mails that are there, or by a fault of the mail server. What was due in the calm before the campaign cleared up is not excused by
 * what came of the clearing.
 *
 * @param events of the mission, of all topics
 * @param mails about the mission, to anybody
 * @param due everything that was due about the mission
 * @param windows the faults
 * @param settledAt when the calm was over
 */
record Excuses(List<Published> events, Mails mails, List<Due> due, List<Window> windows, Instant settledAt) {

    private static final Set<String> YES = Set.of(AssignmentAccepted.TYPE, StandbySteppedIn.TYPE);
    private static final Set<String> ENDS =
            Set.of(AssignmentDeclined.TYPE, AssignmentWithdrawn.TYPE, AssignmentReopened.TYPE);
    private static final Set<String> ANSWERS = Set.of(
            AssignmentAccepted.TYPE,
            AssignmentDeclined.TYPE,
            StandbyAgreed.TYPE,
            StandbyEnded.TYPE,
            StandbySteppedIn.TYPE);

    /** Who got which mails about the mission. */
    interface Mails {

        /** One for each different mail of this kind to this recipient. */
        List<Delivery> to(String recipient, Letter letter);
    }

    /** Whether it need not have gone, for a reason that is true. */
    boolean holds(Due mail, LedgerLine line) {
        return switch (line.reason()) {
            case "MISSION_CANCELLED" -> happened(mail, Set.of(MissionCancelled.TYPE), false);
            case "ANSWERED" -> happened(mail, ANSWERS, true);
            case "OFFER_EXPIRED" -> happened(mail, Set.of(AssignmentExpired.TYPE, StandbyEnded.TYPE), true);
            case "OFFER_WITHDRAWN" -> happened(mail, Set.of(AssignmentWithdrawn.TYPE, StandbyEnded.TYPE), true);
            case "ASSIGNMENT_ENDED" -> happened(mail, ENDS, true);
            case "STANDBY_OVER" -> happened(mail, Set.of(StandbyEnded.TYPE, StandbySteppedIn.TYPE), true);
            case "MENTOR_FOUND" -> happened(mail, YES, false);
            case "LEFT_DESK" -> happened(mail, YES, false) || happened(mail, Set.of(MentorAssigned.TYPE), false);
            case "AT_DESK" -> happened(mail, Set.of(MissionUnmatched.TYPE), false);
            case "TOLD_ALREADY" -> !mails.to(mail.recipient(), mail.letter()).isEmpty();
            case "NOTHING_TO_CORRECT" -> told(mail) <= toldElsewhere(mail);
            case "ADDRESS_REFUSED" -> windows.stream().anyMatch(Excuses::refusesForGood);
            default -> false;
        };
    }

    /** After the event that made the mail necessary, as far as topics can be compared; cancelling is on another one. */
    private boolean happened(Due mail, Set<String> types, boolean ofSeat) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .filter(event -> !event.topic().equals(mail.cause().topic())
                        || event.sequence() > mail.cause().sequence())
                .filter(event -> !ofSeat || Seats.isAbout(event, mail.seat()))
                .anyMatch(event -> event.appended().isBefore(settledAt)
                        || !mail.cause().appended().isBefore(settledAt));
    }

    private long told(Due mail) {
        return mail.letter().corrects().stream()
                .flatMap(letter -> mails.to(mail.recipient(), letter).stream())
                .count();
    }

    /** What may have been told about others of theirs: subjects do not name the attempt. */
    private long toldElsewhere(Due mail) {
        Stream<Due> others = due.stream()
                .filter(other -> mail.letter().corrects().contains(other.letter()))
                .filter(other -> other.recipient().equals(mail.recipient()))
                .filter(other -> !other.seat().equals(mail.seat()));
        return others.count();
    }

    private static boolean refusesForGood(Window window) {
        return window.fault().kind() == Kind.SMTP && window.fault().detail().matches("\\w+ 5\\d\\d");
    }
}
