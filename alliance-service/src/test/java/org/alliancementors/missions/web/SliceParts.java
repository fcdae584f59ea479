package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.NOW;

import java.time.InstantSource;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.missions.AmendingMissions;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.places.Places;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the controllers need, with missions in memory and a clock that stands. */
@TestConfiguration(proxyBeanMethods = false)
class SliceParts {

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    Places places() {
        return Places.load();
    }

    @Bean
    InMemoryMissions missions() {
        return new InMemoryMissions();
    }

    @Bean
    TrackingSecrets secrets() {
        return TrackingSecrets.of(TestKeys.TRACKING);
    }

    @Bean
    LinkVerifier links(InstantSource clock) {
        return new LinkVerifier(TestKeys.verification(), clock);
    }

    @Bean
    RequestingMissions requesting(Missions missions, Places places, InstantSource clock) {
        return new RequestingMissions(
                missions, places, alliance -> alliance.value().equals("A01"), clock);
    }

    @Bean
    CancellingMissions cancelling(Missions missions, InstantSource clock) {
        return new CancellingMissions(missions, clock);
    }

    @Bean
    AmendingMissions amending(Missions missions, Places places, InstantSource clock) {
        return new AmendingMissions(missions, places, clock);
    }

    @Bean
    FollowingMissions following(
            Missions missions,
            CancellingMissions cancelling,
            AmendingMissions amending,
            TrackingSecrets secrets,
            InstantSource clock) {
        return new FollowingMissions(missions, cancelling, amending, secrets, clock);
    }
}
