package org.alliancementors.missions.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.story.Forecast.Search;
import org.alliancementors.missions.story.Forecasting;
import org.bson.Document;

/** The searches of the past, from the missions' documents; only two times of each are read. */
final class StoredSearches implements Forecasting.Searches {

    private final DocumentStore<Mission, MissionFact> store;

    StoredSearches(DocumentStore<Mission, MissionFact> store) {
        this.store = store;
    }

    @Override
    public List<Search> of(MissionKind kind, Instant from, Instant until, int most) {
        var query = Filters.and(
                Filters.eq(MissionMapping.KIND, kind.name()),
                Filters.gte(MissionMapping.REQUESTED_AT, Date.from(from)),
                Filters.lt(MissionMapping.REQUESTED_AT, Date.from(until)),
                Filters.or(
                        Filters.ne(MissionMapping.STATUS, MissionStatus.CANCELLED.name()),
                        Filters.exists(MissionMapping.FOUND_AT)));
        List<Search> found = new ArrayList<>();
        for (Document document : store.collection()
                .find(query)
                .projection(Projections.include(MissionMapping.REQUESTED_AT, MissionMapping.FOUND_AT))
                .sort(Sorts.descending(MissionMapping.REQUESTED_AT))
                .limit(most)) {
            var at = document.getDate(MissionMapping.FOUND_AT);
            found.add(new Search(
                    document.getDate(MissionMapping.REQUESTED_AT).toInstant(), at == null ? null : at.toInstant()));
        }
        return found;
    }
}
