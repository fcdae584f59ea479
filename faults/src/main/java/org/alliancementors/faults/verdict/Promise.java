package org.alliancementors.faults.verdict;

import java.util.List;
import org.alliancementors.faults.history.History;

/** Something that must hold whatever goes wrong. */
interface Promise {

    /** Each breach in a line of its own; none where the promise was kept. */
    List<String> breaches(History history);
}
