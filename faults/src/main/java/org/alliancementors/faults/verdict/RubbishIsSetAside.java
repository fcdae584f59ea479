package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Passage;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Readers;

/**
 * What nobody can read lies with the dead letters of every service that reads the topic, byte for byte; and nobody goes past it while
 * it can lie nowhere.
 */
final class RubbishIsSetAside implements Promise {

    /** What rubbish begins with. */
    static final String RUBBISH = "rubbish-";

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        history.records().stream()
                .filter(record -> record.ours() && record.text().startsWith(RUBBISH))
                .forEach(record -> Readers.OF.getOrDefault(record.topic(), List.of()).stream()
                        .filter(reader -> !isThere(record, record.topic() + "." + reader + ".dlt", history))
                        .forEach(reader ->
                                breaches.add("%s on %s, offset %d of partition %d, is not with the dead letters of %s"
                                        .formatted(
                                                record.text(),
                                                record.topic(),
                                                record.offset(),
                                                record.partition(),
                                                reader))));
        history.passages().stream()
                .filter(Passage::isPast)
                .forEach(passage -> breaches.add("dead letters were refused, and yet: " + passage));
        return breaches;
    }

    private static boolean isThere(Published rubbish, String topic, History history) {
        return history.records().stream()
                .anyMatch(
                        record -> record.topic().equals(topic) && record.text().equals(rubbish.text()));
    }
}
