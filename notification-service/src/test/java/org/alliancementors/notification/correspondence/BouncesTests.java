package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.BounceReport.Receipt;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.junit.jupiter.api.Test;

/** Mails that had been taken come back. */
class BouncesTests {

    private static final Duration BELIEVED_FOR = Duration.ofDays(14);
    private static final AddresseeKey ADDRESS =
            new AddresseeKeys(SendingFixture.KEYS).all("greta@mentoren.example").getFirst();

    private final InMemoryCorrespondences store = new InMemoryCorrespondences();
    private final InMemoryAddressees addressees = new InMemoryAddressees();
    private final MessageIds messageIds = new MessageIds(SendingFixture.KEYS);
    private final List<String> counted = new ArrayList<>();
    private Instant now = START.plus(Duration.ofMinutes(10));
    private final ReceivingBounces receiving = new ReceivingBounces(
            store,
            new CheckingAddresses(addressees, new AddresseeKeys(SendingFixture.KEYS), 20, new Meter(), () -> now),
            messageIds,
            new ReceivingBounces.Terms(BELIEVED_FOR, new Meter()),
            () -> now);
    private final LiftingBlocks lifting = new LiftingBlocks(addressees, store, Duration.ofMinutes(10), () -> now);

    @Test
    void aMailThatComesBackForGoodBlocksItsAddressAndIsTold() {
        var offer = sent();

        assertThat(receive(hard(offer))).containsExactly(Receipt.APPLIED);

        assertThat(mail(offer).state()).isEqualTo(new MailState.Bounced(now));
        assertThat(mail(offer).history().deliveries().getLast())
                .isEqualTo(new Delivery(now, Delivery.Outcome.CAME_BACK, "5.1.1 550"));
        assertThat(store.facts())
                .containsExactly(new MailFact.Undeliverable(
                        MISSION, new Recipient.Mentor(GRETA), 1, Suppression.ADDRESS_BOUNCED, now));
        var address = addressees.of(ADDRESS).orElseThrow();
        assertThat(address.block()).isEqualTo(new Addressee.Block(Suppression.ADDRESS_BOUNCED, now));
        assertThat(address.hanging())
                .containsExactly(new Addressee.Hanging(
                        offer,
                        new Subject.Mission(MISSION),
                        new Recipient.Mentor(GRETA),
                        Suppression.ADDRESS_BOUNCED,
                        now));
        assertThat(counted).containsExactly("HARD APPLIED");
    }

    @Test
    void furtherMailsToThatRecipientAreNotSent() {
        var offer = sent();
        receive(hard(offer));

        store.on(MISSION, c -> c.on(cause(9), now, new Occurrence.Accepted(1, GRETA)));

        assertThat(mail(Template.MENTOR_CONFIRMED).state())
                .isEqualTo(new MailState.Suppressed(Suppression.ADDRESS_BOUNCED, now));
        assertThat(store.facts()).hasSize(1);
    }

    // U1: nothing is told as sent that did not arrive, and nothing corrected
    @Test
    void aMentorWhoNeverGotTheOfferIsNotToldThatItEnded() { // N6
        var offer = sent();
        receive(hard(offer));

        store.on(
                MISSION, c -> c.on(cause(9), now, new Occurrence.Withdrawn(1, GRETA, Occurrence.Withdrawal.OF_MENTOR)));

        assertThat(mail(Template.MENTOR_WITHDRAWN).ended()).isTrue();
        assertThat(mail(Template.MENTOR_WITHDRAWN).state()).isNotInstanceOf(MailState.Sent.class);
    }

    // C1
    @Test
    void theSameReportAgainChangesNothing() {
        var offer = sent();
        receive(hard(offer));
        var correspondence = store.all();
        var address = addressees.of(ADDRESS);

        assertThat(receive(hard(offer))).containsExactly(Receipt.REPEATED);
        assertThat(receive(hard(offer), soft(offer))).containsExactly(Receipt.REPEATED, Receipt.REPEATED);

        assertThat(store.all()).isEqualTo(correspondence);
        assertThat(addressees.of(ADDRESS)).isEqualTo(address);
        assertThat(store.facts()).hasSize(1);
    }

    @Test
    void whatMayPassStandsInTheLedgerOnceAndBlocksNobody() {
        var offer = sent();

        assertThat(receive(soft(offer), soft(offer))).containsExactly(Receipt.NOTED, Receipt.REPEATED);

        assertThat(mail(offer).state()).isInstanceOf(MailState.Sent.class);
        assertThat(mail(offer).history().deliveries().getLast().outcome()).isEqualTo(Delivery.Outcome.DELAYED);
        assertThat(addressees.countBlocked()).isZero();
        assertThat(store.facts()).isEmpty();
        assertThat(receive(hard(offer))).containsExactly(Receipt.APPLIED);
    }

