package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;

/** What nobody can read lies with the dead letters of every service that reads the topic, byte for byte. */
final class RubbishIsSetAside implements Promise {

    /** What rubbish begins with. */
    static final String RUBBISH = "rubbish-";

    private static final Map<String, List<String>> READERS = Map.of(
            "missions", List.of("matching-service", "notification-service"),
            "assignments", List.of("alliance-service", "notification-service"),
            "mails", List.of("matching-service", "alliance-service"));

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        history.records().stream()
                .filter(record -> record.ours() && record.text().startsWith(RUBBISH))
                .filter(record -> READERS.containsKey(record.topic()))
                .forEach(record -> READERS.getOrDefault(record.topic(), List.of()).stream()
                        .filter(reader -> !isThere(record, record.topic() + "." + reader + ".dlt", history))
                        .forEach(reader ->
                                breaches.add("%s on %s, offset %d of partition %d, is not with the dead letters of %s"
                                        .formatted(
                                                record.text(),
                                                record.topic(),
                                                record.offset(),
                                                record.partition(),
                                                reader))));
        return breaches;
    }

    private static boolean isThere(Published rubbish, String topic, History history) {
        return history.records().stream()
                .anyMatch(
                        record -> record.topic().equals(topic) && record.text().equals(rubbish.text()));
    }
}
