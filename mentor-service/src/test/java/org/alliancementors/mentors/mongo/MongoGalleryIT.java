package org.alliancementors.mentors.mongo;

import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.mentors.GalleryContract;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.sandbox.WithBackends;

@WithBackends
class MongoGalleryIT extends GalleryContract {

    @Override
    protected Rooms empty() {
        DocumentStore<Mentor, MentorFact> store = StoreInFreshDatabase.open();
        return new Rooms(new MongoMentors(store), new MongoGallery(store));
    }
}
