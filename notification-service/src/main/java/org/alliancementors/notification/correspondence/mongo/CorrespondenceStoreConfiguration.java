package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.notification.NotificationSettings;
import org.alliancementors.notification.correspondence.ClaimingMails;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.DrivingStored;
import org.alliancementors.notification.correspondence.MailFact;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of correspondences and has it swept. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceStoreConfiguration {

    private static final String COLLECTION = "correspondence";

    @Bean
    DocumentStore<Correspondence, MailFact> correspondenceStore(
            DocumentStores stores, Publication<MailFact> publication) {
        var sparse = new IndexOptions().sparse(true);
        stores.index(COLLECTION, Indexes.ascending(CorrespondenceMapping.OPEN), sparse);
        stores.index(COLLECTION, Indexes.ascending(CorrespondenceMapping.PARKED), sparse);
        return stores.open(new StoreDefinition<>(COLLECTION, new CorrespondenceMapping(), publication));
    }

    @Bean
    Correspondences correspondences(DocumentStore<Correspondence, MailFact> store) {
        return new MongoCorrespondences(store);
    }

    @Bean
    DrivingStored drivingStored(ClaimingMails claiming) {
        return documents -> claiming.drive(MongoCorrespondences.held(documents));
    }

    @Bean
    SmartInitializingSingleton sweptMails(
            DriveSweeps sweeps,
            DocumentStore<Correspondence, MailFact> store,
            ClaimingMails claiming,
            NotificationSettings settings) {
        return () -> sweeps.register(
                "mails",
                store,
                settings.sweep().every(),
                settings.sweep().limit(),
                documents -> claiming.driveAll(MongoCorrespondences.held(documents)));
    }

    @Bean
    OpenMails openMails(DocumentStore<Correspondence, MailFact> store, InstantSource clock) {
        return new OpenMails(store, clock);
    }
}
