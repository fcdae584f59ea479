package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: documents in the order of one field's values, an array's document at each of its elements. The server
 * itself lists such indexes and reads everything all the same. Finds at least all documents that can meet a condition; the
 * whole filter has to be applied to what it finds. Of several keys only the first is kept in order, documents without a
 * value are left out, whether it is sparse or not, and no value is unique. It lives in memory and is built from the
 * documents whenever a collection is opened. Not safe by itself: {@link Commands} lets nobody read while somebody writes.
 *
 * @param <P> where a document is
 */
final class OrderedIndex<P> extends Index<P> {

    private final List<String> path;
    private final NavigableMap<Place, P> order = new TreeMap<>();
    /** Documents with a number or an id that has no safe place in the order, by id: they can meet every condition. */
    private final Map<Object, P> aside = new HashMap<>();

    private int withArrays;

    OrderedIndex(String name, List<IndexKey> keys) {
        // sparse in the eyes of the server: a document need not be in it
        super(name, keys, true);
        this.path = List.of(keys.getFirst().getKey().split("\\."));
    }

    /** Whether an index with these keys can be kept: by value, not of another kind, and not by a place in an array. */
    static boolean canKeep(List<IndexKey> keys) {
        return keys.getFirst().isAscending() && keys.getFirst().getKey().matches("[^.$\\d][^.$]*(\\.[^.$\\d][^.$]*)*");
    }

    String field() {
        return keys().getFirst();
    }

    /** Whether documents come out in the order that sorting by the field, then by id, would give. */
    boolean sorts(@Nullable Document orderBy) {
        return orderBy != null
                && withArrays == 0
                && aside.isEmpty()
                && (List.copyOf(orderBy.keySet()).equals(List.of(field()))
                        || List.copyOf(orderBy.keySet()).equals(List.of(field(), "_id")))
                && orderBy.values().stream().allMatch(way -> way instanceof Number number && number.intValue() > 0);
    }

    /** Where the documents of one stretch are, in order, read only as far as somebody asks. Only of an index that sorts. */
    Collection<P> inOrder(Stretch stretch) {
        return part(stretch).values();
    }

    /** Where the documents of these stretches are, each once. */
    Set<P> anywhere(List<Stretch> stretches) {
        Set<P> positions = new LinkedHashSet<>(aside.values());
        stretches.forEach(stretch -> positions.addAll(part(stretch).values()));
        return positions;
    }

    private NavigableMap<Place, P> part(Stretch stretch) {
        Place from = stretch.from();
        Place to = stretch.to();
        if (from == null) {
            return to == null ? order : order.headMap(to, true);
        }
        if (to == null) {
            return order.tailMap(from, true);
        }
        return from.compareTo(to) > 0 ? new TreeMap<>() : order.subMap(from, true, to, true);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        change(document, position);
    }

    /** Tells no position: the index of the id does. */
    @Override
    public @Nullable P remove(Document document) {
        change(document, null);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, P position, MongoCollection<P> collection) {
        if (!new Content(before, path).equals(new Content(after, path))) {
            remove(before);
            add(after, position, collection);
        }
    }

    private void change(Document document, @Nullable P position) {
        var content = new Content(document, path);
        Object id = Missing.ofNullable(document.get("_id"));
        Object orderly = id instanceof ObjectId ? id : Place.orderly(id);
        withArrays += !content.array ? 0 : position == null ? -1 : 1;
        if (content.disorderly || orderly == null && !content.values.isEmpty()) {
            put(aside, id, position);
        } else {
            content.values.forEach(value -> put(order, Place.of(value, orderly), position));
        }
    }

    private static <K, P> void put(Map<K, P> map, K key, @Nullable P position) {
        if (position == null) {
            map.remove(key);
        } else {
            map.put(key, position);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        // every value may come again
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        // every value may come again
    }

    /** Tells none: the index of the id does. */
    @Override
    public @Nullable P getPosition(Document document) {
        return null;
    }

    /** The server's own choice of an index is not meant: {@link IndexedQuery} asks. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<P> getPositions(Document query) {
        throw new UnsupportedOperationException("Index %s does not answer whole filters".formatted(getName()));
    }

    @Override
    public long getCount() {
        return order.size() + (long) aside.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        order.clear();
        aside.clear();
        withArrays = 0;
    }

    /** What a document has on a path, seen through arrays as a filter sees through them. */
    private static final class Content {

        private final Set<Object> values = new LinkedHashSet<>();
        private boolean array;
        private boolean disorderly;

        Content(Document document, List<String> path) {
            read(document, path);
        }

        private void read(@Nullable Object value, List<String> rest) {
            if (value instanceof Collection<?> elements) {
                array |= !elements.isEmpty();
                elements.forEach(element -> read(element, rest));
            } else if (!rest.isEmpty()) {
                if (value instanceof Document document) {
                    read(document.get(rest.getFirst()), rest.subList(1, rest.size()));
                }
            } else {
                Object orderly = Place.orderly(value);
                Stream.ofNullable(orderly).forEach(values::add);
                disorderly |= orderly == null && value instanceof Number;
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content
                    && values.equals(content.values)
                    && array == content.array
                    && disorderly == content.disorderly;
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }
}
