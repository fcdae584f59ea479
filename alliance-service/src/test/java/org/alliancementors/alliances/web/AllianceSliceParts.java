package org.alliancementors.alliances.web;

import static org.alliancementors.alliances.AllianceFixture.NOW;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.CheckingAlliances;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.alliances.ImportingAlliances;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.places.Places;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the web slices of alliances stand on: everything in memory and a clock that is set. */
@TestConfiguration(proxyBeanMethods = false)
class AllianceSliceParts {

    @Bean
    AtomicReference<Instant> time() {
        return new AtomicReference<>(NOW);
    }

    @Bean
    InstantSource clock(AtomicReference<Instant> time) {
        return time::get;
    }

    @Bean
    InMemoryAlliances alliances() {
        return new InMemoryAlliances();
    }

    @Bean
    LinkVerifier verifier(InstantSource clock) {
        return new LinkVerifier(TestKeys.verification(), clock);
    }

    @Bean
    KeepingAlliances keeping(Alliances alliances, InstantSource clock) {
        return new KeepingAlliances(alliances, Places.load(), clock);
    }

    @Bean
    ImportingAlliances importing(Alliances alliances, InstantSource clock) {
        return new ImportingAlliances(alliances, Places.load(), clock);
    }

    @Bean
    CheckingAlliances checking(Alliances alliances, InstantSource clock) {
        return new CheckingAlliances(alliances, clock);
    }

    @Bean
    HandingOverAlliances handingOver(Alliances alliances, InstantSource clock) {
        return new HandingOverAlliances(alliances, clock);
    }

    @Bean
    MergingAlliances merging(Alliances alliances, InstantSource clock) {
        return new MergingAlliances(alliances, (from, into, limit) -> 0, clock);
    }
}
