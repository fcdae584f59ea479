package org.alliancementors.missions.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.story.CountingMissions;
import org.alliancementors.missions.story.Statistics.Row;
import org.alliancementors.missions.story.Statistics.Where;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The numbers of missions: one read of few fields by the index on {@value MissionMapping#BEGUN_AT}, and one count in the database. */
final class StoredFigures implements CountingMissions.Figures {

    private static final String OFFER = "offer";
    private static final String WISH = "wish";
    private static final String WHAT = "history.what";
    private static final List<String> ANSWERS = List.of(
            Happening.OFFERED.name(),
            Happening.ACCEPTED.name(),
            Happening.DECLINED.name(),
            Happening.EXPIRED.name(),
            Happening.WITHDRAWN.name());

    private final DocumentStore<Mission, MissionFact> store;

    StoredFigures(DocumentStore<Mission, MissionFact> store) {
        this.store = store;
    }

    @Override
    public List<Row> since(Instant from, int most) {
        List<Row> rows = new ArrayList<>();
        for (Document document : store.collection()
                .find(begunSince(from))
                .projection(Projections.include(
                        MissionMapping.STATUS, WISH, MissionMapping.REQUESTED_AT, MissionMapping.FOUND_AT, OFFER))
                .sort(Sorts.descending(MissionMapping.BEGUN_AT, "_id"))
                .limit(most)) {
            rows.add(row(document));
        }
        return rows;
    }

    @Override
    public Map<Happening, Long> answers(Instant from) {
        Map<Happening, Long> answers = new EnumMap<>(Happening.class);
        for (Document group : store.collection()
                .aggregate(List.of(
                        Aggregates.match(begunSince(from)),
                        Aggregates.unwind("$history"),
                        Aggregates.match(Filters.in(WHAT, ANSWERS)),
                        Aggregates.group("$" + WHAT, Accumulators.sum("times", 1))))) {
            answers.put(
                    Happening.valueOf(group.getString("_id")),
                    group.get("times", Number.class).longValue());
        }
        return answers;
    }

    private static Bson begunSince(Instant from) {
        return Filters.gte(MissionMapping.BEGUN_AT, Date.from(from));
    }

    private static Row row(Document document) {
        Document wish = document.get(WISH, Document.class);
        Document offer = document.get(OFFER, Document.class);
        return new Row(
                MissionStatus.valueOf(document.getString(MissionMapping.STATUS)),
                MissionKind.valueOf(wish.getString("kind")),
                Format.valueOf(wish.getString("format")),
                new Where(
                        new PostalCode(wish.getString("postalCode")),
                        wish.getString("place"),
                        FederalState.valueOf(wish.getString("state")),
                        wish.getDouble("latitude"),
                        wish.getDouble("longitude")),
                time(document, MissionMapping.REQUESTED_AT),
                time(document, MissionMapping.FOUND_AT),
                offer == null ? null : new MentorId(offer.getString("mentor")));
    }

    private static @Nullable Instant time(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
