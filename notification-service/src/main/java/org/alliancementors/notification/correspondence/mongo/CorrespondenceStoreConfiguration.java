package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.notification.NotificationSettings;
import org.alliancementors.notification.correspondence.ClaimingMails;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.DeskView;
import org.alliancementors.notification.correspondence.DrivingStored;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.MailFact;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Opens the stores of correspondences, one for each kind of subject, and has them swept. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceStoreConfiguration {

    @Bean
    @Primary
    DocumentStore<Correspondence, MailFact> correspondenceStore(
            DocumentStores stores, Publication<MailFact> publication) {
        var definition = new StoreDefinition<>("correspondence", new CorrespondenceMapping(), publication);
        stores.index(definition.collection(), Indexes.ascending(CorrespondenceMapping.OF_MENTORS), new IndexOptions());
        return open(stores, definition);
    }

    @Bean
    DocumentStore<Correspondence, MailFact> allianceCorrespondenceStore(DocumentStores stores) {
        return open(stores, new StoreDefinition<>("allianceCorrespondences", new AllianceMapping(), null));
    }

    @Bean
    DocumentStore<Correspondence, MailFact> mentorCorrespondenceStore(DocumentStores stores) {
        return open(stores, new StoreDefinition<>("mentorCorrespondences", new MentorMapping(), null));
    }

    @Bean
    DocumentStore<Correspondence, MailFact> digestStore(DocumentStores stores) {
        return open(stores, new StoreDefinition<>("digests", new DigestMapping(), null));
    }

    private static DocumentStore<Correspondence, MailFact> open(
            DocumentStores stores, StoreDefinition<Correspondence, MailFact> definition) {
        var sparse = new IndexOptions().sparse(true);
        stores.index(definition.collection(), Indexes.ascending(CorrespondenceMapping.OPEN), sparse);
        stores.index(definition.collection(), Indexes.ascending(CorrespondenceMapping.PARKED), sparse);
        stores.index(definition.collection(), Indexes.ascending(CorrespondenceMapping.NEEDS_DESK), sparse);
        stores.index(definition.collection(), Indexes.ascending(CorrespondenceMapping.OUT_OF_REACH_AT), sparse);
        stores.index(definition.collection(), Indexes.ascending(MongoLedger.RECIPIENT), new IndexOptions());
        return stores.open(definition);
    }

    @Bean
    MongoCorrespondences.Stores correspondenceStores(
            DocumentStore<Correspondence, MailFact> missions,
            @Qualifier("allianceCorrespondenceStore") DocumentStore<Correspondence, MailFact> alliances,
            @Qualifier("mentorCorrespondenceStore") DocumentStore<Correspondence, MailFact> mentors,
            @Qualifier("digestStore") DocumentStore<Correspondence, MailFact> digests) {
        return new MongoCorrespondences.Stores(missions, alliances, mentors, digests);
    }

    @Bean
    Correspondences correspondences(MongoCorrespondences.Stores stores) {
        return new MongoCorrespondences(stores);
    }

    @Bean
    Ledger ledger(MongoCorrespondences.Stores stores) {
        return new MongoLedger(stores.all());
    }

    @Bean
    DeskView deskView(MongoCorrespondences.Stores stores) {
        return new MongoDeskView(stores.all());
    }

    @Bean
    DrivingStored drivingStored(ClaimingMails claiming) {
        return documents -> claiming.drive(MongoCorrespondences.held(documents));
    }

    @Bean
    SmartInitializingSingleton sweptMails(
            DriveSweeps sweeps,
            MongoCorrespondences.Stores stores,
            ClaimingMails claiming,
            NotificationSettings settings) {
        var sweep = settings.sweep();
        return () -> Map.of(
                        "mails", stores.missions(),
                        "alliance-mails", stores.alliances(),
                        "mentor-mails", stores.mentors(),
                        "digests", stores.digests())
                .forEach((name, store) -> sweeps.register(
                        name,
                        store,
                        sweep.every(),
                        sweep.limit(),
                        documents -> claiming.driveAll(MongoCorrespondences.held(documents))));
    }

    @Bean
    OpenMails openMails(MongoCorrespondences.Stores stores, InstantSource clock) {
        return new OpenMails(stores.all(), clock);
    }
}