    @Test
    void forgedAndForeignIdsAreCountedAndNothingElse() {
        var offer = sent();
        var known = store.all();
        var forged = new MessageIds(SendingFixture.OTHER_KEYS).of(new Subject.Mission(MISSION), offer);
        var ofAnotherMail = messageIds.of(new Subject.Mission(MISSION), new MailId("missions:m-4711:77/x/initiator"));
        var ofAnotherSubject = messageIds.of(new Subject.Mentor(new MentorId("M01")), offer);

        assertThat(receiving.receive(List.of(
                        report(forged, Kind.HARD),
                        report(ofAnotherMail, Kind.HARD),
                        report(ofAnotherSubject, Kind.HARD),
                        report("<20261123.1@elsewhere.example>", Kind.HARD),
                        report("", Kind.SOFT))))
                .containsOnly(Receipt.UNKNOWN);

        assertThat(store.all()).isEqualTo(known);
        assertThat(addressees.countBlocked()).isZero();
        assertThat(counted)
                .containsExactly("HARD UNKNOWN", "HARD UNKNOWN", "HARD UNKNOWN", "HARD UNKNOWN", "SOFT UNKNOWN");
    }

    // nobody can know the id of a mail that nobody was given; if it is named all the same, it proves nothing
    @Test
    void aMailThatHasNotLeftCannotComeBack() {
        var mails = CorrespondenceFixture.assigned();
        store.put(mails.state());
        var offer = mails.mail(Template.MENTOR_ASSIGNED).id();

        assertThat(receive(hard(offer), soft(offer))).containsOnly(Receipt.UNKNOWN);
        assertThat(mail(offer).state()).isInstanceOf(MailState.Due.class);
        assertThat(addressees.countBlocked()).isZero();
    }

    // the report may be faster than our own mark behind the 250
    @Test
    void aMailThatIsStillBeingHandedOverCanComeBack() {
        var mails = CorrespondenceFixture.assigned().claim(Template.MENTOR_ASSIGNED);
        var token = mails.token(Template.MENTOR_ASSIGNED);
        var offer = mails.mail(Template.MENTOR_ASSIGNED).id();
        store.put(mails.state()
                .step(offer, new MailStep.HandOver(token, now, ADDRESS))
                .orElseThrow()
                .state());

        assertThat(receive(hard(offer))).containsExactly(Receipt.APPLIED);

        assertThat(mail(offer).state()).isInstanceOf(MailState.Bounced.class);
        // the mark that comes after it finds nothing to mark, and the mail does not go again
        assertThat(store.change(
                        new Subject.Mission(MISSION), c -> c.step(offer, new MailStep.Taken(token, now, "250"))))
                .isEmpty();
        assertThat(correspondence().claimable(now.plus(Duration.ofDays(1)))).isEmpty();
    }

    // N1: a copy of which nobody knew had arrived, and came back: there will be no further one
    @Test
    void anAmbiguousMailThatComesBackIsNotSentAgain() {
        var mails = CorrespondenceFixture.assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .handOver(Template.MENTOR_ASSIGNED)
                .unclear(Template.MENTOR_ASSIGNED);
        store.put(mails.state());
        var offer = mails.mail(Template.MENTOR_ASSIGNED).id();

        assertThat(receive(hard(offer))).containsExactly(Receipt.APPLIED);

        assertThat(mail(offer).state()).isInstanceOf(MailState.Bounced.class);
        assertThat(correspondence().claimable(now.plus(Duration.ofDays(1)))).isEmpty();
    }

    // out of order with the events of the mission: whatever was learnt in between, the end is the same
    @Test
    void aBounceCountsAtAnyStageOfTheMission() {
        for (var occurrence : List.of(
                new Occurrence.Accepted(1, GRETA),
                new Occurrence.Declined(1, GRETA),
                new Occurrence.Expired(1, GRETA),
                new Occurrence.Withdrawn(1, GRETA, Occurrence.Withdrawal.BY_DESK),
                new Occurrence.Cancelled(Occurrence.Cancellation.BY_INITIATOR),
                new Occurrence.Completed())) {
            var before = new BouncesTests();
            var offer = before.sent();
            before.receive(before.hard(offer));
            before.store.on(MISSION, c -> c.on(cause(9), now, occurrence));

            var after = new BouncesTests();
            after.sent();
            after.store.on(MISSION, c -> c.on(cause(9), now, occurrence));
            assertThat(after.receive(after.hard(offer))).containsExactly(Receipt.APPLIED);

            assertThat(after.store.facts())
                    .as(occurrence.toString())
                    .isEqualTo(before.store.facts())
                    .hasSize(1);
            assertThat(after.correspondence().suppressed())
                    .isEqualTo(before.correspondence().suppressed());
            assertThat(after.addressees.of(ADDRESS)).isEqualTo(before.addressees.of(ADDRESS));
            assertThat(after.correspondence().ofMission().stage())
                    .isIn(Set.of(Stage.REQUESTED, Stage.CANCELLED, Stage.COMPLETED));
        }
    }

