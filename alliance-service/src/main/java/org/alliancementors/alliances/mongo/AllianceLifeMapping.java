package org.alliancementors.alliances.mongo;

import java.time.Instant;
import java.util.Date;
import org.alliancementors.alliances.Act;
import org.alliancementors.alliances.AllianceEntry;
import org.alliancementors.alliances.Check;
import org.alliancementors.alliances.Handover;
import org.alliancementors.alliances.Merge;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what happens to an alliance: the yearly question, a handover, a merge, the history. */
final class AllianceLifeMapping {

    private AllianceLifeMapping() {}

    static Document check(Check check) {
        return new Document("stage", check.stage().name())
                .append("confirmedAt", date(check.confirmedAt()))
                .append("askedAt", date(check.askedAt()))
                .append("silent", check.silent())
                .append("nextAt", date(check.nextAt()));
    }

    static Check check(Document stored) {
        return new Check(
                Check.Stage.valueOf(stored.getString("stage")),
                instant(stored, "confirmedAt"),
                optionalInstant(stored, "askedAt"),
                stored.getBoolean("silent"),
                instant(stored, "nextAt"));
    }

    static @Nullable Document handover(@Nullable Handover handover) {
        if (handover == null) {
            return null;
        }
        var outcome = handover.outcome();
        return new Document("number", handover.number())
                .append("previous", contact(handover.previous()))
                .append("next", contact(handover.next()))
                .append("askedAt", date(handover.askedAt()))
                .append("expiresAt", date(handover.expiresAt()))
                .append("oldAgreedAt", date(handover.oldAgreedAt()))
                .append("newAgreedAt", date(handover.newAgreedAt()))
                .append("outcome", outcome == null ? null : outcome.name());
    }

    static @Nullable Handover readHandover(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var outcome = stored.getString("outcome");
        return new Handover(
                stored.getInteger("number"),
                contact(stored.get("previous", Document.class)),
                contact(stored.get("next", Document.class)),
                instant(stored, "askedAt"),
                instant(stored, "expiresAt"),
                optionalInstant(stored, "oldAgreedAt"),
                optionalInstant(stored, "newAgreedAt"),
                outcome == null ? null : Handover.Outcome.valueOf(outcome));
    }

    static @Nullable Document merge(@Nullable Merge merge) {
        return merge == null
                ? null
                : new Document("into", merge.into().value())
                        .append("at", date(merge.at()))
                        .append("missions", merge.missions().name());
    }

    static @Nullable Merge readMerge(@Nullable Document stored) {
        return stored == null
                ? null
                : new Merge(
                        new AllianceId(stored.getString("into")),
                        instant(stored, "at"),
                        Merge.Missions.valueOf(stored.getString("missions")));
    }

    static Document entry(AllianceEntry entry) {
        var act = entry.act();
        return new Document("what", entry.what().name())
                .append("by", act.by())
                .append("reason", act.reason())
                .append("at", date(act.at()))
                .append("detail", entry.detail());
    }

    static AllianceEntry entry(Document stored) {
        return new AllianceEntry(
                AllianceEntry.What.valueOf(stored.getString("what")),
                new Act(stored.getString("by"), stored.getString("reason"), instant(stored, "at")),
                stored.getString("detail"));
    }

    private static Document contact(Contact contact) {
        return new Document("name", contact.name())
                .append("email", contact.email().value())
                .append("phone", contact.phone());
    }

    private static Contact contact(Document stored) {
        return new Contact(
                stored.getString("name"), new EmailAddress(stored.getString("email")), stored.getString("phone"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }

    private static @Nullable Instant optionalInstant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
