package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancementors.benchmarks.endtoend.Footprint.Kind;
import org.bson.Document;

/**
 * The documents of the floor: copies of those that our services have stored, with other ids and the same indexes, written as often as
 * ours and in bulk. A change sets all fields, as ours do. Indexes are not unique, as the copies are alike.
 */
final class FloorStore implements AutoCloseable {

    static final String DATABASE = "floor";

    private static final int MODELS = 300;

    private final MongoClient client;
    private final List<Collection> collections;

    FloorStore(String uri, List<Kind> kinds) {
        this.client = MongoClients.create(uri);
        client.getDatabase(DATABASE).drop();
        this.collections = kinds.stream().map(this::collection).toList();
    }

    private Collection collection(Kind kind) {
        MongoCollection<Document> source = client.getDatabase(kind.service()).getCollection(kind.collection());
        MongoCollection<Document> target =
                client.getDatabase(DATABASE).getCollection(kind.service() + "." + kind.collection());
        for (Document index : source.listIndexes()) {
            Document keys = index.get("key", Document.class);
            if (!keys.keySet().equals(java.util.Set.of("_id"))) {
                target.createIndex(keys, new IndexOptions().name(index.getString("name")));
            }
        }
        var models = source.find().limit(MODELS).into(new ArrayList<>());
        return new Collection(kind, target, models);
    }

    /**
     * Writes for these missions what a service writes for them.
     *
     * @param inserts part of what it writes anew
     * @param updates part of what it changes
     */
    void write(String service, List<String> missions, double inserts, double updates) {
        for (Collection each : collections) {
            if (each.kind.service().equals(service)) {
                each.insert(missions, inserts);
                each.update(missions, updates);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** One collection. What is changed and never written anew was there before. */
    private static final class Collection {

        private final Kind kind;
        private final MongoCollection<Document> target;
        private final List<Document> models;
        private final boolean standing;
        private double toInsert;
        private double toUpdate;
        private int next;

        Collection(Kind kind, MongoCollection<Document> target, List<Document> models) {
            this.kind = kind;
            this.target = target;
            this.models = models;
            this.standing = kind.inserts() < 0.5 && kind.updates() > kind.inserts();
            if (standing) {
                target.insertMany(models);
            }
        }

        void insert(List<String> missions, double part) {
            int count = dueInserts(missions.size() * part);
            if (count == 0) {
                return;
            }
            List<Document> documents = IntStream.range(0, count)
                    .mapToObj(i -> new Document(model())
                            .append("_id", missions.get(i % missions.size()) + ending(i / missions.size())))
                    .toList();
            target.insertMany(documents, new InsertManyOptions().ordered(false));
        }

        private static String ending(int turn) {
            return turn == 0 ? "" : "-" + turn;
        }

        /** In one bulk for each change of a mission. */
        void update(List<String> missions, double part) {
            int left = dueUpdates(missions.size() * part);
            while (left > 0) {
                int count = Math.min(left, missions.size());
                target.bulkWrite(
                        IntStream.range(0, count)
                                .mapToObj(i -> change(missions.get(i)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
                left -= count;
            }
        }

        private UpdateOneModel<Document> change(String mission) {
            var set = new Document(model());
            Object id = set.remove("_id");
            return new UpdateOneModel<>(Filters.eq("_id", standing ? id : mission), new Document("$set", set));
        }

        private synchronized Document model() {
            next = (next + 1) % models.size();
            return models.get(next);
        }

        private synchronized int dueInserts(double missions) {
            toInsert += missions * kind.inserts();
            int whole = (int) (toInsert + 1e-9);
            toInsert -= whole;
            return whole;
        }

        private synchronized int dueUpdates(double missions) {
            toUpdate += missions * kind.updates();
            int whole = (int) (toUpdate + 1e-9);
            toUpdate -= whole;
            return whole;
        }
    }
}
