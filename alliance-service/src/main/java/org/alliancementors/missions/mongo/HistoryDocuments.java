package org.alliancementors.missions.mongo;

import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what happened to a mission. */
final class HistoryDocuments {

    private HistoryDocuments() {}

    static Document entry(HistoryEntry entry) {
        return new Document("what", entry.what().name())
                .append("at", Date.from(entry.at()))
                .append("source", entry.source().name())
                .append("seq", entry.seq())
                .append("attempt", entry.attempt())
                .append("mentor", entry.mentor() == null ? null : entry.mentor().value())
                .append("reason", entry.reason())
                .append("details", entry.details().isEmpty() ? null : new Document(new TreeMap<>(entry.details())));
    }

    static HistoryEntry entry(Document stored) {
        var mentor = stored.getString("mentor");
        return new HistoryEntry(
                Happening.valueOf(stored.getString("what")),
                stored.getDate("at").toInstant(),
                Source.valueOf(stored.getString("source")),
                stored.getLong("seq"),
                stored.getInteger("attempt"),
                mentor == null ? null : new MentorId(mentor),
                stored.getString("reason"),
                details(stored.get("details", Document.class)));
    }

    /** What older builds wrote has none. */
    private static Map<String, String> details(@Nullable Document stored) {
        Map<String, String> details = new TreeMap<>();
        if (stored != null) {
            stored.forEach((name, value) -> details.put(name, String.valueOf(value)));
        }
        return details;
    }
}
