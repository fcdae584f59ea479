package org.alliancementors.missions.web;

import java.util.List;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which proposal an answer is about. */
final class ProposalNumbers {

    private ProposalNumbers() {}

    /**
     * The number.
     *
     * @throws ProblemException 400 when it is missing
     */
    static int required(@Nullable Integer number) {
        if (number == null) {
            throw Refusals.invalid(
                    List.of(new FieldProblem("number", "is missing: give the number of the proposal that you saw")));
        }
        return number;
    }
}
