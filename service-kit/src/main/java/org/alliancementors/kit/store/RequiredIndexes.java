package org.alliancementors.kit.store;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The indexes that a service relies on. They are made and then looked up again, and readiness waits for it: a unique index
 * that is missing would let two of a kind in. With the database down at start it is tried until it works.
 */
public final class RequiredIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(RequiredIndexes.class);

    private final MongoOperations mongo;
    private final List<Required> required = new CopyOnWriteArrayList<>();
    private final Set<Required> verified = new HashSet<>();

    /** Made once per service by the kit's configuration. */
    public RequiredIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void require(String collection, Bson keys, IndexOptions options) {
        required.add(new Required(collection, keys.toBsonDocument().toJson(), keys, options));
    }

    /**
     * Makes those that are missing, and stops at the first that cannot be made.
     *
     * @return what is not there, in words; empty when all are verified
     */
    public synchronized List<String> ensure() {
        List<String> missing = new ArrayList<>();
        for (Required index : required) {
            if (!verified.contains(index)) {
                String fault = ensure(index);
                if (fault.isEmpty()) {
                    verified.add(index);
                } else {
                    missing.add(fault);
                    break;
                }
            }
        }
        return missing;
    }

    private String ensure(Required index) {
        try {
            var collection = mongo.getCollection(index.collection());
            String name = collection.createIndex(index.keys(), index.options());
            for (Document there : collection.listIndexes()) {
                if (name.equals(there.getString("name"))
                        && there.get("unique", Boolean.FALSE)
                                .equals(index.options().isUnique())) {
                    return "";
                }
            }
            return "index %s of %s is not there as required".formatted(index.text(), index.collection());
        } catch (RuntimeException e) {
            LOG.debug("index {} of {}", index.text(), index.collection(), e);
            return "index %s of %s could not be made: %s"
                    .formatted(index.text(), index.collection(), e.getClass().getSimpleName());
        }
    }

    private record Required(String collection, String text, Bson keys, IndexOptions options) {}
}
