package org.alliancementors.matching.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PolicyVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collection of the policy's versions. */
@Configuration(proxyBeanMethods = false)
class PolicyStoreConfiguration {

    private static final String POLICIES = "policies";

    @Bean
    DocumentStore<PolicyVersion, Void> policyStore(DocumentStores stores) {
        stores.index(POLICIES, Indexes.descending(PolicyDocuments.NUMBER), new IndexOptions().unique(true));
        return stores.open(new StoreDefinition<>(POLICIES, new PolicyDocuments(), null));
    }

    @Bean
    Policies policies(DocumentStore<PolicyVersion, Void> policyStore) {
        return new StoredPolicies(policyStore);
    }
}
