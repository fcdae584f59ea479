package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.Addressee.Hanging;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sending to addresses that are blocked, or to people who got enough for one day. */
@Timeout(20)
class SendingToAddressesTests {

    private static final AddresseeKey INA = SendingFixture.key("ina@buendnis.example");
    private static final AddresseeKey GRETAS = SendingFixture.key("greta@mentoren.example");

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aBlockedAddressIsNotWrittenToWhateverTheMission() {
        block(GRETAS);
        world.store.put(assigned().state());

        world.instance().drive(world.store.all());

        await().until(() -> world.state(Template.MENTOR_ASSIGNED).equals("suppressed"));
        assertThat(world.relayed).isEmpty();
        assertThat(world.store.facts())
                .containsExactly(new MailFact.Undeliverable(
                        MISSION, new Recipient.Mentor(GRETA), 1, Suppression.ADDRESS_BOUNCED, world.now));
        assertThat(world.addressees.of(GRETAS).orElseThrow().hanging())
                .extracting(Hanging::mail)
                .containsExactly(
                        new MailId("earlier"),
                        world.mail(Template.MENTOR_ASSIGNED).id());
        assertThat(world.heldBack).hasValue(1);
    }

    @Test
    void anAddressThatIsRefusedIsBlockedForAll() {
        world.relay = SendingFixture.oneByOne(letter -> new HandOver.AddressRefused("550 unknown"));
        world.store.put(received("m-1"));
        world.store.put(received("m-2"));
        var instance = world.instance();

        instance.drive(world.store.read(List.of(new Subject.Mission(new MissionId("m-1")))));
        await().until(() ->
                world.addressees.of(INA).filter(a -> a.block() != null).isPresent());
        await().until(() -> ended("m-1"));
        assertThat(world.addressees.of(INA).orElseThrow().block())
                .isEqualTo(new Addressee.Block(Suppression.ADDRESS_REFUSED, world.now));

        world.relay = (wave, gate) -> {
            throw new AssertionError("nobody asks the relay");
        };
        instance.drive(world.store.read(List.of(new Subject.Mission(new MissionId("m-2")))));
        await().until(() -> ended("m-2"));
        assertThat(world.store.facts()).hasSize(2);
    }

    @Test
    void whoGotEnoughForOneDayGetsTheRestOnTheNext() {
        world.perDay = 2;
        for (int n = 0; n < 3; n++) {
            world.store.put(received("m-" + n));
        }
        var instance = world.instance();

        instance.driveAll(world.store.all());
        await().until(() -> world.limited.get() == 1 && world.relayed.size() == 2);
        await().until(() -> waiting().size() == 1);

        var late = waiting().getFirst();
        // the day ends in Berlin, an hour before it does in Greenwich
        assertThat(late.state()).isEqualTo(new MailState.Due(Instant.parse("2026-11-23T23:00:00Z")));
        assertThat(late.history().deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(Delivery.Outcome.RECIPIENT_LIMIT);
        assertThat(late.history().failures()).isZero();

        instance.driveAll(world.store.all());
        assertThat(world.relayed).hasSize(2);
        world.pass(Duration.between(world.now, Instant.parse("2026-11-23T23:00:00Z")));
        instance.driveAll(world.store.all());
        await().until(() -> world.relayed.size() == 3);
    }

    // N4, the retries of one mail are one mail
    @Test
    void aMailThatIsTriedAgainIsCountedOnce() {
        world.perDay = 1;
        var fails = new AtomicBoolean(true);
        world.relay = SendingFixture.oneByOne(
                letter -> fails.get() ? new HandOver.Deferred("450 later") : new HandOver.Taken("250"));
        world.store.put(received("m-1"));
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() -> world.state(Template.REQUEST_RECEIVED).equals("retry"));

        fails.set(false);
        world.pass(Duration.ofMinutes(2));
        instance.drive(world.store.all());

        await().until(() -> world.state(Template.REQUEST_RECEIVED).equals("sent"));
        assertThat(world.limited).hasValue(0);
    }

    @Test
    void theOfficesGetAllThereIs() {
        world.perDay = 1;
        for (int n = 0; n < 4; n++) {
            var mission = new MissionId("m-" + n);
            world.store.put(received(mission.value())
                    .on(new EventId("assignments", mission.value(), 1), world.now, new Occurrence.Unmatched())
                    .state());
        }
        world.instance().driveAll(world.store.all());

        await().until(() -> world.relayed.stream()
                        .filter(letter -> letter.to().address().equals("desk@desk.example"))
                        .count()
                == 4);
    }

    @Test
    void whatStandsForTheAddressIsKeptWithTheMail() {
        world.store.put(received("m-1"));
        world.instance().drive(world.store.all());
        await().until(() -> world.state(Template.REQUEST_RECEIVED).equals("sent"));

        assertThat(world.mail(Template.REQUEST_RECEIVED).addressee()).isEqualTo(INA);
        assertThat(world.relayed.getFirst().messageId())
                .isEqualTo(new MessageIds(SendingFixture.KEYS)
                        .of(
                                new Subject.Mission(new MissionId("m-1")),
                                world.mail(Template.REQUEST_RECEIVED).id()));
    }

    @Test
    void aStoreThatDoesNotAnswerCostsNoAttempt() {
        world.addressees.fail(true);
        world.store.put(received("m-1"));
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() ->
                !world.mail(Template.REQUEST_RECEIVED).history().deliveries().isEmpty());
        assertThat(world.mail(Template.REQUEST_RECEIVED).history().failures()).isZero();
        assertThat(world.relayed).isEmpty();

        world.addressees.fail(false);
        world.pass(Duration.ofSeconds(10));
        instance.drive(world.store.all());
        await().until(() -> world.state(Template.REQUEST_RECEIVED).equals("sent"));
    }

    @Test
    void whoIsLiftedGetsMailsAgain() {
        block(INA);
        var lifting = new LiftingBlocks(world.addressees, world.store, SendingFixture.LEASE, () -> world.now);
        world.store.put(received("m-1"));
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() -> ended("m-1"));

        lifting.lift(INA, LiftReason.PASSING_FAULT, "desk-7");
        world.missionAnswer = new Entry.Found<>(SendingFixture.anyMission());
        world.store.on(
                new MissionId("m-1"),
                c -> c.on(
                        new EventId("missions", "m-1", 2),
                        world.now,
                        new Occurrence.Cancelled(Occurrence.Cancellation.BY_DESK)));
        instance.drive(world.store.all());

        await().until(() -> world.state(Template.MISSION_CANCELLED).equals("sent"));
        assertThat(world.store.facts().getLast()).isInstanceOf(MailFact.Deliverable.class);
    }

    private void block(AddresseeKey key) {
        world.addressees.change(
                key,
                address -> address.lost(new Hanging(
                        new MailId("earlier"),
                        new Subject.Mission(new MissionId("m-earlier")),
                        new Recipient.Initiator(),
                        Suppression.ADDRESS_BOUNCED,
                        world.now)));
    }

    private List<Mail> waiting() {
        return world.store.all().stream()
                .flatMap(held -> held.state().mails().stream())
                .filter(mail -> mail.state() instanceof MailState.Waiting)
                .toList();
    }

    private boolean ended(String mission) {
        return world.store.of(new Subject.Mission(new MissionId(mission))).stream()
                .flatMap(c -> c.mails().stream())
                .allMatch(mail -> mail.state().code().equals("suppressed"));
    }

    private Correspondence received(String mission) {
        var id = new MissionId(mission);
        return Correspondence.of(id)
                .on(
                        new EventId("missions", mission, 1),
                        world.now,
                        new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT")))
                .state();
    }
}
