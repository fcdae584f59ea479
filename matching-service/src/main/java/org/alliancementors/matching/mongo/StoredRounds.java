package org.alliancementors.matching.mongo;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.rounds.Round;
import org.bson.conversions.Bson;

/** The rounds in their collection; written once, never changed. */
final class StoredRounds implements Rounds {

    private static final Bson NEWEST = Sorts.descending(RoundDocuments.AT, "_id");

    private final DocumentStore<Round, Void> store;

    StoredRounds(DocumentStore<Round, Void> store) {
        this.store = store;
    }

    @Override
    public void keep(Round round) {
        Insertion<Round> kept = store.insert(round.id().value(), Change.none(round));
        if (!kept.stored().state().id().equals(round.id())) {
            throw new IllegalStateException("round %s was not kept".formatted(round.id()));
        }
    }

    @Override
    public Optional<Round> find(RoundId id) {
        return store.find(id.value()).map(Stored::state);
    }

    @Override
    public List<Round> newest(int skip, int limit) {
        var found = new ArrayList<Round>();
        store.collection()
                .find()
                .sort(NEWEST)
                .skip(skip)
                .limit(limit)
                .forEach(document -> found.add(store.read(document).state()));
        return found;
    }
}
