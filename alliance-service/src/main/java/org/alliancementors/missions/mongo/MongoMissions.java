package org.alliancementors.missions.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Insertion;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.missions.Decided;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionFilter;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.aftermath.Evidence;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Missions in the kit's document store. */
final class MongoMissions implements Missions {

    private static final Logger LOG = LoggerFactory.getLogger(MongoMissions.class);
    private static final int DUPLICATE_KEY = 11000;

    private final DocumentStore<Mission, MissionFact> store;

    MongoMissions(DocumentStore<Mission, MissionFact> store) {
        this.store = store;
    }

    @Override
    public Optional<Mission> find(MissionId id) {
        return store.find(id.value()).map(stored -> stored.state());
    }

    @Override
    public Map<MissionId, Mission> findAll(Collection<MissionId> ids) {
        Map<MissionId, Mission> found = new HashMap<>();
        store.findAll(ids.stream().map(MissionId::value).toList())
                .forEach((id, stored) -> found.put(new MissionId(id), stored.state()));
        return found;
    }

    @Override
    public Optional<Mission> find(MissionReference reference) {
        return first(Filters.eq(MissionMapping.REFERENCE, reference.value()));
    }

    @Override
    public Optional<Mission> latest(EmailAddress initiator, PostalCode where) {
        return first(Filters.and(
                Filters.eq(MissionMapping.MAILBOX, initiator.key()),
                Filters.eq(MissionMapping.PLACE, where.value()),
                Filters.ne(MissionMapping.REQUESTED_AT, null)));
    }

    /** Few are of one mentor, so they are sorted as they are read. */
    @Override
    public List<Mission> of(MentorId mentor, int limit) {
        var theirs = Filters.and(
                Filters.eq(MissionMapping.MENTOR, mentor.value()),
                Filters.in(MissionMapping.STATUS, MissionStatus.ACCEPTED.name(), MissionStatus.COMPLETED.name()));
        var order = Sorts.orderBy(Sorts.ascending(MissionMapping.STATUS), Sorts.descending(MissionMapping.BEGUN_AT));
        List<Mission> found = new ArrayList<>();
        for (Document document : store.collection().find(theirs).sort(order).limit(limit)) {
            found.add(store.read(document).state());
        }
        return found;
    }

    private Optional<Mission> first(Bson filter) {
        return Optional.ofNullable(store.collection()
                        .find(filter)
                        .sort(Sorts.descending(MissionMapping.BEGUN_AT))
                        .first())
                .map(document -> store.read(document).state());
    }

    @Override
    public Adding add(Decided<Mission> begun) {
        var mission = begun.mission();
        try {
            return switch (store.insert(mission.id().value(), new Change<>(mission, begun.facts()))) {
                case Insertion.Inserted<Mission>(var stored) -> {
                    LOG.info("mission {} ({}) is {}", mission.id(), mission.reference(), mission.status());
                    yield new Adding.Added(stored.state());
                }
                case Insertion.AlreadyThere<Mission>(var stored) -> new Adding.AlreadyThere(stored.state());
            };
        } catch (MongoWriteException e) {
            // the id is free, so it was the other unique index that refused
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return new Adding.ReferenceTaken();
            }
            throw e;
        }
    }

    @Override
    public <O> Optional<Decided<O>> change(MissionId id, Function<Mission, Decided<O>> decision) {
        try {
            Decided<O> outcome = store.update(id.value(), stored -> {
                var decided = decision.apply(stored.state());
                return decided.facts().isEmpty() && decided.mission().equals(stored.state())
                        ? new Decision.Keep<>(decided)
                        : new Decision.Write<>(new Change<>(decided.mission(), decided.facts()), decided);
            });
            if (!outcome.facts().isEmpty()) {
                LOG.info("mission {} is {}", id, outcome.mission().status());
            }
            return Optional.of(outcome);
        } catch (NoSuchDocument _) {
            return Optional.empty();
        }
    }

    @Override
    public Listed list(MissionFilter filter, Instant now, int page, int size) {
        var query = query(filter, now);
        var order = filter == MissionFilter.WAITING_AT_DESK
                ? Sorts.ascending(MissionMapping.WAITING_FROM, "_id")
                : Sorts.descending(MissionMapping.BEGUN_AT, "_id");
        List<Mission> items = new ArrayList<>();
        for (Document document :
                store.collection().find(query).sort(order).skip(page * size).limit(size)) {
            items.add(store.read(document).state());
        }
        return new Listed(items, store.collection().countDocuments(query));
    }

    @Override
    public Map<MissionStatus, Long> count() {
        Map<MissionStatus, Long> counts = new EnumMap<>(MissionStatus.class);
        for (Document group : store.collection()
                .aggregate(List.of(Aggregates.group("$" + MissionMapping.STATUS, Accumulators.sum("missions", 1))))) {
            counts.put(
                    MissionStatus.valueOf(group.getString("_id")),
                    group.get("missions", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public List<Evidence> evidence() {
        return EvidenceInMongo.count(store.collection());
    }

    private static Bson query(MissionFilter filter, Instant now) {
        var status = filter.status();
        if (status != null) {
            return Filters.eq(MissionMapping.STATUS, status.name());
        }
        return filter == MissionFilter.WAITING_AT_DESK
                ? Filters.lte(MissionMapping.WAITING_FROM, Date.from(now))
                : new Document();
    }
}
