package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a filter that a unique index can answer. The server itself uses an index only when the filter names exactly
 * its keys, so that a compare-and-set on {@code _id} and version would read the whole collection under its lock.
 */
final class IndexedQuery {

    private static final Set<String> IN = Set.of("$in");
    private static final Set<String> EQ = Set.of("$eq");

    private IndexedQuery() {}

    /**
     * The positions of all documents that can match, found by the first unique index whose keys are all bound by equality (or
     * by {@code $in}, for an index of one key) at the top level of the filter or inside its {@code $and}; empty when there is
     * no such index. The whole filter still has to be applied to what is there.
     */
    static <P> Optional<Set<P>> positions(List<Index<P>> indexes, Document filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        collect(filter, bound);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        for (Index<P> index : indexes) {
            var keys = index.getKeys().stream().map(IndexKey::getKey).toList();
            if (index.isUnique() && bound.keySet().containsAll(keys)) {
                var part = new Document();
                keys.forEach(key -> part.put(key, bound.get(key)));
                if (index.canHandle(part)) {
                    Set<P> positions = new LinkedHashSet<>();
                    index.getPositions(part).forEach(positions::add);
                    return Optional.of(positions);
                }
            }
        }
        return Optional.empty();
    }

    private static void collect(Document filter, Map<String, Object> bound) {
        filter.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        collect(document, bound);
                    }
                });
            } else if (!key.startsWith("$")) {
                operand(value).ifPresent(operand -> bound.putIfAbsent(key, operand));
            }
        });
    }

    private static Optional<Object> operand(@Nullable Object value) {
        if (value instanceof Document document) {
            if (document.keySet().equals(EQ)) {
                return Optional.ofNullable(document.get("$eq")).filter(IndexedQuery::isPlain);
            }
            boolean in = document.keySet().equals(IN)
                    && document.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(IndexedQuery::isPlain);
            return in ? Optional.of(document) : Optional.empty();
        }
        return Optional.ofNullable(value).filter(IndexedQuery::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Document)
                && !(value instanceof BsonRegularExpression);
    }
}
