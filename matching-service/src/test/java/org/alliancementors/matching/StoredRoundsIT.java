package org.alliancementors.matching;

import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.RoundsContract;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The real store keeps what the fake promises. */
@MatchingIntegration
@Timeout(60)
class StoredRoundsIT extends RoundsContract {

    private final Rounds rounds;

    @Autowired
    StoredRoundsIT(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    protected Rounds rounds() {
        return rounds;
    }
}
