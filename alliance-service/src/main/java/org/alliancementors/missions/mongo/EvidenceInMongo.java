package org.alliancementors.missions.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.aftermath.Evidence;
import org.bson.Document;

/** Counts the effect of completed missions where they are stored; at most nine rows per specialty leave the database. */
final class EvidenceInMongo {

    private static final String SPECIALTY = "specialty";

    private EvidenceInMongo() {}

    static List<Evidence> count(MongoCollection<Document> missions) {
        List<Evidence.Group> groups = new ArrayList<>();
        for (Document row : missions.aggregate(List.of(
                Aggregates.match(Filters.eq(MissionMapping.STATUS, MissionStatus.COMPLETED.name())),
                Aggregates.unwind("$wish.specialties"),
                Aggregates.group(
                        new Document(SPECIALTY, "$wish.specialties")
                                .append(AftermathDocuments.FOUNDED, effect(AftermathDocuments.FOUNDED))
                                .append(AftermathDocuments.STILL_ACTIVE, effect(AftermathDocuments.STILL_ACTIVE)),
                        Accumulators.sum("missions", 1),
                        Accumulators.sum("knowing", effect(AftermathDocuments.PARTNERS_KNOWN)),
                        Accumulators.sum("partners", effect(AftermathDocuments.PARTNERS_WON)))))) {
            groups.add(group(row));
        }
        return Evidence.of(groups);
    }

    private static Evidence.Group group(Document row) {
        var key = row.get("_id", Document.class);
        return new Evidence.Group(
                Specialty.valueOf(key.getString(SPECIALTY)),
                YesNo.valueOf(key.getString(AftermathDocuments.FOUNDED)),
                YesNo.valueOf(key.getString(AftermathDocuments.STILL_ACTIVE)),
                number(row, "missions"),
                number(row, "knowing"),
                number(row, "partners"));
    }

    private static String effect(String field) {
        return "$" + AftermathDocuments.EFFECT + "." + field;
    }

    private static long number(Document row, String field) {
        return row.get(field, Number.class).longValue();
    }
}
