package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of an alliance.
 *
 * @param stage where it stands
 * @param check the latest question whether all is right, or null before the first
 * @param handover the latest handover, or null before the first
 * @param handedOver number of the last handover that came true, 0 while there was none
 * @param mergedInto the alliance that stays, where this one was a duplicate, or null
 */
public record AllianceKnowledge(
        Stage stage,
        @Nullable Check check,
        @Nullable Handover handover,
        int handedOver,
        @Nullable AllianceId mergedInto)
        implements Known {

    /** Nothing is known. */
    public static final AllianceKnowledge NOTHING = new AllianceKnowledge(Stage.AT_WORK, null, null, 0, null);

    @Override
    public Optional<DropReason> against(Mail mail, List<Mail> all) {
        return AllianceTruths.against(mail, this, all);
    }

    boolean isOver() {
        return mergedInto != null || stage == Stage.DISSOLVED;
    }

    AllianceKnowledge with(Stage next) {
        return new AllianceKnowledge(next, check, handover, handedOver, mergedInto);
    }

    AllianceKnowledge with(Check next) {
        return new AllianceKnowledge(stage, next, handover, handedOver, mergedInto);
    }

    AllianceKnowledge with(Handover next) {
        int last = next.outcome() == Outcome.COMPLETED ? Math.max(handedOver, next.number()) : handedOver;
        return new AllianceKnowledge(stage, check, next, last, mergedInto);
    }

    AllianceKnowledge merged(AllianceId into) {
        return new AllianceKnowledge(stage, check, handover, handedOver, into);
    }

    /** Where an alliance stands, as far as mails care. */
    public enum Stage {
        /** Being founded, or active. */
        AT_WORK,
        /** At rest. */
        DORMANT,
        /** At rest because nobody answered. */
        SILENT,
        /** No more. */
        DISSOLVED
    }

    /**
     * A question whether all is right.
     *
     * @param seq of the event that asked; numbers begin anew with every year
     * @param number the question and its reminders, from 1
     * @param answered whether somebody said yes
     */
    public record Check(long seq, int number, boolean answered) {

        Check settled() {
            return new Check(seq, number, true);
        }
    }

    /**
     * A handover of the coordination.
     *
     * @param number counts those of the alliance, from 1
     * @param outcome how it ended, or null while answers are awaited
     */
    public record Handover(int number, @Nullable Outcome outcome) {}

    /** How a handover can end. */
    public enum Outcome {
        /** Both confirmed. */
        COMPLETED,
        /** Not both in time. */
        LAPSED,
        /** The desk took it back. */
        TAKEN_BACK,
        /** One of the two said no. */
        REFUSED
    }
}
