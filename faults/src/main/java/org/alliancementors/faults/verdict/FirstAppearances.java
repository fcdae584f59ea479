package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;

/** The events of a topic as they first came, by aggregate. Later copies and what the campaign itself wrote are left out. */
final class FirstAppearances {

    private FirstAppearances() {}

    static Map<String, List<Published>> of(History history, String topic) {
        Map<String, List<Published>> firsts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        history.records().stream()
                .filter(record -> record.topic().equals(topic) && !record.ours() && record.sequence() > 0)
                .sorted(Comparator.comparingInt(Published::partition).thenComparingLong(Published::offset))
                .filter(record -> seen.add(record.key() + " " + record.sequence()))
                .forEach(record -> firsts.computeIfAbsent(record.key(), any -> new ArrayList<>())
                        .add(record));
        return firsts;
    }
}
