package org.alliancementors.matching.messaging;

import java.nio.charset.StandardCharsets;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts records of the topic of mentors into memory. What cannot be used is left out here; the intake of the same topic sets it
 * aside and says so.
 */
final class MentorRecords {

    private final EventJson json;
    private final RememberedMentors memory;

    MentorRecords(EventJson json, RememberedMentors memory) {
        this.json = json;
        this.memory = memory;
    }

    /** Remembers a record. Returns whether it was usable. */
    boolean remember(ConsumerRecord<byte[], byte[]> record) {
        String type = RecordHeaders.text(record.headers(), RecordHeaders.TYPE);
        String sequence = RecordHeaders.text(record.headers(), RecordHeaders.SEQUENCE);
        if (record.key() == null || type == null || sequence == null) {
            return false;
        }
        try {
            long seq = Long.parseLong(sequence);
            if (record.value() == null) {
                memory.forget(new MentorId(text(record.key())), seq);
                return true;
            }
            return remember(type, text(record.value()), seq);
        } catch (RuntimeException unusable) {
            // whatever is wrong with one record must not keep the others out
            return false;
        }
    }

    private boolean remember(String type, String value, long seq) {
        Class<? extends MentorEvent> known = MentorEvent.TYPES.get(type);
        if (known == null) {
            return false;
        }
        switch (json.read(value, known)) {
            case MentorProfilePublished published -> memory.publish(Translations.profile(published), seq);
            case MentorWithdrawn withdrawn -> memory.withdraw(withdrawn.mentor(), seq);
        }
        return true;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
