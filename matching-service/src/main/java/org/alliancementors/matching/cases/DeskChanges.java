package org.alliancementors.matching.cases;

import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeskActed;
import org.alliancementors.matching.cases.DeskAct.Kind;

/** What an act of the desk does to a case, beside the facts that come with it. Decides nothing. */
final class DeskChanges {

    private DeskChanges() {}

    /** The act is noted under the attempt that the mission is in by now. */
    static void apply(Draft draft, DeskActed acted) {
        DeskNotes before = draft.desk;
        draft.desk = before.and(new DeskAct(
                before.acts().size() + 1,
                acted.kind(),
                acted.by(),
                acted.at(),
                draft.attempt,
                acted.mentor(),
                acted.agreed(),
                acted.reason(),
                acted.until(),
                acted.waitingBefore(),
                null));
        if (acted.kind() == Kind.SEARCH && draft.status == Status.AT_DESK) {
            draft.moveTo(Status.SEARCHING);
            draft.searchAt = acted.at().plus(Case.GRACE);
        } else if (acted.kind() == Kind.UNDO) {
            before.last().map(DeskAct::waiting).ifPresent(waiting -> {
                draft.moveTo(Status.AT_DESK);
                draft.waiting = waiting;
            });
        }
    }
}
