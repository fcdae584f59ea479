package org.alliancementors.mentors;

/** The trainings that the programme knows. */
public enum TrainingKind {
    /** The training before the first mission. */
    FIRST_TRAINING,
    /** The regular meeting of all mentors. */
    MENTOR_MEETING,
    /** How data of others are handled. */
    DATA_PROTECTION,
    /** Leading a workshop. */
    MODERATION,
    /** Working online. */
    ONLINE_FORMATS,
    /** Any other. */
    OTHER
}
