package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.NOW;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.calendars.InMemoryCalendars;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.missions.AmendingMissions;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.ResendingStatusLinks;
import org.alliancementors.missions.SettlingAppointments;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.missions.story.CountingMissions;
import org.alliancementors.missions.story.Forecast;
import org.alliancementors.missions.story.Forecasting;
import org.alliancementors.missions.story.StatisticsFixture;
import org.alliancementors.places.Places;
import org.alliancementors.travel.EstimatingTravel;
import org.alliancementors.travel.Point;
import org.alliancementors.travel.TravelRule;
import org.alliancementors.travel.TravelRules;
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
    InMemoryAlliances alliances() {
        return new InMemoryAlliances();
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
                missions,
                places,
                alliance -> Optional.of(alliance).filter(id -> id.value().equals("A01")),
                clock);
    }

    /** All of a kind took six days. */
    @Bean
    CountingMissions counting(InstantSource clock) {
        return new CountingMissions(new StatisticsFixture(), clock);
    }

    @Bean
    Forecasting forecasting(InstantSource clock) {
        return new Forecasting(
                (kind, from, until, most) -> kind == MissionKind.FOUNDING
                        ? Collections.nCopies(Forecast.FEWEST, new Forecast.Search(NOW, NOW.plus(Duration.ofDays(6))))
                        : List.of(),
                clock);
    }

    @Bean
    ResendingStatusLinks resending(Missions missions, InstantSource clock) {
        return new ResendingStatusLinks(missions, clock, Runnable::run);
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
    ConcludingMissions concluding(Missions missions, TrackingSecrets secrets, InstantSource clock) {
        return new ConcludingMissions(missions, secrets, clock);
    }

    @Bean
    EstimatingTravel travel() {
        return new EstimatingTravel(
                mentor -> Optional.of(new Point(52.52, 13.405)),
                new TravelRules(List.of(new TravelRule(LocalDate.of(2022, 1, 1), 20, 130))));
    }

    @Bean
    InMemoryCalendars calendars(InstantSource clock) {
        return new InMemoryCalendars(clock);
    }

    @Bean
    SettlingAppointments settling(Missions missions, Calendars calendars, InstantSource clock) {
        return new SettlingAppointments(missions, calendars, clock);
    }

    @Bean
    ArrangingAppointments arranging(
            Missions missions, SettlingAppointments settling, Places places, InstantSource clock) {
        return new ArrangingAppointments(missions, settling, places, clock);
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
