package org.alliancementors.mentors.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.mentors.Gallery;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.Mentors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of the mentors and gives it to the ports. */
@Configuration(proxyBeanMethods = false)
class MentorStoreConfiguration {

    static final String COLLECTION = "mentors";

    @Bean
    DocumentStore<Mentor, MentorFact> mentorStore(DocumentStores stores, Publication<MentorFact> publication) {
        DocumentStore<Mentor, MentorFact> store =
                stores.open(new StoreDefinition<>(COLLECTION, new MentorMapping(), publication));
        stores.index(COLLECTION, Indexes.ascending(MentorMapping.EMAIL_KEY), new IndexOptions());
        MongoGallery.indexes().forEach(keys -> stores.index(COLLECTION, keys, new IndexOptions()));
        return store;
    }

    @Bean
    Mentors mentors(DocumentStore<Mentor, MentorFact> store) {
        return new MongoMentors(store);
    }

    @Bean
    Gallery gallery(DocumentStore<Mentor, MentorFact> store) {
        return new MongoGallery(store);
    }

    @Bean
    MentorsByStatus mentorsByStatus(DocumentStore<Mentor, MentorFact> store, InstantSource clock) {
        return new MentorsByStatus(store.collection(), clock);
    }
}
