package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a filter that an index can answer. The server itself uses an index only when it is unique and the filter names
 * exactly its keys, so that a compare-and-set on {@code _id} and version, or a search for what is due, would read the whole
 * collection under its lock.
 *
 * <p>What is found holds every document that can match; the whole filter still has to be applied to it. So an index can make
 * an answer faster and never another one.
 */
final class IndexedQuery<P> {

    private static final Set<String> IN = Set.of("$in");
    private static final Set<String> EQ = Set.of("$eq");

    private final List<Index<P>> indexes;

    private IndexedQuery(List<Index<P>> indexes) {
        this.indexes = indexes;
    }

    /**
     * Documents among which all answers are.
     *
     * @param positions where they are: read in this order, and no further than needed
     * @param orderBy how the answers have still to be sorted
     */
    record Candidates<P>(Iterable<P> positions, @Nullable Document orderBy) {}

    /**
     * Finds by the first index that fits: a unique one whose keys are all bound by equality (or by {@code $in}, for an index of
     * one key), else one with a range in the very order that is asked for, else one with equality or {@code $in}, else one with
     * a range. Conditions count at the top level of the filter and inside its {@code $and}; an {@code $or} counts when each of
     * its branches can be answered so. Empty when nothing fits. Candidates of other than unique indexes come in the order in
     * which reading the whole collection would meet them, unless they come in the order that is asked for.
     */
    static <P> Optional<Candidates<P>> candidates(List<Index<P>> indexes, Document filter, @Nullable Document orderBy) {
        var query = new IndexedQuery<>(indexes);
        Map<String, List<Object>> conditions = conditions(filter);
        Optional<Candidates<P>> unique = query.unique(conditions).map(found -> new Candidates<>(found, orderBy));
        if (unique.isPresent() || orderBy != null && orderBy.containsKey("$natural")) {
            return unique;
        }
        return query.sorted(conditions, orderBy)
                .or(() -> query.anywhere(filter, conditions).map(found -> new Candidates<>(asScanned(found), orderBy)));
    }

    private static <P> List<P> asScanned(Set<P> found) {
        return found.stream().sorted(ValueComparator.asc()).toList();
    }

    private Optional<Candidates<P>> sorted(Map<String, List<Object>> conditions, @Nullable Document orderBy) {
        return ordered()
                .filter(index -> index.sorts(orderBy))
                .flatMap(index -> conditions.getOrDefault(index.field(), List.of()).stream()
                        .flatMap(condition -> Stretch.range(condition).stream())
                        .map(stretch -> new Candidates<>(index.inOrder(stretch), null)))
                .findFirst();
    }

    private Optional<Set<P>> anywhere(Document filter) {
        Map<String, List<Object>> conditions = conditions(filter);
        return unique(conditions).or(() -> anywhere(filter, conditions));
    }

    private Optional<Set<P>> anywhere(Document filter, Map<String, List<Object>> conditions) {
        return ordered()
                .flatMap(index -> conditions.getOrDefault(index.field(), List.of()).stream()
                        .flatMap(condition -> Stretch.exact(condition).stream())
                        .map(index::anywhere))
                .findFirst()
                .or(() -> ordered()
                        .flatMap(index -> conditions.getOrDefault(index.field(), List.of()).stream()
                                .flatMap(condition -> Stretch.range(condition).stream())
                                .map(stretch -> index.anywhere(List.of(stretch))))
                        .findFirst())
                .or(() -> branches(filter));
    }

    private Optional<Set<P>> branches(Document filter) {
        if (!(filter.get("$or") instanceof Collection<?> branches)) {
            return Optional.empty();
        }
        Set<P> all = new LinkedHashSet<>();
        for (Object branch : branches) {
            Optional<Set<P>> found =
                    branch instanceof Document document ? anywhere(document) : Optional.<Set<P>>empty();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(found.get());
        }
        return Optional.of(all);
    }

    private Stream<OrderedIndex<P>> ordered() {
        return indexes.stream()
                .flatMap(index -> index instanceof OrderedIndex<P> ordered
                        ? Stream.of(ordered)
                        : Stream.<OrderedIndex<P>>empty());
    }

    private Optional<Set<P>> unique(Map<String, List<Object>> conditions) {
        Map<String, Object> bound = new LinkedHashMap<>();
        conditions.forEach((key, each) -> each.stream()
                .flatMap(condition -> operand(condition).stream())
                .findFirst()
                .ifPresent(operand -> bound.put(key, operand)));
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

    /** What the filter asks of each field, at the top level and inside {@code $and}. */
    private static Map<String, List<Object>> conditions(Document filter) {
        Map<String, List<Object>> conditions = new LinkedHashMap<>();
        collect(filter, conditions);
        return conditions;
    }

    private static void collect(Document filter, Map<String, List<Object>> conditions) {
        filter.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        collect(document, conditions);
                    }
                });
            } else if (!key.startsWith("$") && value != null) {
                conditions.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
            }
        });
    }

    private static Optional<Object> operand(Object value) {
        if (value instanceof Document document) {
            if (document.keySet().equals(EQ)) {
                return Optional.ofNullable(document.get("$eq")).filter(IndexedQuery::isPlain);
            }
            boolean in = document.keySet().equals(IN)
                    && document.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(IndexedQuery::isPlain);
            return in ? Optional.of(document) : Optional.empty();
        }
        return Optional.of(value).filter(IndexedQuery::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Document)
                && !(value instanceof BsonRegularExpression);
    }
}
