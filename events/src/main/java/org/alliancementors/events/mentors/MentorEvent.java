package org.alliancementors.events.mentors;

import java.util.Map;
import org.alliancementors.events.codes.MentorId;

/**
 * What mentor-service tells about a mentor. Topic {@value #TOPIC}, key is the mentor's id. The topic is compacted and each
 * record carries the whole state, so a reader may miss some in between: only a higher sequence counts. A record without a
 * value (a tombstone) follows 30 days after the withdrawal. No contact data.
 */
public sealed interface MentorEvent permits MentorProfilePublished, MentorWithdrawn {

    /** The compacted topic of all mentors. */
    String TOPIC = "mentors";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends MentorEvent>> TYPES = Map.of(
            MentorProfilePublished.TYPE, MentorProfilePublished.class, MentorWithdrawn.TYPE, MentorWithdrawn.class);

    /** The mentor that this is about. */
    MentorId mentor();
}
