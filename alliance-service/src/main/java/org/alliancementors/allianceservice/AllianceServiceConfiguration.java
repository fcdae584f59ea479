package org.alliancementors.allianceservice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.missions.AllianceMayAsk;
import org.alliancementors.missions.AmendingMissions;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.ResendingStatusLinks;
import org.alliancementors.missions.SettlingAppointments;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.missions.story.CountingMissions;
import org.alliancementors.missions.story.Forecasting;
import org.alliancementors.places.Places;
import org.alliancementors.travel.EstimatingTravel;
import org.alliancementors.travel.MentorPlace;
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
    AllianceMayAsk allianceMayAsk(MergingAlliances merging) {
        return id -> merging.resolve(id)
                .map(Versioned::alliance)
                .filter(alliance -> !alliance.isOver())
                .map(Alliance::id);
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
    CountingMissions countingMissions(CountingMissions.Figures figures, InstantSource clock) {
        return new CountingMissions(figures, clock);
    }

    @Bean
    Forecasting forecasting(Forecasting.Searches searches, InstantSource clock) {
        return new Forecasting(searches, clock);
    }

    @Bean(destroyMethod = "close")
    ExecutorService behindAnswers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("behind-answers").factory());
    }

    @Bean
    ResendingStatusLinks resendingStatusLinks(Missions missions, InstantSource clock, ExecutorService behindAnswers) {
        return new ResendingStatusLinks(missions, clock, behindAnswers);
    }

    @Bean
    ConcludingMissions concludingMissions(Missions missions, TrackingSecrets secrets, InstantSource clock) {
        return new ConcludingMissions(missions, secrets, clock);
    }

    @Bean
    EstimatingTravel estimatingTravel(MentorPlace mentors, TravelSettings settings) {
        return new EstimatingTravel(mentors, settings.toRules());
    }

    @Bean
    SettlingAppointments settlingAppointments(Missions missions, Calendars calendars, InstantSource clock) {
        return new SettlingAppointments(missions, calendars, clock);
    }

    @Bean
    ArrangingAppointments arrangingAppointments(
            Missions missions, SettlingAppointments settling, Places places, InstantSource clock) {
        return new ArrangingAppointments(missions, settling, places, clock);
    }

    /**
     * Ends requests that nobody confirmed, and brings appointments and calendars to agree; those that the sweep finds are
     * read again before it is decided.
     */
    @Bean
    SmartInitializingSingleton dueMissions(
            DriveSweeps sweeps,
            DocumentStore<Mission, MissionFact> store,
            CancellingMissions cancelling,
            SettlingAppointments settling,
            AllianceSettings settings) {
        return () -> sweeps.register("due-missions", store, settings.lapseSweepEvery(), SWEEP_LIMIT, due -> {
            var ids = due.stream().map(stored -> new MissionId(stored.id())).toList();
            cancelling.lapse(ids);
            settling.settle(ids);
        });
    }

    @Bean(initMethod = "start")
    MissionGauge missionGauge(Missions missions, MeterRegistry meters, AllianceSettings settings) {
        return new MissionGauge(missions, meters, settings.countEvery());
    }
}
