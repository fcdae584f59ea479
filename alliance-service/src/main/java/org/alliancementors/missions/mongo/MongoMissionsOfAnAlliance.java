package org.alliancementors.missions.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionsOfAnAlliance;
import org.bson.Document;

/** Found by the alliance in the stored wish; each mission is changed by a compare-and-set of its own. */
final class MongoMissionsOfAnAlliance implements MissionsOfAnAlliance {

    private final DocumentStore<Mission, MissionFact> store;

    MongoMissionsOfAnAlliance(DocumentStore<Mission, MissionFact> store) {
        this.store = store;
    }

    @Override
    public int give(AllianceId from, AllianceId into, int limit) {
        var ids = new ArrayList<String>();
        for (Document document : store.collection()
                .find(Filters.eq(MissionMapping.ALLIANCE, from.value()))
                .projection(Projections.include("_id"))
                .limit(limit)) {
            ids.add(document.getString("_id"));
        }
        for (var id : ids) {
            store.<Boolean>update(
                    id,
                    stored -> from.equals(stored.state().wish().alliance())
                            ? new Decision.Write<>(Change.none(stored.state().askedBy(into)), true)
                            : new Decision.Keep<>(false));
        }
        return ids.size();
    }
}
