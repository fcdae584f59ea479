package org.alliancementors.allianceservice;

import java.time.InstantSource;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.CheckingAlliances;
import org.alliancementors.alliances.DrivingAlliances;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.alliances.ImportingAlliances;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.MissionsOfAnAlliance;
import org.alliancementors.places.Places;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of alliances, and what drives those for which something is due. */
@Configuration(proxyBeanMethods = false)
class AlliancesConfiguration {

    private static final int SWEEP_LIMIT = 100;

    @Bean
    KeepingAlliances keepingAlliances(Alliances alliances, Places places, InstantSource clock) {
        return new KeepingAlliances(alliances, places, clock);
    }

    @Bean
    ImportingAlliances importingAlliances(Alliances alliances, Places places, InstantSource clock) {
        return new ImportingAlliances(alliances, places, clock);
    }

    @Bean
    CheckingAlliances checkingAlliances(Alliances alliances, InstantSource clock) {
        return new CheckingAlliances(alliances, clock);
    }

    @Bean
    HandingOverAlliances handingOverAlliances(Alliances alliances, InstantSource clock) {
        return new HandingOverAlliances(alliances, clock);
    }

    @Bean
    MergingAlliances mergingAlliances(Alliances alliances, MissionsOfAnAlliance missions, InstantSource clock) {
        return new MergingAlliances(alliances, missions::give, clock);
    }

    @Bean
    DrivingAlliances drivingAlliances(
            CheckingAlliances checking, HandingOverAlliances handingOver, MergingAlliances merging) {
        return new DrivingAlliances(checking, handingOver, merging);
    }

    @Bean
    SmartInitializingSingleton alliancesThatAreDue(
            DriveSweeps sweeps,
            DocumentStore<Alliance, AllianceFact> store,
            DrivingAlliances driving,
            AllianceSettings settings) {
        return () -> sweeps.register(
                "alliances",
                store,
                settings.lapseSweepEvery(),
                SWEEP_LIMIT,
                due -> driving.drive(
                        due.stream().map(stored -> new AllianceId(stored.id())).toList()));
    }
}
