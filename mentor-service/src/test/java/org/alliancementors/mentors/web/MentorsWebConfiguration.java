package org.alliancementors.mentors.web;

import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.mentors.BrowsingTheGallery;
import org.alliancementors.mentors.CaringForMentors;
import org.alliancementors.mentors.InMemoryGallery;
import org.alliancementors.mentors.InMemoryMentors;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.MentorFixture;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.RegisteringMentors;
import org.alliancementors.mentors.SendingLoginLinks;
import org.alliancementors.mentors.roster.ImportingMentors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The HTTP interface above mentors in memory. Not annotated, so that no other test finds it. */
@Import({
    MentorsController.class,
    AbsencesController.class,
    CareController.class,
    OwnProfileController.class,
    CheckByLinkController.class,
    CheckLinks.class,
    ImportController.class,
    LoginLinkController.class,
    GalleryController.class,
    NamesController.class,
    ContactsController.class
})
class MentorsWebConfiguration {

    static final Instant NOW = MentorFixture.NOW;

    @Bean
    InMemoryMentors mentors() {
        return new InMemoryMentors();
    }

    @Bean
    @Primary
    InstantSource fixedClock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    RegisteringMentors registering(Mentors mentors, InstantSource clock) {
        return new RegisteringMentors(mentors, MentorFixture.PLACES, clock);
    }

    @Bean
    KeepingMentors keeping(Mentors mentors, InstantSource clock) {
        return new KeepingMentors(mentors, MentorFixture.PLACES, clock);
    }

    @Bean
    CaringForMentors caring(Mentors mentors, InstantSource clock) {
        return new CaringForMentors(mentors, clock);
    }

    @Bean
    SendingLoginLinks sendingLoginLinks(Mentors mentors, InstantSource clock) {
        return new SendingLoginLinks(mentors, clock, Runnable::run);
    }

    @Bean
    LinkVerifier verifier(InstantSource clock) {
        return new LinkVerifier(LinkKeyFixture.PUBLIC, clock);
    }

    @Bean
    ImportingMentors importing(Mentors mentors, InstantSource clock) {
        return new ImportingMentors(mentors, MentorFixture.PLACES, clock);
    }

    @Bean
    BrowsingTheGallery browsing(InMemoryMentors mentors) {
        return new BrowsingTheGallery(new InMemoryGallery(mentors));
    }
}
