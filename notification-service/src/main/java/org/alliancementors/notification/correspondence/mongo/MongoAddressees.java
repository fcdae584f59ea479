package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliancementors.notification.correspondence.Addressee;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Suppression;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document for each address. What is known of it changes by compare-and-set on its version; the mails of a day are a set
 * beside it, in the order in which they were noted, to which adding the same one again changes nothing. That order, and no
 * counter, tells the how many-th a mail is: a reply that was lost cannot make it wrong.
 */
final class MongoAddressees implements Addressees {

    static final String COLLECTION = "addressees";

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String DEPARTURES = "departures";
    static final String LAST_DAY = "lastDay";
    private static final int ATTEMPTS = 200;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    MongoAddressees(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Map<MailId, Place> note(Collection<Departure> mails, LocalDate day) {
        if (mails.isEmpty()) {
            return Map.of();
        }
        add(mails, day.toString());
        var ids = mails.stream()
                .flatMap(mail -> mail.keys().stream())
                .map(AddresseeKey::value)
                .distinct()
                .toList();
        var there = new HashMap<String, Document>();
        collection
                .find(Filters.in(ID, ids))
                .projection(Projections.include("block", DEPARTURES))
                .batchSize(ids.size() + 1)
                .forEach(document -> there.put(document.getString(ID), document));
        var places = new LinkedHashMap<MailId, Place>();
        mails.forEach(mail -> places.put(mail.mail(), place(mail, day.toString(), there)));
        return places;
    }

    /** Two writers that create the same document meet here; the second one finds it when it tries again. */
    private void add(Collection<Departure> mails, String day) {
        var models = new ArrayList<UpdateOneModel<Document>>();
        for (var mail : mails) {
            var id = Filters.eq(ID, mail.keys().getFirst().value());
            models.add(new UpdateOneModel<>(
                    id, Updates.pull(DEPARTURES, new Document("day", new Document("$lt", day)))));
            models.add(new UpdateOneModel<>(
                    id,
                    Updates.combine(
                            Updates.addToSet(
                                    DEPARTURES,
                                    new Document("day", day)
                                            .append("mail", mail.mail().value())),
                            Updates.set(LAST_DAY, day),
                            Updates.setOnInsert(VERSION, 0L)),
                    new UpdateOptions().upsert(true)));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                collection.bulkWrite(models, new BulkWriteOptions().ordered(true));
                return;
            } catch (MongoBulkWriteException e) {
                boolean overtaken = e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                        && !e.getWriteErrors().isEmpty();
                if (!overtaken || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Place place(Departure mail, String day, Map<String, Document> there) {
        var blocked = mail.keys().stream()
                .flatMap(key -> Optional.ofNullable(there.get(key.value()))
                        .map(document -> document.get("block", Document.class))
                        .map(block -> new Blocked(key, Suppression.valueOf(block.getString("reason"))))
                        .stream())
                .findFirst()
                .orElse(null);
        var own = Objects.requireNonNull(there.get(mail.keys().getFirst().value()));
        var today = CorrespondenceMapping.list(own, DEPARTURES).stream()
                .filter(departure -> day.equals(departure.getString("day")))
                .map(departure -> departure.getString("mail"))
                .toList();
        return new Place(blocked, today.indexOf(mail.mail().value()) + 1);
    }

    @Override
    public Optional<Addressee> of(AddresseeKey key) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, key.value())).first())
                .map(AddresseeMapping::read);
    }

    /** Whoever decides does so by what is there, and the same decision twice changes nothing: so a lost reply is no harm. */
    @Override
    public Addressee change(AddresseeKey key, UnaryOperator<Addressee> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = collection.find(Filters.eq(ID, key.value())).first();
            var before = document == null ? Addressee.of(key) : AddresseeMapping.read(document);
            var after = decide.apply(before);
            if (after.equals(before)) {
                return before;
            }
            if (document == null) {
                collection.updateOne(
                        Filters.eq(ID, key.value()),
                        Updates.setOnInsert(VERSION, 0L),
                        new UpdateOptions().upsert(true));
            } else if (saved(key, document.getLong(VERSION), after)) {
                return after;
            }
        }
        throw new IllegalStateException(
                "address '%s' was changed by others %d times in a row: try again".formatted(key, ATTEMPTS));
    }

    private boolean saved(AddresseeKey key, long version, Addressee after) {
        var changes = new ArrayList<Bson>();
        AddresseeMapping.write(after)
                .forEach((field, value) ->
                        changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
        changes.add(Updates.set(VERSION, version + 1));
        return collection
                        .updateOne(new Document(ID, key.value()).append(VERSION, version), Updates.combine(changes))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Addressee> blocked(int skip, int limit) {
        return read(collection
                .find(isBlocked())
                .sort(Sorts.orderBy(Sorts.descending(AddresseeMapping.BLOCKED_SINCE), Sorts.ascending(ID)))
                .skip(skip)
                .limit(limit));
    }

    @Override
    public long countBlocked() {
        return collection.countDocuments(isBlocked());
    }

    private static Bson isBlocked() {
        return Filters.gt(AddresseeMapping.BLOCKED_SINCE, Date.from(Instant.EPOCH));
    }

    @Override
    public List<Addressee> toClear(Instant now, int limit) {
        return read(collection
                .find(Filters.lte(AddresseeMapping.CLEAR_AT, Date.from(now)))
                .sort(Sorts.ascending(AddresseeMapping.CLEAR_AT))
                .limit(limit));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        collection.deleteMany(Filters.and(
                Filters.lt(LAST_DAY, day.toString()),
                Filters.exists("block", false),
                Filters.exists("past", false),
                Filters.exists("liftings", false)));
    }

    private static List<Addressee> read(Iterable<Document> documents) {
        var addressees = new ArrayList<Addressee>();
        documents.forEach(document -> addressees.add(AddresseeMapping.read(document)));
        return addressees;
    }
}
