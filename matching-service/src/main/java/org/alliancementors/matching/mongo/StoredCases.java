package org.alliancementors.matching.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Waiting;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The cases in their collection. */
final class StoredCases extends StoredAggregates<Case, CaseFact> implements Cases {

    StoredCases(DocumentStore<Case, CaseFact> store) {
        super(store);
    }

    @Override
    public List<Stored<Case>> waiting(int skip, int limit) {
        return list(
                new Document(CaseDocuments.STATUS, Case.Status.AT_DESK.name())
                        .append(CaseDocuments.WAITING_REASON, Waiting.Reason.NOBODY.name()),
                Sorts.ascending(CaseDocuments.WAITING_SINCE, "_id"),
                skip,
                limit);
    }

    @Override
    public List<Stored<Case>> page(Case.@Nullable Status status, int skip, int limit) {
        return list(
                in(status),
                Sorts.orderBy(Sorts.descending(CaseDocuments.REQUESTED_AT), Sorts.ascending("_id")),
                skip,
                limit);
    }

    @Override
    public long count(Case.@Nullable Status status) {
        return store().collection().countDocuments(in(status));
    }

    private static Bson in(Case.@Nullable Status status) {
        return status == null
                ? Filters.ne(CaseDocuments.STATUS, Case.Status.EXPECTED.name())
                : Filters.eq(CaseDocuments.STATUS, status.name());
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
