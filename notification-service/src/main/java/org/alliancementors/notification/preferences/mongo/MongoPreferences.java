package org.alliancementors.notification.preferences.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.notification.preferences.AllPreferences;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;

/** Preferences in the kit's document store; the id of a document is the text form of its reader. */
final class MongoPreferences implements AllPreferences {

    private static final Kept NOTHING = new Kept(Preferences.STANDARD, 0);

    private final DocumentStore<Preferences, Void> store;

    MongoPreferences(DocumentStore<Preferences, Void> store) {
        this.store = store;
    }

    @Override
    public Map<Reader, Preferences> of(Collection<Reader> readers) {
        var found = new HashMap<Reader, Preferences>();
        store.findAll(readers.stream().map(Reader::toString).toList())
                .forEach((id, stored) -> found.put(Reader.parse(id), stored.state()));
        return Map.copyOf(found);
    }

    @Override
    public Kept of(Reader reader) {
        return store.find(reader.toString()).map(MongoPreferences::kept).orElse(NOTHING);
    }

    @Override
    public Changing change(Reader reader, OptionalLong expected, UnaryOperator<Preferences> change) {
        String id = reader.toString();
        while (true) {
            var before = store.find(id);
            var kept = before.map(MongoPreferences::kept).orElse(NOTHING);
            if (expected.isPresent() && expected.getAsLong() != kept.version()) {
                return new Changing.Overtaken(kept);
            }
            var next = change.apply(kept.preferences());
            if (next.equals(kept.preferences())) {
                return new Changing.Changed(kept);
            }
            if (before.isEmpty()) {
                if (store.insert(id, Change.none(next)) instanceof Insertion.Inserted<Preferences>(var stored)) {
                    return new Changing.Changed(kept(stored));
                }
            } else if (store.save(before.get(), Change.none(next)) instanceof Saving.Saved<Preferences>(var stored)) {
                return new Changing.Changed(kept(stored));
            }
        }
    }

    private static Kept kept(Stored<Preferences> stored) {
        return new Kept(stored.state(), stored.envelope().version());
    }
}
