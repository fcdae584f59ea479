package org.alliancementors.matching;

import java.time.InstantSource;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.MatchingWatch;
import org.alliancementors.matching.cases.SearchingWaitingCases;
import org.alliancementors.matching.cases.Shelves;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.policies.ApplyingPolicies;
import org.alliancementors.matching.policies.EditingPolicies;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PolicyInForce;
import org.alliancementors.matching.policies.PolicyVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases around the policy together. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyConfiguration.class);

    @Bean
    PolicyInForce policyInForce(Policies policies, MatchingSettings settings, InstantSource clock) {
        return new PolicyInForce(
                policies, Policy.FIRST.withUndoTime(settings.firstPolicy().undoTime()), clock);
    }

    @Bean
    EditingPolicies editingPolicies(Policies policies, PolicyInForce policyInForce, InstantSource clock) {
        return new EditingPolicies(policies, policyInForce, clock);
    }

    @Bean
    ApplyingPolicies applyingPolicies(
            Policies policies,
            PolicyInForce policyInForce,
            Shelves shelves,
            Circumstances circumstances,
            MatchingWatch matchingWatch) {
        var waiting = new SearchingWaitingCases(shelves, circumstances, matchingWatch);
        return new ApplyingPolicies(policies, policyInForce, waiting::searchAll);
    }

    @Bean
    InitializingBean policySweep(
            DriveSweeps sweeps,
            DocumentStore<PolicyVersion, Void> policyStore,
            ApplyingPolicies applyingPolicies,
            MatchingSettings settings) {
        return () -> sweeps.register(
                "policies",
                policyStore,
                settings.sweepEvery(),
                settings.sweepLimit(),
                due -> applyingPolicies.drive(due.stream().map(Stored::state).toList()));
    }

    /** Asking writes the first version. Without a database at start whoever asks next does it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstPolicy(PolicyInForce policyInForce) {
        return ready -> {
            try {
                LOG.info("policy {} is in force", policyInForce.get().version());
            } catch (RuntimeException away) {
                LOG.warn(
                        "the policy cannot be read yet ({}): it is when it is needed",
                        away.getClass().getSimpleName());
            }
        };
    }
}
