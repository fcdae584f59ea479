package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.faults.history.Published;

/**
 * Which mails the events of a mission make necessary, read from the topics alone; whether one became untrue before it could go is a
 * question of its own, see {@link Excuses}. Appointments and what comes after a mission are left out: nobody in a campaign has any.
 */
final class DueMails {

    static final String INITIATOR = "initiator";
    static final String DESK = "desk";

    private static final Set<String> OWN_ENDINGS =
            Set.of(StandbyEnded.Reason.DECLINED.name(), StandbyEnded.Reason.EXPIRED.name());

    /** After so many refusals the initiator hears that it takes longer. */
    private static final int REFUSALS_TO_TELL = 2;

    private final List<Due> due = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private int refusals;
    private boolean atDesk;
    private boolean toldOfDesk;
    private boolean toldOfDelay;

    private DueMails() {}

    /** All of them; both topics in order. */
    static List<Due> of(List<Published> mission, List<Published> assignments) {
        var mails = new DueMails();
        mission.forEach(mails::ofMission);
        assignments.forEach(mails::ofSearch);
        return mails.due;
    }

    private void ofMission(Published event) {
        switch (event.type()) {
            case MissionRequested.TYPE -> add(Letter.RECEIVED, INITIATOR, event);
            case MissionCancelled.TYPE -> add(Letter.CANCELLED, INITIATOR, event);
            default -> {
                // nobody is written to
            }
        }
    }

    private void ofSearch(Published event) {
        String mentor = event.field("mentor");
        switch (event.type()) {
            case MentorAssigned.TYPE -> {
                atDesk = false;
                add(Letter.ASKED, mentor, event);
            }
            case AssignmentAccepted.TYPE -> {
                atDesk = false;
                accepted.add(Seats.attempt(event));
                add(Letter.FOUND, INITIATOR, event);
                add(Letter.CONFIRMED, mentor, event);
            }
            case StandbySteppedIn.TYPE -> {
                atDesk = false;
                accepted.add(Seats.attempt(event));
                add(Letter.FOUND, INITIATOR, event);
                add(Letter.STEPPED_IN, mentor, event);
            }
            case AssignmentReopened.TYPE -> {
                atDesk = false;
                accepted.remove(Seats.attempt(event));
                add(Letter.TAKEN_BACK, INITIATOR, event);
                add(Letter.REOPENED, mentor, event);
            }
            case AssignmentDeclined.TYPE -> {
                refusals++;
                left(event);
            }
            case AssignmentExpired.TYPE -> {
                refusals++;
                add(Letter.EXPIRED, mentor, event);
                left(event);
            }
            case AssignmentWithdrawn.TYPE -> {
                add(Letter.NOTHING_TO_DO, mentor, event);
                if (!event.field("reason").equals(AssignmentWithdrawn.Reason.MISSION_CANCELLED.name())) {
                    left(event);
                }
            }
            case MissionUnmatched.TYPE -> unmatched(event);
            case StandbyAsked.TYPE -> addOfStandby(Letter.STANDBY_ASKED, mentor, event);
            case StandbyAgreed.TYPE -> addOfStandby(Letter.STANDBY_AGREED, mentor, event);
            case StandbyEnded.TYPE -> {
                // who said no, or nothing, needs no mail for that
                if (!OWN_ENDINGS.contains(event.field("reason"))) {
                    addOfStandby(Letter.STANDBY_ENDED, mentor, event);
                }
            }
            default -> {
                // an event of a later build
            }
        }
    }

    private void left(Published event) {
        if (accepted.remove(Seats.attempt(event))) {
            add(Letter.RESUMED, INITIATOR, event);
        } else if (refusals >= REFUSALS_TO_TELL && !toldOfDelay) {
            toldOfDelay = true;
            add(Letter.STILL_SEARCHING, INITIATOR, event);
        }
    }

    private void unmatched(Published event) {
        if (atDesk) {
            return;
        }
        atDesk = true;
        add(Letter.DESK_CASE, DESK, event);
        if (!toldOfDesk) {
            toldOfDesk = true;
            add(Letter.DESK_TAKES_OVER, INITIATOR, event);
        }
    }

    private void add(Letter letter, String recipient, Published event) {
        due.add(new Due(letter, recipient, Seats.attempt(event), event));
    }

    private void addOfStandby(Letter letter, String recipient, Published event) {
        due.add(new Due(letter, recipient, Seats.standby(event), event));
    }
}
