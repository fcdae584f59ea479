package org.alliancementors.faults.verdict;

import java.util.List;
import org.alliancementors.faults.history.Standing;

/** When nothing moves any more by itself. */
public final class Rest {

    private static final List<String> AT_REST = List.of("OFFERED", "ACCEPTED", "AT_DESK");
    private static final List<String> ENDS = List.of("CANCELLED", "COMPLETED");

    private Rest() {}

    /** Alliance-service and matching-service say the same, and it is not the search. */
    public static boolean isAtRest(Standing standing) {
        return isAtItsEnd(standing)
                || AT_REST.contains(standing.state()) && standing.state().equals(standing.status());
    }

    /** Ended, and the case closed; what was cancelled before it was searched for has none. */
    public static boolean isAtItsEnd(Standing standing) {
        return ENDS.contains(standing.status())
                && (standing.state().isEmpty() || standing.state().equals("CLOSED"));
    }
}
