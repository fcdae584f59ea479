package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.DeskReport.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The desk hears once on each working day what waits. */
@Timeout(20)
class DeskInTheMorningTests {

    private static final MissionReference REFERENCE = new MissionReference("LBF-7K3M-9QXT");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Courtesy COURTESY =
            new Courtesy(true, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), new NationwideHolidays());

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneDigestADayWhicheverInstanceMakesItAndHoweverOften() {
        var one = instance();
        var other = instance();
        atTheDesk();
        one.makeWhatIsDue();
        other.makeWhatIsDue();
        one.makeWhatIsDue();
        // an instance that was started anew knows of nothing
        instance().makeWhatIsDue();
        drive();
        await().until(() -> of(MONDAY).ended());
        instance().makeWhatIsDue();
        drive();
        assertThat(world.relayed.stream().filter(l -> l.text().subject().equals("desk-digest")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.to().address()).isEqualTo("desk@desk.example");
                    assertThat(letter.unsubscribe()).isNull();
                    assertThat(letter.text().plain()).contains("LBF-7K3M-9QXT");
                });
        world.pass(Duration.ofDays(1));
        instance().makeWhatIsDue();
        assertThat(of(MONDAY.plusDays(1)).state().code()).isEqualTo("due");
    }

    @Test
    void notBeforeItsTimeAndNotOnDaysOff() {
        world.now = Instant.parse("2026-11-23T06:29:59Z");
        instance().makeWhatIsDue();
        world.now = Instant.parse("2026-11-22T09:00:00Z");
        instance().makeWhatIsDue();
        world.now = Instant.parse("2026-12-25T09:00:00Z");
        instance().makeWhatIsDue();
        assertThat(world.store.documents()).isEmpty();
    }

    @Test
    void whereNothingWaitsThereIsNoMail() {
        world.store.put(assignedAndTold().state());
        instance().makeWhatIsDue();
        drive();
        await().until(() -> of(MONDAY).ended());
        assertThat(of(MONDAY).state()).isEqualTo(new MailState.Dropped(DropReason.NOTHING_LEFT, world.now));
        assertThat(world.relayed).isEmpty();
    }

    @Test
    void oneThatCouldNotGoOnItsDayDoesNotGoBesideTheNext() {
        atTheDesk();
        world.relay = SendingFixture.alike(new HandOver.RelayBroken("421"));
        instance().makeWhatIsDue();
        drive();
        await().until(() -> of(MONDAY).state().code().equals("due"));
        world.pass(Duration.ofDays(1));
        drive();
        assertThat(of(MONDAY).state()).isEqualTo(new MailState.Dropped(DropReason.DEADLINE_PASSED, world.now));
    }

    @Test
    void aStoreThatIsDownIsTriedAgain() {
        var desk = instance();
        world.store.failFor(_ -> true);
        desk.makeWhatIsDue();
        world.store.failFor(_ -> false);
        desk.makeWhatIsDue();
        assertThat(of(MONDAY).state().code()).isEqualTo("due");
    }

    @Test
    void casesWaitUntilSomebodyIsFoundOrTheMissionIsOver() {
        var atDesk = requested().on(new Occurrence.Unmatched());
        assertThat(report(atDesk).waiting()).containsExactly(new Waiting(REFERENCE, START));
        assertThat(atDesk.state().known().needsDesk()).isTrue();
        assertThat(report(atDesk.on(CorrespondenceFixture.asked(1, GRETA)).on(new Occurrence.Accepted(1, GRETA)))
                        .waiting())
                .isEmpty();
        assertThat(report(requested()
                                .on(new Occurrence.Unmatched())
                                .on(CorrespondenceFixture.cancelled(Occurrence.Cancellation.BY_DESK)))
                        .waiting())
                .isEmpty();
    }

    @Test
    void aReportIsMissingFromTheQuestionToTheAnswer() {
        var asked = assignedAndTold()
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll()
                .on(new Occurrence.ReportAsked(GRETA, 1));
        assertThat(report(asked).reportsMissing()).containsExactly(REFERENCE);
        assertThat(report(asked.on(new Occurrence.ReportGiven())).reportsMissing())
                .isEmpty();
    }

    @Test
    void parkedMailsAndRecipientsOutOfReachAreCounted() {
        var unreachable = assignedAndTold().state();
        var mail = unreachable.mails().getFirst();
        var parked = new Mail(mail.order(), new MailState.Parked(ParkReason.GAVE_UP, START), History.NONE);
        var refused =
                new Mail(mail.order(), new MailState.Suppressed(Suppression.ADDRESS_REFUSED, START), History.NONE);
        var state = new Correspondence(
                unreachable.subject(), unreachable.known(), List.of(parked, refused), unreachable.suppressed());
        assertThat(DeskReport.of(List.of(state), START)).isEqualTo(new DeskReport(List.of(), List.of(), 1, 1));
        assertThat(DeskReport.of(List.of(state), START.plusSeconds(1)).outOfReach())
                .isZero();
    }

    private static DeskReport report(CorrespondenceFixture fixture) {
        return DeskReport.of(List.of(fixture.state()), START);
    }

    private void atTheDesk() {
        world.store.put(requested().on(new Occurrence.Unmatched()).sendAll().state());
    }

    private DeskDigests instance() {
        return new DeskDigests(world.store, COURTESY, () -> world.now);
    }

    private Mail of(LocalDate day) {
        return world.store.of(new Subject.DeskDay(day)).orElseThrow().mails().getFirst();
    }

    private void drive() {
        world.instance().drive(world.store.all());
    }
}
