package org.alliancementors.events.codes;

/** What an appointment of a mission is for; a mission is a chain of them. */
public enum AppointmentKind {
    /** Getting to know each other and the situation. */
    CALL,
    /** Working out the plan. */
    PLANNING,
    /** Agreeing with the steering group. */
    STEERING_GROUP,
    /** The founding event, the talk, the round with businesses. */
    EVENT,
    /** Looking back at what came of it. */
    REVIEW,
    /** Anything else. */
    OTHER
}
