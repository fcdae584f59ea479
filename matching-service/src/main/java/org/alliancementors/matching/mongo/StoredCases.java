package org.alliancementors.matching.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseQuery;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Waiting;
import org.bson.conversions.Bson;

/** The cases in their collection. */
final class StoredCases extends StoredAggregates<Case, CaseFact> implements Cases {

    private static final Bson LONGEST_WAITING = Sorts.ascending(CaseDocuments.WAITING_SINCE, "_id");
    private static final Bson MOST_URGENT =
            Sorts.ascending(CaseDocuments.FIRST_DAY, CaseDocuments.WAITING_SINCE, "_id");
    private static final List<String> UNDER_WAY = Arrays.stream(Case.Status.values())
            .filter(status -> status != Case.Status.EXPECTED && status != Case.Status.CLOSED)
            .map(Enum::name)
            .toList();

    StoredCases(DocumentStore<Case, CaseFact> store) {
        super(store);
    }

    @Override
    public List<Stored<Case>> waiting(int skip, int limit) {
        return list(waiting(), LONGEST_WAITING, skip, limit);
    }

    @Override
    public List<Stored<Case>> waitingBehind(Stored<Case> last, int limit) {
        Waiting waiting = last.state().waiting();
        if (waiting == null) {
            throw new IllegalArgumentException("case %s did not wait when it was read".formatted(last.id()));
        }
        Date since = Date.from(waiting.since());
        Bson behind = Filters.or(
                Filters.gt(CaseDocuments.WAITING_SINCE, since),
                Filters.and(Filters.eq(CaseDocuments.WAITING_SINCE, since), Filters.gt("_id", last.id())));
        return list(Filters.and(waiting(), behind), LONGEST_WAITING, 0, limit);
    }

    @Override
    public List<Stored<Case>> page(CaseQuery query, int skip, int limit) {
        return list(in(query), MOST_URGENT, skip, limit);
    }

    @Override
    public long count(CaseQuery query) {
        return store().collection().countDocuments(in(query));
    }

    @Override
    public Optional<Stored<Case>> lastAssigned() {
        return list(Filters.exists(CaseDocuments.OFFERED_AT), Sorts.descending(CaseDocuments.OFFERED_AT), 0, 1).stream()
                .findFirst();
    }

    @Override
    public long count(Case.Status status) {
        return store().collection().countDocuments(Filters.eq(CaseDocuments.STATUS, status.name()));
    }

    private static Bson waiting() {
        return Filters.and(
                Filters.eq(CaseDocuments.STATUS, Case.Status.AT_DESK.name()),
                Filters.eq(CaseDocuments.WAITING_REASON, Waiting.Reason.NOBODY.name()));
    }

    private static Bson in(CaseQuery query) {
        var all = new ArrayList<Bson>();
        Case.Status status = query.status();
        all.add(
                status == null
                        ? Filters.in(CaseDocuments.STATUS, UNDER_WAY)
                        : Filters.eq(CaseDocuments.STATUS, status.name()));
        Waiting.Reason reason = query.reason();
        if (reason != null) {
            all.add(Filters.eq(CaseDocuments.WAITING_REASON, reason.name()));
        }
        Specialty topic = query.topic();
        if (topic != null) {
            all.add(Filters.eq(CaseDocuments.SPECIALTIES, topic.name()));
        }
        Bson snoozed = Filters.gt(CaseDocuments.SNOOZED_UNTIL, Date.from(query.now()));
        all.add(query.snoozed() ? snoozed : Filters.not(snoozed));
        return Filters.and(all);
    }

    private List<Stored<Case>> list(Bson filter, Bson order, int skip, int limit) {
        var found = new ArrayList<Stored<Case>>();
        store().collection()
                .find(filter)
                .sort(order)
                .skip(skip)
                .limit(limit)
                .forEach(document -> found.add(store().read(document)));
        return found;
    }
}
