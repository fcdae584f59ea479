package org.alliancementors.matching.mongo;

import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.places.MentorPlaces;

/** The mentors in their collection. */
final class StoredMentors extends StoredAggregates<MentorPlaces, Void> implements Mentors {

    StoredMentors(DocumentStore<MentorPlaces, Void> store) {
        super(store);
    }
}
