package org.alliancementors.kit.tally;

import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;

/**
 * Adds what arrives. {@link #POISON} is refused with an exception whose message must not get about; a tombstone adds 0; a
 * record that is late adds its negative number.
 */
public final class TallyHandler implements EventHandler<Tally, TallyFact, TallyEvent> {

    /** An amount that the handler cannot take. */
    public static final int POISON = 666;

    @Override
    public Change<Tally, TallyFact> on(Tally tally, Arrival<TallyEvent> arrival) {
        return switch (arrival.event()) {
            case null -> tally.add(0);
            case TallyAdded(int amount) when amount == POISON -> throw new IllegalStateException("secret " + amount);
            case TallyAdded(int amount) -> tally.add(amount);
            case TallyMultiplied(int amount, int times) -> tally.add(amount * times);
            case TallyNoted(String text) -> Change.none(tally.label(text));
        };
    }

    @Override
    public Change<Tally, TallyFact> onLate(Tally tally, Arrival<TallyEvent> arrival) {
        return tally.add(-Math.toIntExact(arrival.seq()));
    }
}
