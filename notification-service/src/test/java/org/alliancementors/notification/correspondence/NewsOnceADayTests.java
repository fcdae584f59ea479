package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** News are gathered for who wants them once a day, and none is lost or told twice. */
@Timeout(20)
class NewsOnceADayTests {

    private static final Reader MENTOR = new Reader.Mentor(GRETA);
    private static final Preferences DAILY = new Preferences(null, News.DAILY, true);
    private static final MentorNotice PUBLISHED = new MentorNotice(NoticeKind.PUBLISHED, 1, null);
    private static final MentorNotice TRAINING =
            new MentorNotice(NoticeKind.TRAINING_ENDS, 1, LocalDate.of(2026, 12, 24));

    /** START is a Monday, 9 o'clock in Berlin. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T06:30:00Z");

    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));

    private final SendingFixture world = new SendingFixture();

    @BeforeEach
    void wantsNewsOnceADay() {
        world.preferences.say(MENTOR, DAILY);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void newsGoTogetherInTheMorning() {
        world.store.put(DigestFixture.told(DigestFixture.published(1, START), START, PUBLISHED, TRAINING));
        drive();
        await().until(() -> states().equals(List.of("gathered", "gathered")));
        assertThat(digests().workAt()).contains(TUESDAY);
        drive();
        assertThat(world.relayed).isEmpty();
        at(TUESDAY);
        drive();
        await().until(() -> digest().state().code().equals("sent"));
        assertThat(world.relayed).singleElement().satisfies(letter -> {
            assertThat(letter.text().plain())
                    .isEqualTo("profile-published|DE sentence|null\ntraining-ends|DE sentence|null");
            assertThat(letter.unsubscribe()).hasToString("https://portal.example/unsubscribe/mentor:M01");
            assertThat(letter.id().value()).isEqualTo("digests:mentor:M01:1/news-digest/mentor:M01");
        });
        drive();
        at(WEDNESDAY);
        drive();
        assertThat(world.relayed).hasSize(1);
    }

    @Test
    void whatIsNewAfterADigestGoesWithTheNext() {
        gatherPublished();
        at(TUESDAY);
        drive();
        await().until(() -> world.relayed.size() == 1);
        world.store.put(DigestFixture.told(mentor(), TUESDAY, PUBLISHED, TRAINING));
        drive();
        await().until(() -> states().equals(List.of("gathered", "gathered")));
        at(WEDNESDAY);
        drive();
        await().until(() -> world.relayed.size() == 2);
        assertThat(world.relayed.getLast().text().plain()).isEqualTo("training-ends|DE sentence|null");
        assertThat(((DigestKnowledge) digests().known()).items()).hasSize(1);
    }

    @Test
    void whatIsNoLongerTrueIsLeftOut() {
        world.store.put(DigestFixture.told(DigestFixture.published(1, START), START, PUBLISHED, TRAINING));
        drive();
        await().until(() -> states().equals(List.of("gathered", "gathered")));
        world.store.put(DigestFixture.told(mentor(), START, TRAINING));
        at(TUESDAY);
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().text().plain()).isEqualTo("training-ends|DE sentence|null");
    }

    @Test
    void aDigestWithNothingLeftIsDropped() {
        gatherPublished();
        world.store.put(DigestFixture.told(mentor(), START));
        at(TUESDAY);
        drive();
        await().until(() -> digest().ended());
        assertThat(digest().state()).isEqualTo(new MailState.Dropped(DropReason.NOTHING_LEFT, TUESDAY));
        assertThat(world.relayed).isEmpty();
    }

    // C14: noted, and then the instance died before it marked the mail
    @Test
    void aCrashAfterNotingLosesNothingAndRepeatsNothing() {
        world.store.put(DigestFixture.published(1, START));
        world.store.failFor(c -> c.mails().stream().anyMatch(m -> m.state() instanceof MailState.Gathered));
        drive();
        await().until(() -> world.store.failures.get() > 0);
        assertThat(((DigestKnowledge) digests().known()).items()).hasSize(1);
        world.close();
        world.store.failFor(_ -> false);

        var next = world.instance();
        next.drive(world.store.all());
        world.pass(SendingFixture.LEASE.plusSeconds(1));
        next.drive(world.store.all());
        next.drive(world.store.all());
        await().until(() -> states().equals(List.of("gathered")));
        assertThat(((DigestKnowledge) digests().known()).items()).hasSize(1);
        at(TUESDAY);
        drive();
        await().until(() -> world.relayed.size() == 1);
    }

    // the digest must not overtake a worker who is about to mark a mail as gathered into it
    @Test
    void aDigestWaitsForWhatIsBeingDecided() {
        gatherPublished();
        var told = DigestFixture.told(mentor(), START, PUBLISHED, TRAINING);
        var training = told.mails().getLast().id();
        var token = new ClaimToken("another worker");
        world.store.put(told.step(training, new MailStep.Claim(token, START))
                .orElseThrow()
                .state());
        world.store.put(DigestKnowledge.noted(digests(), training, mentor().subject(), TUESDAY));
        at(TUESDAY);
        drive();
        await().until(() -> digest().state().equals(new MailState.Due(TUESDAY.plusSeconds(10))));
        assertThat(world.relayed).isEmpty();

        world.store.put(mentor().step(training, new MailStep.Gathered(token, TUESDAY, 1))
                .orElseThrow()
                .state());
        world.pass(Duration.ofSeconds(11));
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().text().plain()).contains("profile-published", "training-ends");
    }

    // P3: a worker frozen since before the digest went notes the same mail once more
    @Test
    void whoNotesTooLateTellsNothingTwice() {
        gatherPublished();
        at(TUESDAY);
        drive();
        await().until(() -> digest().state().code().equals("sent"));
        var late = DigestKnowledge.noted(digests(), mentor().mails().getFirst().id(), mentor().subject(), WEDNESDAY);
        world.store.put(late);
        at(WEDNESDAY);
        drive();
        await().until(() -> digests().mails().getLast().ended());
        assertThat(digests().mails().getLast().state())
                .isEqualTo(new MailState.Dropped(DropReason.NOTHING_LEFT, WEDNESDAY));
        assertThat(world.relayed).hasSize(1);
    }

    // N1: a copy has to say the same
    @Test
    void aDigestThatMayHaveArrivedTakesNothingMore() {
        gatherPublished();
        world.relay = SendingFixture.oneByOne(_ -> new HandOver.Unclear(""));
        at(TUESDAY);
        drive();
        await().until(() -> digest().state() instanceof MailState.Ambiguous);
        world.store.put(DigestFixture.told(mentor(), TUESDAY, PUBLISHED, TRAINING));
        drive();
        await().until(() -> states().equals(List.of("gathered", "gathered")));
        assertThat(((DigestKnowledge) digests().known()).items())
                .extracting(DigestKnowledge.Item::digest)
                .containsExactly(1, 2);
    }

    @Test
    void theReadersLanguageIsThatOfTheDigest() {
        gatherPublished();
        world.preferences.say(MENTOR, new Preferences(Language.EN, News.DAILY, true));
        at(TUESDAY);
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().text().subject()).isEqualTo("news-digest EN");
        assertThat(world.relayed.getFirst().text().plain()).startsWith("profile-published|EN");
    }

    @Test
    void whoUnsubscribesBeforeTheMorningGetsNoDigest() {
        gatherPublished();
        world.preferences.say(MENTOR, DAILY.unsubscribed());
        at(TUESDAY);
        drive();
        await().until(() -> digest().ended());
        assertThat(digest().state()).isEqualTo(new MailState.Dropped(DropReason.UNWANTED, TUESDAY));
    }

    @Test
    void remindersAndWhatIsEssentialGoByThemselves() {
        world.store.put(DigestFixture.told(
                Correspondence.of(new Subject.Mentor(GRETA)),
                START,
                new MentorNotice(NoticeKind.PROFILE_CHECK, 1, LocalDate.of(2026, 12, 24))));
        drive();
        await().until(() -> world.relayed.size() == 1);
        assertThat(world.relayed.getFirst().text().subject()).isEqualTo("profile-check");
    }

    // what was gathered for one contact is not for the next
    @Test
    void aNewCoordinatorBeginsAnew() {
        var alliance = new AllianceId("a-1");
        world.preferences.say(new Reader.Coordinator(alliance, 0), DAILY);
        var state = on(
                Correspondence.of(new Subject.Alliance(alliance)),
                1,
                new AllianceOccurrence.Merged(new AllianceId("a-2")));
        world.store.put(state);
        drive();
        await().until(() -> world.state(AllianceTemplate.ALLIANCE_MERGED).equals("gathered"));
        var gathered = world.store.of(new Subject.Alliance(alliance)).orElseThrow();
        world.store.put(on(gathered, 2, new AllianceOccurrence.HandoverEnded(1, AllianceKnowledge.Outcome.COMPLETED)));
        at(TUESDAY);
        drive();
        await().until(() -> world.state(DigestTemplate.NEWS_DIGEST).equals("dropped"));
        assertThat(world.relayed).isEmpty();
    }

    @Test
    void aStoreThatIsDownMakesNewsWait() {
        world.store.put(DigestFixture.published(1, START));
        world.store.failFor(c -> c.subject() instanceof Subject.Digest);
        drive();
        await().until(() -> states().equals(List.of("due")) && world.store.failures.get() > 0);
        world.store.failFor(_ -> false);
        world.pass(Duration.ofSeconds(11));
        drive();
        await().until(() -> states().equals(List.of("gathered")));
    }

    private static Correspondence on(Correspondence state, long seq, AllianceOccurrence occurrence) {
        return AllianceMails.on(state, new EventId("alliances", "a-1", seq), START, occurrence)
                .state();
    }

    private void gatherPublished() {
        world.store.put(DigestFixture.published(1, START));
        drive();
        await().until(() -> states().equals(List.of("gathered")));
    }

    private void at(Instant time) {
        world.pass(Duration.between(world.now, time));
    }

    private Correspondence mentor() {
        return world.store.of(new Subject.Mentor(GRETA)).orElseThrow();
    }

    private List<String> states() {
        return mentor().mails().stream().map(m -> m.state().code()).toList();
    }

    private Correspondence digests() {
        return world.store.of(new Subject.Digest(MENTOR)).orElseThrow();
    }

    private Mail digest() {
        return digests().mails().getFirst();
    }

    private void drive() {
        world.instance().drive(world.store.all());
    }
}
