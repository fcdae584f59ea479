package org.alliancementors.matching.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.rounds.Round;

/** Remembers what tests ask for, and lets no fault pass. */
public final class RememberingWatch implements MatchingWatch {

    final List<MissionId> lostClaims = Collections.synchronizedList(new ArrayList<>());
    final List<DeskAct> acts = new ArrayList<>();

    @Override
    public void roundHeld(Round round) {}

    @Override
    public void offered(Case offered, Offer offer) {}

    @Override
    public void claimLost(MissionId mission) {
        lostClaims.add(mission);
    }

    @Override
    public void atDesk(Case waiting) {}

    @Override
    public void deskActed(Case after, DeskAct act) {
        acts.add(act);
    }

    @Override
    public void leftoverRemoved(MissionId mission, int attempt) {}

    @Override
    public void drivingFailed(MissionId mission, RuntimeException cause) {
        throw cause;
    }
}
