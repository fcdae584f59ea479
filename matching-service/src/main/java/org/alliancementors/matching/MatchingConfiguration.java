package org.alliancementors.matching;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.ComparingPolicies;
import org.alliancementors.matching.cases.DirectingCases;
import org.alliancementors.matching.cases.DrivingCases;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.cases.MatchingWatch;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.OffersOfAMentor;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.Shelves;
import org.alliancementors.matching.chances.PreviewingChances;
import org.alliancementors.matching.deadlines.GermanHolidays;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.alliancementors.matching.policies.PolicyInForce;
import org.alliancementors.matching.telemetry.MeteredWatch;
import org.alliancementors.places.Places;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class MatchingConfiguration {

    @Bean
    RememberedMentors mentorPool() {
        return new RememberedMentors();
    }

    @Bean
    Circumstances circumstances(PolicyInForce policyInForce, InstantSource clock) {
        return new Circumstances(
                policyInForce,
                new WorkingTime(new GermanHolidays()),
                clock,
                () -> new RoundId(UUID.randomUUID().toString()));
    }

    @Bean
    Shelves shelves(Cases cases, Mentors mentors, Rounds rounds, RememberedMentors mentorPool) {
        return new Shelves(cases, mentors, rounds, mentorPool);
    }

    @Bean
    MatchingWatch matchingWatch(
            MeterRegistry meters, Cases cases, RememberedMentors mentorPool, Circumstances circumstances) {
        return new MeteredWatch(meters, cases, mentorPool, circumstances);
    }

    @Bean
    DrivingCases drivingCases(Shelves shelves, Circumstances circumstances, MatchingWatch matchingWatch) {
        return new DrivingCases(shelves, circumstances, matchingWatch);
    }

    @Bean
    AnsweringOffers answeringOffers(
            Cases cases, Circumstances circumstances, DrivingCases drivingCases, MatchingWatch matchingWatch) {
        return new AnsweringOffers(cases, circumstances, drivingCases, matchingWatch);
    }

    @Bean
    OffersOfAMentor offersOfAMentor(Shelves shelves, Circumstances circumstances) {
        return new OffersOfAMentor(shelves.mentors(), shelves.cases(), circumstances);
    }

    @Bean
    DirectingCases directingCases(
            Shelves shelves, Circumstances circumstances, DrivingCases drivingCases, MatchingWatch matchingWatch) {
        return new DirectingCases(shelves, circumstances, drivingCases, matchingWatch);
    }

    @Bean
    ExplainingCases explainingCases(Shelves shelves, Circumstances circumstances) {
        return new ExplainingCases(shelves, circumstances);
    }

    @Bean
    ComparingPolicies comparingPolicies(Shelves shelves, PolicyInForce policyInForce) {
        return new ComparingPolicies(shelves, policyInForce);
    }

    @Bean
    PreviewingChances previewingChances(Shelves shelves, Circumstances circumstances) {
        return new PreviewingChances(shelves, circumstances);
    }

    @Bean
    Places places() {
        return Places.load();
    }

    @Bean
    InitializingBean sweeps(
            DriveSweeps sweeps,
            DocumentStore<Case, CaseFact> caseStore,
            DocumentStore<MentorPlaces, Void> mentorStore,
            DrivingCases drivingCases,
            MatchingSettings settings) {
        return () -> {
            sweeps.register("cases", caseStore, settings.sweepEvery(), settings.sweepLimit(), drivingCases::drive);
            sweeps.register(
                    "mentors", mentorStore, settings.sweepEvery(), settings.sweepLimit(), drivingCases::driveMentors);
        };
    }
}
