package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.DeskView;
import org.alliancementors.notification.correspondence.MailFact;
import org.bson.conversions.Bson;

/** Looks in every store; each condition has an index of its own, which holds only what the desk has to do with. */
final class MongoDeskView implements DeskView {

    private final List<DocumentStore<Correspondence, MailFact>> stores;

    MongoDeskView(List<DocumentStore<Correspondence, MailFact>> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public List<Correspondence> worthAWord(Instant lately) {
        Bson worth = Filters.or(
                Filters.gt(CorrespondenceMapping.NEEDS_DESK, 0),
                Filters.gt(CorrespondenceMapping.PARKED, 0),
                Filters.gte(CorrespondenceMapping.OUT_OF_REACH_AT, lately.toString()));
        var found = new ArrayList<Correspondence>();
        stores.forEach(store -> store.collection()
                .find(worth)
                .forEach(document -> found.add(store.read(document).state())));
        return List.copyOf(found);
    }
}
