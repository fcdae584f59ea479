package org.alliancementors.mentors.mongo;

import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.MentorsContract;
import org.alliancementors.sandbox.WithBackends;

@WithBackends
class MongoMentorsIT extends MentorsContract {

    @Override
    protected Mentors empty() {
        return new MongoMentors(StoreInFreshDatabase.open());
    }
}
