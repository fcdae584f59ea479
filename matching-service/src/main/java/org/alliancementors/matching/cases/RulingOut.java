package org.alliancementors.matching.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Exclusion;

/** Whom a mission does not ask (again), by what happened to it. */
final class RulingOut {

    private RulingOut() {}

    static Map<MentorId, Exclusion> of(Case state) {
        var ruledOut = new LinkedHashMap<MentorId, Exclusion>();
        for (PastAttempt attempt : state.past()) {
            if (attempt.isRefusal()) {
                ruledOut.put(attempt.offer().mentor(), Exclusion.DECLINED);
            } else if (attempt.ending() == PastAttempt.Ending.UNREACHABLE
                    && !state.reachable().contains(attempt.offer().mentor())) {
                ruledOut.put(attempt.offer().mentor(), Exclusion.UNREACHABLE);
            }
        }
        state.standbys().past().stream()
                .filter(left -> left.ending() == PastStandby.Ending.UNREACHABLE)
                .filter(left -> !state.reachable().contains(left.mentor()))
                .forEach(left -> ruledOut.put(left.mentor(), Exclusion.UNREACHABLE));
        state.desk().ruledOut(state.past()).forEach(mentor -> ruledOut.put(mentor, Exclusion.BY_DESK));
        return ruledOut;
    }
}
