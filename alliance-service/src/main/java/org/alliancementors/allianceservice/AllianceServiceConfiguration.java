package org.alliancementors.allianceservice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.ImportingAlliances;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.AllianceMayAsk;
import org.alliancementors.missions.AmendingMissions;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.places.Places;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, which know nothing of Spring, and what connects the capabilities. */
@Configuration(proxyBeanMethods = false)
class AllianceServiceConfiguration {

    private static final int SWEEP_LIMIT = 100;

    @Bean
    Places places() {
        return Places.load();
    }

    @Bean
    TrackingSecrets trackingSecrets(AllianceSettings settings) {
        return TrackingSecrets.of(settings.trackingKeys());
    }

    @Bean
    AllianceMayAsk allianceMayAsk(Alliances alliances) {
        return id -> alliances
                .find(id)
                .filter(found -> found.alliance().state() != AllianceState.DISSOLVED)
                .isPresent();
    }

    @Bean
    RequestingMissions requestingMissions(
            Missions missions, Places places, AllianceMayAsk allianceMayAsk, InstantSource clock) {
        return new RequestingMissions(missions, places, allianceMayAsk, clock);
    }

    @Bean
    CancellingMissions cancellingMissions(Missions missions, InstantSource clock) {
        return new CancellingMissions(missions, clock);
    }

    @Bean
    AmendingMissions amendingMissions(Missions missions, Places places, InstantSource clock) {
        return new AmendingMissions(missions, places, clock);
    }

    @Bean
    FollowingMissions followingMissions(
            Missions missions,
            CancellingMissions cancelling,
            AmendingMissions amending,
            TrackingSecrets secrets,
            InstantSource clock) {
        return new FollowingMissions(missions, cancelling, amending, secrets, clock);
    }

    @Bean
    KeepingAlliances keepingAlliances(Alliances alliances, Places places, InstantSource clock) {
        return new KeepingAlliances(alliances, places, clock);
    }

    @Bean
    ImportingAlliances importingAlliances(Alliances alliances, Places places, InstantSource clock) {
        return new ImportingAlliances(alliances, places, clock);
    }

    /** Ends requests that nobody confirmed; those that the sweep finds are read again before it is decided. */
    @Bean
    SmartInitializingSingleton lapsingMissions(
            DriveSweeps sweeps,
            DocumentStore<Mission, MissionFact> store,
            CancellingMissions cancelling,
            AllianceSettings settings) {
        return () -> sweeps.register(
                "lapsing-missions",
                store,
                settings.lapseSweepEvery(),
                SWEEP_LIMIT,
                due -> cancelling.lapse(
                        due.stream().map(stored -> new MissionId(stored.id())).toList()));
    }

    @Bean(initMethod = "start")
    MissionGauge missionGauge(Missions missions, MeterRegistry meters, AllianceSettings settings) {
        return new MissionGauge(missions, meters, settings.countEvery());
    }
}
