package org.alliancementors.mentorservice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.mentors.BrowsingTheGallery;
import org.alliancementors.mentors.CaringForMentors;
import org.alliancementors.mentors.Gallery;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.RegisteringMentors;
import org.alliancementors.mentors.SendingLoginLinks;
import org.alliancementors.mentors.roster.ImportingMentors;
import org.alliancementors.places.Places;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases. */
@Configuration(proxyBeanMethods = false)
class MentorServiceConfiguration {

    private static final int DRIVE_AT_ONCE = 100;

    @Bean
    Places places() {
        return Places.load();
    }

    @Bean
    RegisteringMentors registeringMentors(Mentors mentors, Places places, InstantSource clock) {
        return new RegisteringMentors(mentors, places, storable(clock));
    }

    @Bean
    KeepingMentors keepingMentors(Mentors mentors, Places places, InstantSource clock) {
        return new KeepingMentors(mentors, places, storable(clock));
    }

    @Bean
    CaringForMentors caringForMentors(Mentors mentors, InstantSource clock) {
        return new CaringForMentors(mentors, storable(clock));
    }

    @Bean(destroyMethod = "close")
    ExecutorService behindAnswers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("behind-answers").factory());
    }

    @Bean
    SendingLoginLinks sendingLoginLinks(Mentors mentors, InstantSource clock, ExecutorService behindAnswers) {
        return new SendingLoginLinks(mentors, storable(clock), behindAnswers);
    }

    @Bean
    ImportingMentors importingMentors(Mentors mentors, Places places, InstantSource clock) {
        return new ImportingMentors(mentors, places, storable(clock));
    }

    @Bean
    BrowsingTheGallery browsingTheGallery(Gallery gallery) {
        return new BrowsingTheGallery(gallery);
    }

    @Bean
    SmartInitializingSingleton drivingMentors(
            DriveSweeps sweeps,
            DocumentStore<Mentor, MentorFact> store,
            KeepingMentors keeping,
            MentorSettings settings) {
        return () -> sweeps.register(
                "drive-mentors",
                store,
                settings.driveEvery(),
                DRIVE_AT_ONCE,
                due -> due.forEach(stored -> keeping.drive(stored.state().id())));
    }

    /** The database keeps milliseconds: no finer time is used, so that what is read equals what was written. */
    private static InstantSource storable(InstantSource clock) {
        return InstantSource.tick(clock, Duration.ofMillis(1));
    }
}
