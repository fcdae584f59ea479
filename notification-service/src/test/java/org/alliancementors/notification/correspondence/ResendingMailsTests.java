package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.EXPIRES;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.notification.correspondence.Again.Reason;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** The desk has a mail sent once more. */
class ResendingMailsTests {

    private static final Subject SUBJECT = new Subject.Mission(MISSION);
    private static final MailId ASSIGNED = new MailId("assignments:m-4711:1/mentor-assigned/mentor:M01");
    private static final Occurrence WITHDRAWN = new Occurrence.Withdrawn(1, GRETA, Withdrawal.OF_MENTOR);

    private final InMemoryCorrespondences store = new InMemoryCorrespondences();
    private Instant now = START.plus(Duration.ofHours(1));
    private final ResendingMails resending = new ResendingMails(store, () -> now);

    @Test
    void itIsAMailOfItsOwnThatNamesTheFirstOneAndWhoDecidedWhy() {
        given(assignedAndTold());
        assertThat(resend("k-1")).isInstanceOfSatisfying(Resending.Ordered.class, ordered -> {
            var order = ordered.mail().order();
            assertThat(order.id()).isEqualTo(new MailId(ASSIGNED + "/again-2"));
            assertThat(order.again()).isEqualTo(new Again(ASSIGNED, Reason.NOT_RECEIVED, "desk-7", "k-1"));
            assertThat(order.createdAt()).isEqualTo(now);
            assertThat(order.cause()).isEqualTo(new EventId("assignments", "m-4711", 1));
        });
        assertThat(summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 sent",
                        "mentor-assigned>mentor:M01 due");
    }

    @Test
    void theSameWishAgainGivesTheSameMail() {
        given(assignedAndTold());
        var first = resend("k-1");
        now = now.plusSeconds(5);
        assertThat(resend("k-1")).isEqualTo(first);
        assertThat(store.of(SUBJECT).orElseThrow().mails()).hasSize(3);
        assertThat(resending.resend(SUBJECT, new ResendingMails.Wish(ASSIGNED, Reason.LOST, "desk-7", "k-1")))
                .isEqualTo(new Resending.KeyTaken());
    }

    @Test
    void aCopyOfACopyCountsOnAndNamesTheFirst() {
        given(assignedAndTold());
        resend("k-1");
        sendAll();
        var copy = new MailId(ASSIGNED + "/again-2");
        assertThat(resending.resend(SUBJECT, wish(copy, "k-2")))
                .isInstanceOfSatisfying(
                        Resending.Ordered.class,
                        o -> assertThat(o.mail().first()).isEqualTo(ASSIGNED));
        assertThat(store.of(SUBJECT).orElseThrow().mail(new MailId(ASSIGNED + "/again-3")))
                .isPresent();
    }

