package org.alliancementors.mentors;

/** Where a mentor stands. */
public enum MentorStatus {
    /** Known to the desk alone. */
    DRAFT,
    /** In the gallery and asked by matching. */
    PUBLISHED,
    /** Asked no more; may come back by being published again. */
    WITHDRAWN
}
