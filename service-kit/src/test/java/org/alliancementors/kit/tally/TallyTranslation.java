package org.alliancementors.kit.tally;

import org.alliancementors.kit.store.EventTranslation;
import org.jspecify.annotations.Nullable;

/** Facts of tallies as events. */
public final class TallyTranslation implements EventTranslation<TallyFact> {

    @Override
    public @Nullable Object toEvent(String aggregateId, TallyFact fact) {
        return switch (fact) {
            case TallyFact.Added(int amount) -> new TallyAdded(amount);
            case TallyFact.Noted(int length) -> new TallyNoted("x".repeat(length));
            case TallyFact.Ended() -> TOMBSTONE;
            case TallyFact.Whispered() -> null;
        };
    }
}
