package org.alliancementors.alliances;

import java.time.Instant;
import org.alliancementors.alliances.AllianceEntry.What;
import org.alliancementors.alliances.Handover.Outcome;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;

/** What happened to an alliance. Each becomes a line of its history; some are told to the others. */
public sealed interface AllianceFact {

    /** Who did it, when and why. */
    Act act();

    /** What its history says of it. */
    AllianceEntry entry();

    /** Its profile is this one now. */
    record ProfileChanged(AllianceProfile profile, What what, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(what, act, "");
        }
    }

    /** It stands elsewhere in its life. */
    record StateChanged(AllianceState state, boolean forSilence, Language language, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(forSilence ? What.FELL_SILENT : What.STATE_CHANGED, act, state.name());
        }
    }

    /** Its contact is asked whether all is still right; 1 is the question, 2 the reminder. */
    record CheckAsked(int number, Language language, Instant answerBefore, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.CHECK_ASKED, act, Integer.toString(number));
        }
    }

    /** All is right, or was put right. */
    record CheckAnswered(Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.CHECK_ANSWERED, act, "");
        }
    }

    /** Something is wrong. */
    record CheckDisputed(Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.CHECK_DISPUTED, act, "");
        }
    }

    /** Nobody answered, which changes nothing else. */
    record CheckUnanswered(Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.CHECK_UNANSWERED, act, "");
        }
    }

    /** The coordination shall go to somebody else. */
    record HandoverAsked(int handover, Contact next, Language language, Instant expiresAt, Act act)
            implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.HANDOVER_ASKED, act, Integer.toString(handover));
        }
    }

    /** One of the two said yes. */
    record HandoverConfirmed(int handover, Side side, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(
                    side == Side.OLD ? What.HANDOVER_CONFIRMED_BY_OLD : What.HANDOVER_CONFIRMED_BY_NEW,
                    act,
                    Integer.toString(handover));
        }
    }

    /** A handover is over. */
    record HandoverEnded(int handover, Outcome outcome, Language language, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.HANDOVER_ENDED, act, outcome.name());
        }
    }

    /** It was a duplicate and is dissolved. */
    record Merged(AllianceId into, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.MERGED, act, into.value());
        }
    }

    /** A duplicate of it is about to be merged into it. */
    record DuplicateFound(AllianceId duplicate, Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.DUPLICATE_FOUND, act, duplicate.value());
        }
    }

    /** A pass over the duplicate's missions is done. */
    record MissionsMoved(Act act) implements AllianceFact {
        @Override
        public AllianceEntry entry() {
            return new AllianceEntry(What.MISSIONS_MOVED, act, "");
        }
    }
}
