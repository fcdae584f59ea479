package org.alliancementors.travel.mongo;

import org.alliancementors.travel.MentorPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where mentors' places are read. */
@Configuration(proxyBeanMethods = false)
class TravelMongoConfiguration {

    @Bean
    MentorPlace mentorPlace(MongoOperations mongo) {
        return new PlacesInCalendars(mongo.getCollection(PlacesInCalendars.COLLECTION));
    }
}
