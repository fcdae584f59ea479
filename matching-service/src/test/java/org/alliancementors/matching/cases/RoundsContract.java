package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.RoundFixture;
import org.junit.jupiter.api.Test;

/** What every store of rounds promises; the fake of the tests and the real one both pass it. */
public abstract class RoundsContract {

    /** The store. */
    protected abstract Rounds rounds();

    @Test
    void theNewestComeFirst() {
        Round late = at("2099-01-03T00:00:00Z");
        Round early = at("2099-01-01T00:00:00Z");
        Round between = at("2099-01-02T00:00:00Z");
        assertThat(rounds().newest(0, 3)).containsExactly(late, between, early);
        assertThat(rounds().newest(1, 1)).containsExactly(between);
        assertThat(rounds().find(early.id())).contains(early);
    }

    private Round at(String time) {
        Round any = RoundFixture.anyRound();
        Round round = new Round(
                new RoundId(UUID.randomUUID().toString()),
                Instant.parse(time),
                any.weighing(),
                any.pool(),
                any.asked(),
                any.edges(),
                any.capacities(),
                any.decisions());
        rounds().keep(round);
        return round;
    }
}
