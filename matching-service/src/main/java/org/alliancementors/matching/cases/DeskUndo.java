package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.DeskDecisions.Verdict;

/** What follows when the desk takes an act back; that it does so is noted besides. */
final class DeskUndo {

    private final Case state;
    private final Instant at;

    DeskUndo(Case state, Instant at) {
        this.state = state;
        this.at = at;
    }

    /** Of an act that can be taken back until then. */
    Verdict of(DeskAct act, Instant undoableUntil) {
        return switch (act.kind()) {
            case ASSIGN -> ofAssignment(act);
            case ACCEPT -> ofAcceptance(act, undoableUntil);
            case SEARCH -> ofSearch(act);
            case EXCLUDE, SNOOZE, UNDO -> new Verdict.Granted(List.of());
        };
    }

    private Verdict ofAssignment(DeskAct act) {
        Optional<DeskRefusal> overtaken = overtaken(act);
        if (overtaken.isPresent()) {
            return new Verdict.Refused(overtaken.get());
        }
        if (state.status() != (act.agreed() ? Status.ACCEPTED : Status.OFFERED)) {
            return new Verdict.Refused(new DeskRefusal.Followed(act, DeskRefusal.Event.ACCEPTED, act.mentor()));
        }
        var facts = new ArrayList<CaseFact>();
        facts.addAll(DeskDecisions.leave(state, at));
        Waiting before = act.waiting();
        if (before != null) {
            Instant retryAt = before.retryAt() == null ? at : before.retryAt();
            facts.add(new DeskAsked(before.reason(), state.past().size() + 1, before.excluded(), at, retryAt));
        }
        return new Verdict.Granted(facts);
    }

    /** The mentor is asked as before, with the time that they had. */
    private Verdict ofAcceptance(DeskAct act, Instant undoableUntil) {
        Optional<DeskRefusal> overtaken = overtaken(act);
        if (overtaken.isPresent()) {
            return new Verdict.Refused(overtaken.get());
        }
        Offer offer = state.offer();
        if (offer == null || !act.at().equals(state.acceptedAt())) {
            var since = state.status() == Status.ACCEPTED ? DeskRefusal.Event.ACCEPTED : DeskRefusal.Event.WITHDRAWN;
            return new Verdict.Refused(new DeskRefusal.Followed(act, since, act.mentor()));
        }
        if (Answers.undoUntil(state).filter(at::isBefore).isEmpty()) {
            return new Verdict.Refused(new DeskRefusal.TooLateToUndo(act, undoableUntil));
        }
        return new Verdict.Granted(Answers.reopen(state, offer, at));
    }

    /** What followed where the mission is no longer with the mentor of the act, or they do not want to any more. */
    private Optional<DeskRefusal> overtaken(DeskAct act) {
        MentorId mentor = act.mentor();
        if (mentor == null || !state.names(mentor, act.attempt())) {
            return Optional.of(new DeskRefusal.Followed(act, ending(act), mentor));
        }
        return state.declining() == null
                ? Optional.empty()
                : Optional.of(new DeskRefusal.Followed(act, DeskRefusal.Event.DECLINED, mentor));
    }

    private DeskRefusal.Event ending(DeskAct act) {
        return state.past().stream()
                .filter(left -> left.offer().attempt() == act.attempt())
                .findFirst()
                .map(left -> switch (left.ending()) {
                    case DECLINED -> DeskRefusal.Event.DECLINED;
                    case EXPIRED -> DeskRefusal.Event.EXPIRED;
                    case WITHDRAWN -> DeskRefusal.Event.WITHDRAWN;
                    case UNREACHABLE -> DeskRefusal.Event.UNREACHABLE;
                    case COMPLETED -> DeskRefusal.Event.COMPLETED;
                })
                .orElse(DeskRefusal.Event.WITHDRAWN);
    }

    private Verdict ofSearch(DeskAct act) {
        if (act.waiting() == null) {
            return new Verdict.Refused(new DeskRefusal.Followed(act, DeskRefusal.Event.TAKEN_BACK, act.mentor()));
        }
        if (!state.awaitsOffer() || state.attempt() != act.attempt()) {
            MentorId asked = state.offer() == null ? null : state.offer().mentor();
            return new Verdict.Refused(new DeskRefusal.Followed(act, DeskRefusal.Event.ASKED, asked));
        }
        return new Verdict.Granted(List.of());
    }
}
