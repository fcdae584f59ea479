package org.alliancementors.alliances.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Alliances in the kit's document store. */
final class MongoAlliances implements Alliances {

    private final DocumentStore<Alliance, Void> store;

    MongoAlliances(DocumentStore<Alliance, Void> store) {
        this.store = store;
    }

    @Override
    public Optional<Versioned> find(AllianceId id) {
        return store.find(id.value()).map(MongoAlliances::versioned);
    }

    @Override
    public Adding add(Alliance alliance) {
        return switch (store.insert(alliance.id().value(), Change.none(alliance))) {
            case Insertion.Inserted<Alliance>(var stored) -> new Adding(versioned(stored), true);
            case Insertion.AlreadyThere<Alliance>(var stored) -> new Adding(versioned(stored), false);
        };
    }

    @Override
    public Optional<Versioned> replace(Versioned before, Alliance after) {
        var read = store.find(after.id().value()).orElse(null);
        if (read == null || read.envelope().version() != before.version()) {
            return Optional.empty();
        }
        return store.save(read, Change.none(after)) instanceof Saving.Saved<Alliance>(var stored)
                ? Optional.of(versioned(stored))
                : Optional.empty();
    }

    @Override
    public Listed list(@Nullable AllianceState state, int page, int size) {
        Bson query = state == null ? new Document() : Filters.eq(AllianceMapping.STATE, state.name());
        List<Versioned> items = new ArrayList<>();
        for (Document document : store.collection()
                .find(query)
                .sort(Sorts.ascending("_id"))
                .skip(page * size)
                .limit(size)) {
            items.add(versioned(store.read(document)));
        }
        return new Listed(items, store.collection().countDocuments(query));
    }

    private static Versioned versioned(Stored<Alliance> stored) {
        return new Versioned(stored.state(), stored.envelope().version());
    }
}
