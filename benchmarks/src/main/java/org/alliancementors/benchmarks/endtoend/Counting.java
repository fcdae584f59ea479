package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.endtoend.Footprint.Kind;
import org.alliancementors.benchmarks.endtoend.Footprint.Sent;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Counts what our services write, from what they have written: a document's version grows by one with each change, and its number of
 * events by one with each event, which is taken out of it again by a further write.
 */
final class Counting implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("alliance-service", "matching-service", "notification-service", "mentor-service");
    private static final List<String> TOPICS =
            List.of(MissionEvent.TOPIC, AssignmentEvent.TOPIC, AllianceEvent.TOPIC, MailEvent.TOPIC);
    private static final int SAMPLE = 300;

    private final MongoClient client;
    private final Topics topics;

    Counting(String databaseUri, Topics topics) {
        this.client = MongoClients.create(databaseUri);
        this.topics = topics;
    }

    /**
     * How much there is at a moment at which nothing is under way.
     *
     * @param collections by service and name
     * @param ends of the topics
     */
    record Look(Map<Place, Stock> collections, Map<TopicPartition, Long> ends) {}

    private record Place(String service, String collection) {}

    private record Stock(long documents, long versions, long events) {

        static final Stock NONE = new Stock(0, 0, 0);
    }

    Look look() {
        var collections = new HashMap<Place, Stock>();
        for (String service : SERVICES) {
            for (String name : client.getDatabase(service).listCollectionNames()) {
                if (!name.startsWith("system.")) {
                    collections.put(new Place(service, name), stock(collection(service, name)));
                }
            }
        }
        return new Look(collections, topics.ends(TOPICS));
    }

    private MongoCollection<Document> collection(String service, String name) {
        return client.getDatabase(service).getCollection(name);
    }

    private static Stock stock(MongoCollection<Document> collection) {
        Document sums = collection
                .aggregate(List.of(new Document(
                        "$group",
                        new Document("_id", null)
                                .append("documents", new Document("$sum", 1L))
                                .append("versions", new Document("$sum", "$version"))
                                .append("events", new Document("$sum", "$seq")))))
                .first();
        return sums == null
                ? Stock.NONE
                : new Stock(number(sums, "documents"), number(sums, "versions"), number(sums, "events"));
    }

    private static long number(Document sums, String field) {
        return sums.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** What was written between two looks for each of so many missions. */
    Footprint between(Look before, Look after, int missions, Flights flights) {
        var kinds = new ArrayList<Kind>();
        after.collections().forEach((place, stock) -> {
            Stock old = before.collections().getOrDefault(place, Stock.NONE);
            long inserts = stock.documents() - old.documents();
            long changes = Math.max(0, stock.versions() - old.versions() - inserts) + stock.events() - old.events();
            kinds.add(new Kind(
                    place.service(),
                    place.collection(),
                    (double) inserts / missions,
                    (double) changes / missions,
                    size(place)));
        });
        kinds.sort((one, other) -> (one.service() + one.collection()).compareTo(other.service() + other.collection()));
        return new Footprint(kinds, sent(before.ends(), after.ends(), missions), Flights.MAILS, flights.bytesPerMail());
    }

    private long size(Place place) {
        var sizes = client.getDatabase(place.service())
                .getCollection(place.collection(), RawBsonDocument.class)
                .find()
                .limit(SAMPLE)
                .into(new ArrayList<>());
        return Math.round(sizes.stream()
                .mapToInt(document -> document.getByteBuffer().remaining())
                .average()
                .orElse(0));
    }

    private List<Sent> sent(Map<TopicPartition, Long> before, Map<TopicPartition, Long> after, int missions) {
        var records = new HashMap<String, Integer>();
        var bytes = new HashMap<String, Long>();
        topics.read(before, after, record -> {
            records.merge(record.topic(), 1, Integer::sum);
            bytes.merge(record.topic(), size(record), Long::sum);
        });
        return records.entrySet().stream()
                .map(topic -> new Sent(
                        topic.getKey(),
                        (double) topic.getValue() / missions,
                        bytes.getOrDefault(topic.getKey(), 0L) / topic.getValue()))
                .toList();
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = Math.max(0L, record.serializedKeySize()) + Math.max(0L, record.serializedValueSize());
        for (Header header : record.headers()) {
            size += (long) header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    @Override
    public void close() {
        client.close();
    }
}
