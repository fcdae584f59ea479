package org.alliancementors.faults.verdict;

import java.util.List;
import org.alliancementors.faults.history.History;

/** Promise 7: no personal data on any topic and in any log. */
final class NothingPersonalLeaks implements Promise {

    @Override
    public List<String> breaches(History history) {
        return history.leaks().stream().sorted().toList();
    }
}
