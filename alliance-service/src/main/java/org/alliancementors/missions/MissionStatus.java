package org.alliancementors.missions;

/** Where a mission stands. Names are part of the HTTP interface and of the stored form: added, never renamed. */
public enum MissionStatus {
    /** Asked for by somebody who has yet to confirm their mail address. */
    SUBMITTED,
    /** Certain; a mentor is being looked for. */
    SEARCHING,
    /** A mentor was asked and has yet to answer. */
    OFFERED,
    /** A mentor said yes. */
    ACCEPTED,
    /** Nobody can be asked at present; the advisory desk has it. */
    AT_DESK,
    /** Done. Final. */
    COMPLETED,
    /** Will not take place. Final. */
    CANCELLED;

    /** Whether nothing changes it any more. */
    public boolean isFinal() {
        return this == CANCELLED || this == COMPLETED;
    }

    /** Whether somebody has to move it on, so that standing still is worth the desk's attention. */
    boolean mustMove() {
        return this != ACCEPTED && !isFinal();
    }
}
