package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.EXPIRES;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Preferences and quiet hours, from the claim to the hand-over. */
@Timeout(20)
class WhatReadersWantTests {

    private static final Reader MENTOR = new Reader.Mentor(GRETA);
    private static final MentorNotice CHECK = new MentorNotice(NoticeKind.PROFILE_CHECK, 1, LocalDate.of(2026, 12, 24));
    private static final MentorNotice CHECK_AGAIN =
            new MentorNotice(NoticeKind.PROFILE_CHECK, 2, LocalDate.of(2026, 12, 24));

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoWantsNoRemindersGetsNoneAndAllElse() {
        world.preferences.say(MENTOR, new Preferences(null, News.AT_ONCE, false));
        world.store.put(remindedOfTheProfile(MentorTemplate.PROFILE_CHECK));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_CHECK_REMINDER).equals("dropped"));
        assertThat(world.mail(MentorTemplate.PROFILE_CHECK_REMINDER).state())
                .isEqualTo(new MailState.Dropped(DropReason.UNWANTED, world.now));
        assertThat(world.relayed).isEmpty();

        world.store.put(DigestFixture.told(Correspondence.of(new Subject.Mentor(GRETA)), START, CHECK));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_CHECK).equals("sent"));
    }

    @Test
    void whoWantsNoNewsGetsNone() {
        world.preferences.say(MENTOR, new Preferences(null, News.NONE, true));
        world.store.put(DigestFixture.published(1, START));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_PUBLISHED).equals("dropped"));
        assertThat(world.relayed).isEmpty();
    }

    @Test
    void aWordCountsForMailsThatWereDueBefore() {
        world.courtesy = new Courtesy(true, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), _ -> false);
        world.now = Instant.parse("2026-11-25T22:00:00Z");
        world.store.put(DigestFixture.published(1, world.now));
        drive();
        assertThat(world.mail(MentorTemplate.PROFILE_PUBLISHED).state())
                .isEqualTo(new MailState.Due(Instant.parse("2026-11-26T07:00:00Z")));
        world.preferences.say(MENTOR, new Preferences(null, News.NONE, true));
        world.pass(Duration.ofHours(9));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_PUBLISHED).equals("dropped"));
    }

    @Test
    void whatIsEssentialIsNotHeldBackByWhatWaitsForTheMorning() {
        world.courtesy = new Courtesy(true, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), _ -> false);
        world.now = Instant.parse("2026-11-25T22:00:00Z");
        world.store.put(DigestFixture.told(
                DigestFixture.published(1, world.now),
                world.now,
                new MentorNotice(NoticeKind.PUBLISHED, 1, null),
                CHECK));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_CHECK).equals("sent"));
        drive();
        assertThat(world.state(MentorTemplate.PROFILE_PUBLISHED)).isEqualTo("due");
        world.pass(Duration.ofHours(9));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_PUBLISHED).equals("sent"));
        assertThat(world.relayed).hasSize(2);
    }

    @Test
    void theReadersOwnLanguageBeatsThatOfTheContactData() {
        world.preferences.say(MENTOR, new Preferences(Language.EN, News.AT_ONCE, true));
        world.store.put(DigestFixture.published(1, START));
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatIsNotEssentialCanBeEndedWithOneClick() {
        world.store.put(DigestFixture.published(1, START));
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().unsubscribe())
                .isEqualTo(URI.create("https://portal.example/unsubscribe/mentor:M01"));
        world.store.put(CorrespondenceFixture.requested()
                .on(new Occurrence.Assigned(1, GRETA, START, EXPIRES))
                .state());
        drive();
        await().until(() -> world.relayed.size() == 2);
        assertThat(world.relayed.getLast().unsubscribe()).isNull();
    }

    @Test
    void initiatorsAreKnownByTheirMission() {
        world.preferences.say(new Reader.Initiator(MISSION), new Preferences(Language.EN, News.AT_ONCE, true));
        world.store.put(CorrespondenceFixture.anyCorrespondence()
                .on(CorrespondenceFixture.wanted())
                .state());
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void preferencesAreReadOnceForABatch() {
        for (var mentor : new String[] {"M11", "M12", "M13", "M14"}) {
            world.store.put(DigestFixture.told(
                    Correspondence.of(new Subject.Mentor(new org.alliancementors.events.codes.MentorId(mentor))),
                    START,
                    new MentorNotice(NoticeKind.PUBLISHED, 1, null)));
        }
        drive();
        await().until(() -> world.relayed.size() == 4);
        assertThat(world.preferences.reads).hasValue(1);
    }

    @Test
    void mailsWaitWhilePreferencesCannotBeRead() {
        world.preferences.down(true);
        world.store.put(DigestFixture.published(1, START));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_PUBLISHED).equals("due"));
        assertThat(world.relayed).isEmpty();
        world.preferences.down(false);
        world.pass(Duration.ofSeconds(11));
        drive();
        await().until(() -> world.state(MentorTemplate.PROFILE_PUBLISHED).equals("sent"));
    }

    private static Correspondence remindedOfTheProfile(MentorTemplate asked) {
        var state = DigestFixture.told(Correspondence.of(new Subject.Mentor(GRETA)), START, CHECK);
        return DigestFixture.told(Notices.sent(state, asked, START), START, CHECK_AGAIN);
    }

    private void drive() {
        world.instance().drive(world.store.all());
    }
}
