package org.alliancementors.matching.cases;

class FakeRoundsTests extends RoundsContract {

    private final Rounds rounds = new FakeRounds();

    @Override
    protected Rounds rounds() {
        return rounds;
    }
}
