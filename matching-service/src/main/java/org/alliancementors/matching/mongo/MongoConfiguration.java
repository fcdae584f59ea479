package org.alliancementors.matching.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.rounds.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final String CASES = "cases";
    private static final String ROUNDS = "rounds";

    @Bean
    DocumentStore<Case, CaseFact> caseStore(DocumentStores stores, Publication<CaseFact> assignments) {
        stores.index(
                CASES,
                Indexes.ascending(CaseDocuments.STATUS, CaseDocuments.WAITING_REASON, CaseDocuments.WAITING_SINCE),
                new IndexOptions());
        stores.index(
                CASES,
                Indexes.ascending(CaseDocuments.STATUS, CaseDocuments.FIRST_DAY, CaseDocuments.WAITING_SINCE),
                new IndexOptions());
        stores.index(
                CASES, Indexes.ascending(CaseDocuments.FIRST_DAY, CaseDocuments.WAITING_SINCE), new IndexOptions());
        stores.index(CASES, Indexes.descending(CaseDocuments.OFFERED_AT), new IndexOptions());
        return stores.open(new StoreDefinition<>(CASES, new CaseDocuments(), assignments));
    }

    @Bean
    DocumentStore<MentorPlaces, Void> mentorStore(DocumentStores stores) {
        return stores.open(new StoreDefinition<>("mentors", new MentorDocuments(), null));
    }

    @Bean
    DocumentStore<Round, Void> roundStore(DocumentStores stores) {
        stores.index(ROUNDS, Indexes.descending(RoundDocuments.AT, "_id"), new IndexOptions());
        return stores.open(new StoreDefinition<>(ROUNDS, new RoundDocuments(), null));
    }

    @Bean
    Cases cases(DocumentStore<Case, CaseFact> caseStore) {
        return new StoredCases(caseStore);
    }

    @Bean
    Mentors mentors(DocumentStore<MentorPlaces, Void> mentorStore) {
        return new StoredMentors(mentorStore);
    }

    @Bean
    Rounds rounds(DocumentStore<Round, Void> roundStore) {
        return new StoredRounds(roundStore);
    }
}
