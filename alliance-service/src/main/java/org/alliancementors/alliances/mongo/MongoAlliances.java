package org.alliancementors.alliances.mongo;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.alliances.AllianceFilter;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Alliances in the kit's document store. */
final class MongoAlliances implements Alliances {

    private final DocumentStore<Alliance, AllianceFact> store;

    MongoAlliances(DocumentStore<Alliance, AllianceFact> store) {
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
    public Map<AllianceId, Alliance> findAll(Collection<AllianceId> ids) {
        Map<AllianceId, Alliance> found = new HashMap<>();
        store.findAll(ids.stream().map(AllianceId::value).distinct().toList())
                .forEach((id, stored) -> found.put(new AllianceId(id), stored.state()));
        return found;
    }

    @Override
    public Optional<Versioned> replace(Versioned before, Alliance after, List<AllianceFact> facts) {
        var read = store.find(after.id().value()).orElse(null);
        if (read == null || read.envelope().version() != before.version()) {
            return Optional.empty();
        }
        return store.save(read, new Change<>(after, facts)) instanceof Saving.Saved<Alliance>(var stored)
                ? Optional.of(versioned(stored))
                : Optional.empty();
    }

    @Override
    public Listed list(AllianceFilter filter, int page, int size) {
        var query = query(filter);
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

    private static Bson query(AllianceFilter filter) {
        var query = new Document();
        if (filter.state() != null) {
            query.append(AllianceMapping.STATE, filter.state().name());
        }
        if (filter.attention() != null) {
            query.append(AllianceMapping.ATTENTION, filter.attention().name());
        } else if (filter.needsAttention()) {
            query.append(AllianceMapping.ATTENTION + ".0", new Document("$exists", true));
        }
        return query;
    }

    private static Versioned versioned(Stored<Alliance> stored) {
        return new Versioned(stored.state(), stored.envelope().version());
    }
}
