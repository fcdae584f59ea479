package org.alliancementors.matching.mongo;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PolicyVersion;
import org.bson.Document;

/** The versions of the policy in their collection, each under its number as text. */
final class StoredPolicies implements Policies {

    private final DocumentStore<PolicyVersion, Void> store;

    StoredPolicies(DocumentStore<PolicyVersion, Void> store) {
        this.store = store;
    }

    @Override
    public Optional<PolicyVersion> newest() {
        return page(0, 1).stream().findFirst();
    }

    @Override
    public Optional<PolicyVersion> find(int number) {
        return store.find(id(number)).map(Stored::state);
    }

    @Override
    public List<PolicyVersion> page(int skip, int limit) {
        var found = new ArrayList<PolicyVersion>();
        store.collection()
                .find()
                .sort(Sorts.descending(PolicyDocuments.NUMBER))
                .skip(skip)
                .limit(limit)
                .forEach((Document document) -> found.add(store.read(document).state()));
        return found;
    }

    @Override
    public long count() {
        return store.collection().countDocuments();
    }

    @Override
    public Keeping keep(PolicyVersion version) {
        Insertion<PolicyVersion> insertion = store.insert(id(version.number()), Change.none(version));
        return new Keeping(insertion.stored().state(), insertion instanceof Insertion.Inserted);
    }

    @Override
    public void pulled(int number) {
        try {
            store.update(
                    id(number),
                    stored -> stored.state().pullSince() == null
                            ? new Decision.Keep<>(false)
                            : new Decision.Write<>(Change.none(stored.state().pulled()), true));
        } catch (NoSuchDocument none) {
            // versions are never removed; without one nothing is owed
        }
    }

    private static String id(int number) {
        return Integer.toString(number);
    }
}
