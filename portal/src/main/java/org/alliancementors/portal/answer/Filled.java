package org.alliancementors.portal.answer;

import java.time.LocalDate;
import org.alliancementors.portal.answer.Asked.Choice;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of an answer held.
 *
 * @param antwort the answer
 * @param grund why not, where told
 * @param wiederAb from which day on to ask again, as it was typed
 */
record Filled(
        @Nullable Choice antwort,
        @Nullable Reason grund,
        @Nullable String wiederAb) {

    static final Filled NOT_YET = new Filled(null, null, null);

    /** The day, where it counts: with a no. */
    AgainFrom againFrom(LocalDate today) {
        return AgainFrom.read(antwort == Choice.DECLINE ? wiederAb : null, today);
    }

    /** The reason, where it counts: with a no. */
    @Nullable
    Reason reason() {
        return antwort == Choice.DECLINE ? grund : null;
    }

    boolean undo() {
        return antwort == Choice.UNDO;
    }
}
