package org.alliancementors.matching.cases;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.rounds.Round;

/** Is told what matching does, for logs and metrics. Must not throw. */
public interface MatchingWatch {

    /** A round was kept. */
    void roundHeld(Round round);

    /** A mentor is asked. */
    void offered(Case offered, Offer offer);

    /** Another instance took a place that this one wanted. */
    void claimLost(MissionId mission);

    /** The desk has a case. */
    void atDesk(Case waiting);

    /** The desk did something; this is its last act on the case. */
    void deskActed(Case after, DeskAct act);

    /** A hold that no case named was taken away. */
    void leftoverRemoved(MissionId mission, int attempt);

    /** Work that follows from an answer failed; a sweep does it later. */
    void drivingFailed(MissionId mission, RuntimeException cause);
}