    @Test
    void whoSeesABounceLongAfterwardsIsNotBelieved() {
        var offer = sent();
        now = START.plus(BELIEVED_FOR).plusSeconds(1);

        assertThat(receive(hard(offer), soft(offer))).containsOnly(Receipt.TOO_LATE);
        assertThat(addressees.countBlocked()).isZero();
    }

    // clocks of others decide nothing here
    @Test
    void aReportFromTheFutureIsOneOfNow() {
        var offer = sent();

        receiving.receive(
                List.of(new BounceReport(id(offer), Kind.HARD, Codes.of("5.1.1", null), now.plusSeconds(9999))));

        assertThat(mail(offer).state()).isEqualTo(new MailState.Bounced(now));
    }

    @Test
    void anOfficesOwnAddressIsNeverBlocked() {
        var mails =
                CorrespondenceFixture.requested().on(new Occurrence.Unmatched()).sendAll();
        store.put(mails.state());
        var toDesk = mails.mail(Template.DESK_CASE).id();

        assertThat(receive(hard(toDesk), hard(toDesk))).containsExactly(Receipt.APPLIED, Receipt.REPEATED);

        assertThat(mail(toDesk).state()).isEqualTo(new MailState.Parked(ParkReason.DESK_ADDRESS_REFUSED, now));
        assertThat(addressees.countBlocked()).isZero();
        assertThat(store.facts()).isEmpty();
    }

    // C14: the address is blocked before the mail is marked, so a crash in between leaves nothing undone
    @Test
    void whatACrashLeftIsDoneWhenTheReportIsReadAgain() {
        var offer = sent();
        store.failFor(state -> true);
        assertThatThrownBy(() -> receive(hard(offer))).hasMessageContaining("down");
        assertThat(addressees.countBlocked()).isEqualTo(1);
        assertThat(store.facts()).isEmpty();

        store.failFor(state -> false);
        assertThat(receive(hard(offer))).containsExactly(Receipt.APPLIED);
        assertThat(addressees.of(ADDRESS).orElseThrow().hanging()).hasSize(1);
        assertThat(store.facts()).hasSize(1);
    }

    @Test
    void liftingFreesTheRecipientAndIsTold() {
        var offer = sent();
        receive(hard(offer));

        var lifted =
                lifting.lift(ADDRESS, LiftReason.OWNER_SAYS_IT_WORKS, "desk-7").orElseThrow();

        assertThat(lifted.block()).isNull();
        assertThat(lifted.liftings())
                .containsExactly(new Addressee.Lifting(
                        "desk-7",
                        LiftReason.OWNER_SAYS_IT_WORKS,
                        now,
                        new Addressee.Block(Suppression.ADDRESS_BOUNCED, now)));
        assertThat(correspondence().suppressed()).isEmpty();
        assertThat(store.facts().getLast())
                .isEqualTo(new MailFact.Deliverable(MISSION, new Recipient.Mentor(GRETA), now));
        store.on(MISSION, c -> c.on(cause(9), now, new Occurrence.Accepted(1, GRETA)));
        assertThat(mail(Template.MENTOR_CONFIRMED).state()).isInstanceOf(MailState.Due.class);
    }

    // the report lies in the mailbox a second time: what the desk decided since stands
    @Test
    void theReportReadAgainDoesNotUndoALifting() {
        var offer = sent();
        receive(hard(offer));
        lifting.lift(ADDRESS, LiftReason.REPORT_WAS_WRONG, "desk-7");

        assertThat(receive(hard(offer))).containsExactly(Receipt.REPEATED);

        assertThat(addressees.of(ADDRESS).orElseThrow().block()).isNull();
        assertThat(store.facts()).hasSize(2);
    }

    @Test
    void anotherMailThatComesBackAfterALiftingBlocksAndTellsAnew() {
        var offer = sent();
        receive(hard(offer));
        lifting.lift(ADDRESS, LiftReason.OTHER, "desk-7");
        store.on(MISSION, c -> c.on(cause(9), now, new Occurrence.Accepted(1, GRETA)));
        var confirmation = mail(Template.MENTOR_CONFIRMED).id();
        send(confirmation);

        assertThat(receive(hard(confirmation))).containsExactly(Receipt.APPLIED);

        assertThat(addressees.of(ADDRESS).orElseThrow().block()).isNotNull();
        assertThat(store.facts()).hasSize(3).last().isInstanceOf(MailFact.Undeliverable.class);
    }