    // that it was said already does not speak against it
    @Test
    void whatANaturalMailWouldNotRepeatIsRepeatedForTheDesk() {
        given(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).sendAll());
        var found = mail(Template.MENTOR_FOUND).id();
        assertThat(resending.resend(SUBJECT, wish(found, "k-1"))).isInstanceOf(Resending.Ordered.class);
        sendAll();
        assertThat(summary()).filteredOn("mentor-found>initiator sent"::equals).hasSize(2);
    }

    // N6
    @Test
    void whatIsNotTrueAnyMoreIsNotSentAgain() {
        given(assignedAndTold().on(WITHDRAWN).sendAll());
        assertThat(resend("k-1")).isEqualTo(new Resending.Untrue(DropReason.OFFER_WITHDRAWN));
        assertThat(store.of(SUBJECT).orElseThrow().mails()).hasSize(3);
    }

    @Test
    void whatWasDroppedStaysDropped() {
        given(assigned().on(WITHDRAWN));
        assertThat(resend("k-1")).isEqualTo(new Resending.Untrue(DropReason.OFFER_WITHDRAWN));
    }

    @Test
    void whatAsksForSomethingThatIsTooLateIsNotSentAgain() {
        given(assignedAndTold());
        now = EXPIRES;
        assertThat(resend("k-1")).isEqualTo(new Resending.Untrue(DropReason.DEADLINE_PASSED));
    }

    @Test
    void whatIsStillOnItsWayIsNotSentTwice() {
        given(assigned());
        assertThat(resend("k-1")).isEqualTo(new Resending.StillOpen(ASSIGNED));
        sendAll();
        resend("k-1");
        assertThat(resend("k-2")).isEqualTo(new Resending.StillOpen(new MailId(ASSIGNED + "/again-2")));
    }

    @Test
    void whoCannotBeReachedGetsNothing() {
        given(assigned().claim(Template.MENTOR_ASSIGNED).refused(Template.MENTOR_ASSIGNED));
        assertThat(resend("k-1")).isEqualTo(new Resending.OutOfReach(Suppression.ADDRESS_REFUSED));
    }

    @Test
    void whoIsOutOfReachByAnotherMailGetsNothingEither() {
        given(assignedAndTold()
                .on(new Occurrence.Accepted(1, GRETA))
                .claim(Template.MENTOR_CONFIRMED)
                .refused(Template.MENTOR_CONFIRMED)
                .on(new Occurrence.Reopened(1, GRETA, EXPIRES, EXPIRES)));
        assertThat(resend("k-1")).isEqualTo(new Resending.OutOfReach(Suppression.ADDRESS_REFUSED));
    }

    @Test
    void whatNobodyKnowsIsSaidSo() {
        assertThat(resend("k-1")).isEqualTo(new Resending.Unknown());
        given(assignedAndTold());
        assertThat(resending.resend(SUBJECT, wish(new MailId("missions:m-4711:9/x/initiator"), "k-1")))
                .isEqualTo(new Resending.Unknown());
    }

    @Test
    void aParkedMailIsReplacedByTheFurtherOne() {
        given(assigned());
        store.change(SUBJECT, c -> {
            var token = new ClaimToken("t-1");
            return c.step(ASSIGNED, new MailStep.Claim(token, now))
                    .map(Outcome::state)
                    .flatMap(claimed ->
                            claimed.step(ASSIGNED, new MailStep.SetAside(token, now, ParkReason.NOT_WRITABLE)));
        });
        assertThat(resend("k-1")).isInstanceOf(Resending.Ordered.class);
        assertThat(summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 dropped SENT_ANEW",
                        "mentor-assigned>mentor:M01 due");
        sendAll();
        assertThat(resending.resend(SUBJECT, wish(ASSIGNED, "k-2"))).isInstanceOf(Resending.Ordered.class);
    }

    // under the same number: whoever did get the first one sees no change
    @Test
    void aCopyTellsTheCalendarOnceMoreWhatTheFirstOneTold() {
        var day = LocalDate.of(2026, 12, 15);
        given(CorrespondenceFixture.anyCorrespondence()
                .on(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), day))
                .on(CorrespondenceFixture.asked(1, GRETA))
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll()
                .on(new Occurrence.Amended(START, day.plusDays(1)))
                .after(AppointmentCalls.PATIENCE)
                .sendAll()
                .on(WITHDRAWN)
                .sendAll());
        var farewell = mail(Template.MENTOR_WITHDRAWN);
        assertThat(farewell.entries())
                .containsExactly(new CalendarEntry(new Occasion.WholeDay(day.plusDays(1)), 2, true));
        assertThat(resending.resend(SUBJECT, wish(farewell.id(), "k-1"))).isInstanceOf(Resending.Ordered.class);
        sendAll();
        assertThat(store.of(SUBJECT)
                        .orElseThrow()
                        .mail(new MailId(farewell.id() + "/again-2"))
                        .orElseThrow()
                        .entries())
                .isEqualTo(farewell.entries());
        // what is no more in the calendar is told by no copy of an earlier mail
        assertThat(resending.resend(
                        SUBJECT, wish(mail(Template.CALENDAR_CHANGED).id(), "k-2")))
                .isEqualTo(new Resending.Untrue(DropReason.NOTHING_TO_CORRECT));
    }

    // N6: a correction follows, also where only the copy went
    @Test
    void aCopyThatBecomesUntrueIsDroppedOrCorrectedLikeTheFirst() {
        given(assignedAndTold());
        resend("k-1");
        on(2, WITHDRAWN);
        assertThat(summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 sent",
                        "mentor-assigned>mentor:M01 dropped OFFER_WITHDRAWN",
                        "mentor-withdrawn>mentor:M01 due");
        sendAll();
        assertThat(summary())
                .filteredOn(line -> line.startsWith("mentor-withdrawn"))
                .hasSize(1);
    }

    @Test
    void theCorrectionWaitsForTheCopyThatIsOnItsWay() {
        given(assignedAndTold());
        resend("k-1");
        var copy = new MailId(ASSIGNED + "/again-2");
        var token = new ClaimToken("t-1");
        step(copy, new MailStep.Claim(token, now));
        step(copy, new MailStep.HandOver(token, now));
        on(2, WITHDRAWN);
        assertThat(store.of(SUBJECT).orElseThrow().claimable(now)).isEmpty();
        step(copy, new MailStep.Taken(token, now, "250 ok"));
        assertThat(store.of(SUBJECT).orElseThrow().claimable(now))
                .extracting(m -> m.order().template())
                .containsExactly(Template.MENTOR_WITHDRAWN);
    }

    @Test
    void aNoticeToAMentorIsSentAgainWhileItHolds() {
        var subject = new Subject.Mentor(GRETA);
        var told = MentorMails.on(
                        Correspondence.of(subject),
                        new EventId("mentors", "M01", 1),
                        START,
                        new MentorOccurrence.Published(List.of(new MentorNotice(NoticeKind.PUBLISHED, 1, null))))
                .state();
        store.put(Notices.sent(told, MentorTemplate.PROFILE_PUBLISHED, START));
        var id = told.mails().getFirst().id();
        assertThat(resending.resend(subject, wish(id, "k-1"))).isInstanceOf(Resending.Ordered.class);
        store.put(MentorMails.on(
                        store.of(subject).orElseThrow(),
                        new EventId("mentors", "M01", 2),
                        START,
                        new MentorOccurrence.Withdrawn(false))
                .state());
        assertThat(resending.resend(subject, wish(id, "k-2"))).isEqualTo(new Resending.Untrue(DropReason.SUBJECT_GONE));
    }

    private void given(CorrespondenceFixture mails) {
        store.put(mails.state());
    }

    private Resending resend(String key) {
        return resending.resend(SUBJECT, wish(ASSIGNED, key));
    }

    private static ResendingMails.Wish wish(MailId mail, String key) {
        return new ResendingMails.Wish(mail, Reason.NOT_RECEIVED, "desk-7", key);
    }

    private void on(long seq, Occurrence occurrence) {
        store.on(MISSION, c -> c.on(new EventId("assignments", MISSION.value(), seq), now, occurrence));
    }

    private void step(MailId id, MailStep step) {
        assertThat(store.change(SUBJECT, c -> c.step(id, step))).isPresent();
    }

    private void sendAll() {
        for (var due = store.of(SUBJECT).orElseThrow().claimable(now);
                !due.isEmpty();
                due = store.of(SUBJECT).orElseThrow().claimable(now)) {
            var id = due.getFirst().id();
            var token = new ClaimToken("t-" + id);
            step(id, new MailStep.Claim(token, now));
            step(id, new MailStep.HandOver(token, now));
            step(id, new MailStep.Taken(token, now, "250 ok"));
        }
    }

    private Mail mail(Template template) {
        return store.of(SUBJECT).orElseThrow().mails().stream()
                .filter(m -> m.order().template() == template)
                .findFirst()
                .orElseThrow();
    }

    private List<String> summary() {
        return store.of(SUBJECT).orElseThrow().mails().stream()
                .map(m -> m.order().template().code() + ">" + m.order().recipient() + " "
                        + m.state().code()
                        + (m.state() instanceof MailState.Dropped(var why, var _) ? " " + why : ""))
                .toList();
    }
}