    @Test
    void liftingTwiceIsLiftingOnce() {
        var offer = sent();
        receive(hard(offer));
        lifting.lift(ADDRESS, LiftReason.OTHER, "desk-7");

        var again = lifting.lift(ADDRESS, LiftReason.PASSING_FAULT, "desk-8").orElseThrow();

        assertThat(again.liftings()).hasSize(1);
        assertThat(store.facts()).hasSize(2);
        assertThat(lifting.lift(
                        new AddresseeKeys(SendingFixture.KEYS)
                                .all("x@y.example")
                                .getFirst(),
                        LiftReason.OTHER,
                        "desk"))
                .isEmpty();
    }

    @Test
    void whatACrashLeftOfALiftingIsDoneInASweep() { // C14
        var offer = sent();
        receive(hard(offer));
        store.failFor(state -> true);
        assertThatThrownBy(() -> lifting.lift(ADDRESS, LiftReason.OTHER, "desk-7"))
                .hasMessageContaining("down");
        assertThat(correspondence().suppressed()).isNotEmpty();

        store.failFor(state -> false);
        lifting.clearWhatIsDue();

        assertThat(correspondence().suppressed()).isEmpty();
    }

    // somebody had read the block before it was lifted and acts on that afterwards
    @Test
    void whoActsOnABlockThatIsLiftedIsPutRightLater() {
        var offer = sent();
        receive(hard(offer));
        lifting.lift(ADDRESS, LiftReason.OTHER, "desk-7");
        store.on(MISSION, c -> c.on(cause(9), now, new Occurrence.Accepted(1, GRETA)));
        var confirmation = mail(Template.MENTOR_CONFIRMED).id();
        var token = new ClaimToken("late");
        step(confirmation, new MailStep.Claim(token, now));
        step(confirmation, new MailStep.HeldBack(token, now, Suppression.ADDRESS_BOUNCED));
        assertThat(correspondence().suppressed()).isNotEmpty();

        lifting.clearWhatIsDue();
        assertThat(correspondence().suppressed()).isNotEmpty();
        now = now.plus(Duration.ofMinutes(11));
        lifting.clearWhatIsDue();

        assertThat(correspondence().suppressed()).isEmpty();
        assertThat(addressees.of(ADDRESS).orElseThrow().clearing()).isNull();
        assertThat(addressees.toClear(now.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void whoIsGoneStaysGone() {
        store.put(CorrespondenceFixture.assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .contactGone(Template.MENTOR_ASSIGNED)
                .state());

        assertThat(correspondence().reachable(new Recipient.Mentor(GRETA), now)).isEmpty();
    }

    /** Greta was sent an offer. */
    private MailId sent() {
        var mails = CorrespondenceFixture.assigned();
        store.put(mails.state());
        var offer = mails.mail(Template.MENTOR_ASSIGNED).id();
        send(offer);
        return offer;
    }

    private void send(MailId mail) {
        var token = new ClaimToken("t-" + mail);
        step(mail, new MailStep.Claim(token, START));
        step(mail, new MailStep.HandOver(token, START, ADDRESS));
        step(mail, new MailStep.Taken(token, START, "250 ok"));
    }

    private void step(MailId mail, MailStep step) {
        assertThat(store.change(new Subject.Mission(MISSION), c -> c.step(mail, step)))
                .isPresent();
    }

    private List<Receipt> receive(BounceReport... reports) {
        return receiving.receive(List.of(reports));
    }

    private BounceReport hard(MailId mail) {
        return report(id(mail), Kind.HARD);
    }

    private BounceReport soft(MailId mail) {
        return report(id(mail), Kind.SOFT);
    }

    private String id(MailId mail) {
        return "<" + messageIds.of(new Subject.Mission(MISSION), mail) + "@sender.example>";
    }

    private BounceReport report(String messageId, Kind kind) {
        return new BounceReport(messageId, kind, Codes.of("5.1.1", "smtp; 550 5.1.1 <x@y.example> unknown"), now);
    }

    private Correspondence correspondence() {
        return store.of(new Subject.Mission(MISSION)).orElseThrow();
    }

    private Mail mail(MailId id) {
        return correspondence().mail(id).orElseThrow();
    }

    private Mail mail(Template template) {
        return correspondence().mails().stream()
                .filter(mail -> mail.order().template() == template)
                .findFirst()
                .orElseThrow();
    }

    private static EventId cause(long seq) {
        return new EventId("assignments", MISSION.value(), seq);
    }

    private final class Meter implements BounceMeter {

        @Override
        public void reported(Kind kind, Receipt receipt) {
            counted.add(kind + " " + receipt);
        }

        @Override
        public void limited() {}

        @Override
        public void heldBack() {}
    }
}
