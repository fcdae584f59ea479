package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.anyCorrespondence;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sending while contacts, relay, store, workers and other instances do their worst. */
@Timeout(20)
class SendingUnderFaultsTests {

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDueMailGoesOutOnce() {
        world.store.put(assigned().state());
        var instance = world.instance();
        instance.drive(world.store.all());
        awaitState(Template.MENTOR_ASSIGNED, "sent");
        instance.drive(world.store.all());
        assertThat(world.relayed).hasSize(1);
        var letter = world.relayed.getFirst();
        assertThat(letter.to().address()).isEqualTo("greta@mentoren.example");
        assertThat(letter.text().plain())
                .isEqualTo("|https://portal.example/answer/m-4711/1/M01/1795420800|Wir gründen.|null");
    }

    @Test
    void contactDataChangeHandsOnlyAfterTheYes() {
        world.store.put(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).state());
        world.instance().drive(world.store.all());
        awaitState(Template.MENTOR_CONFIRMED, "sent");
        awaitState(Template.MENTOR_FOUND, "sent");
        assertThat(world.relayed.stream().map(l -> l.to().address() + l.text().plain()))
                .containsExactlyInAnyOrder(
                        "ina@buendnis.example|https://portal.example/status/k1-secret|null|greta@mentoren.example",
                        "greta@mentoren.example|https://portal.example/mentoring/m-4711/M01/1795420800|Wir gründen.|ina@buendnis.example");
    }

    @Test
    void aClaimBehindWhichAnEventCameInIsSentBeforeItsLeaseEnds() {
        world.store.put(assigned().state());
        world.store.writeOverTheNext();
        world.instance().drive(world.store.all());
        awaitState(Template.MENTOR_ASSIGNED, "sent");
        assertThat(world.relayed).hasSize(1);
    }

    // two instances share without doubling
    @Test
    void manyInstancesSendEachMailOnce() {
        world.received(50);
        var instances = List.of(world.instance(), world.instance(), world.instance());
        await().until(() -> {
            instances.parallelStream().forEach(i -> i.drive(world.store.all()));
            return world.store.all().stream()
                    .allMatch(h -> h.state().mails().stream().allMatch(Mail::ended));
        });
        assertThat(world.relayed.stream().map(Letter::id))
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    @Test
    void aSweepGoesOnUntilAllIsSentThoughThereIsRoomForFew() {
        world.received(100);
        world.instance().driveAll(world.store.all());
        await().until(() -> world.relayed.size() == 100);
        assertThat(world.relayed.stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void aSweepPausesWhileTheRelayIsBroken() {
        world.circuit.failed();
        world.received(1);
        long begin = System.nanoTime();
        world.instance().driveAll(world.store.all());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        assertThat(world.relayed).isEmpty();
    }

    @Test
    void theOwnerOfContactsBeingDownCostsNoAttempt() {
        world.missionAnswer = new Entry.Unavailable<>();
        world.store.put(anyCorrespondence().on(wanted()).state());
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() ->
                !world.mail(Template.REQUEST_RECEIVED).history().deliveries().isEmpty());
        assertThat(world.mail(Template.REQUEST_RECEIVED).history().failures()).isZero();
        assertThat(world.mail(Template.REQUEST_RECEIVED).state())
                .isEqualTo(new MailState.Due(world.now.plusSeconds(10)));
        world.missionAnswer = new Entry.Found<>(SendingFixture.anyMission());
        world.pass(Duration.ofSeconds(10));
        instance.drive(world.store.all());
        awaitState(Template.REQUEST_RECEIVED, "sent");
    }

    @Test
    void aRecipientWhoIsGoneIsSuppressedAndTold() {
        world.mentorAnswer = new Entry.Gone<>();
        world.store.put(assigned().state());
        world.instance().drive(world.store.all());
        awaitState(Template.MENTOR_ASSIGNED, "suppressed");
        assertThat(world.store.facts())
                .containsExactly(new MailFact.Undeliverable(
                        MISSION, new Recipient.Mentor(GRETA), 1, Suppression.CONTACT_GONE, world.now));
    }

    @Test
    void aMailAboutSomebodyWhoIsGoneIsParked() {
        world.mentorAnswer = new Entry.Gone<>();
        world.store.put(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).state());
        world.instance().drive(world.store.all());
        awaitState(Template.MENTOR_FOUND, "parked");
        assertThat(world.store.facts()).hasSize(1);
    }

    // N4: a broken relay uses up nobody's budget, and is not stormed
    @Test
    void aBrokenRelayCostsNoAttemptAndIsLeftAlone() {
        var tries = Collections.synchronizedList(new ArrayList<Letter>());
        world.relay = (wave, gate) -> {
            tries.addAll(wave);
            return SendingFixture.alike(new HandOver.RelayBroken("421 closing")).handOver(wave, gate);
        };
        world.store.put(assigned().state());
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() ->
                !world.mail(Template.MENTOR_ASSIGNED).history().deliveries().isEmpty());
        assertThat(world.mail(Template.MENTOR_ASSIGNED).history().failures()).isZero();
        instance.drive(world.store.all());
        instance.drive(world.store.all());
        assertThat(tries).hasSize(1);
        assertThat(world.circuit.isBroken()).isTrue();
    }

    // N6: no stale mail is handed over, even when the withdrawal comes at the last moment
    @Test
    void aWithdrawalBeforeTheLastWordStopsTheMail() {
        world.store.put(assigned().state());
        var result = Collections.synchronizedList(new ArrayList<HandOver>());
        var friendly = world.relay;
        world.relay = (wave, gate) -> {
            world.withdrawn();
            var verdicts = friendly.handOver(wave, gate);
            result.addAll(verdicts.values());
            return verdicts;
        };
        world.instance().drive(world.store.all());
        await().until(() -> !result.isEmpty());
        assertThat(result).containsExactly(new HandOver.NotBegun());
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("dropped");
        assertThat(world.state(Template.MENTOR_WITHDRAWN)).isEqualTo("dropped");
    }

    // whoever holds a 250 retries the mark until it is stored
    @Test
    void aTakenMailIsMarkedHoweverLongTheStoreIsDown() {
        world.store.put(assigned().state());
        world.store.failFor(c -> world.relayed.size() == 1);
        world.instance().drive(world.store.all());
        await().until(() -> world.store.failures.get() >= 3);
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("handing-over");
        world.store.failFor(c -> false);
        awaitState(Template.MENTOR_ASSIGNED, "sent");
        assertThat(world.relayed).hasSize(1);
    }

    @Test
    void aStoreThatIsDownBeforeTheContentHoldsTheMailBackClean() {
        world.store.put(assigned().state());
        var down = new AtomicBoolean();
        var friendly = world.relay;
        world.relay = (wave, gate) -> friendly.handOver(wave, ready -> {
            down.set(true);
            var open = gate.open(ready);
            down.set(false);
            return open;
        });
        world.store.failFor(c -> down.get());
        world.instance().drive(world.store.all());
        await().until(() ->
                !world.mail(Template.MENTOR_ASSIGNED).history().deliveries().isEmpty());
        assertThat(world.mail(Template.MENTOR_ASSIGNED).history().failures()).isZero();
        assertThat(world.unclear).hasValue(0);
        assertThat(world.mail(Template.MENTOR_ASSIGNED).state())
                .isEqualTo(new MailState.Due(world.now.plusSeconds(10)));
    }

    // N11: a worker frozen in DATA past its lease and a second one that sends: explained as ambiguous, counted
    @Test
    void aFrozenWorkerMarksNothingAndItsCopyIsExplained() {
        world.store.put(assigned().state());
        var frozen = new CountDownLatch(1);
        var thawed = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        world.relay = SendingFixture.oneByOne(letter -> {
            world.relayed.add(letter);
            if (first.getAndSet(false)) {
                frozen.countDown();
                awaitLatch(thawed);
            }
            return new HandOver.Taken("250 ok");
        });
        world.instance().drive(world.store.all());
        awaitLatch(frozen);
        var other = world.instance();
        other.drive(world.store.all());
        world.pass(SendingFixture.LEASE);
        other.drive(world.store.all());
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("ambiguous");
        assertThat(world.unclear).hasValue(1);
        thawed.countDown();
        await().pollDelay(Duration.ofMillis(50))
                .until(() -> world.state(Template.MENTOR_ASSIGNED).equals("ambiguous"));
        world.pass(Duration.ofMinutes(2));
        other.drive(world.store.all());
        awaitState(Template.MENTOR_ASSIGNED, "sent");
        // N1: copies ≤ 1 + ambiguous hand-overs, and both are the same mail
        assertThat(world.relayed).hasSize(2);
        assertThat(world.relayed.get(1).id()).isEqualTo(world.relayed.get(0).id());
        assertThat(world.relayed.get(1).text()).isEqualTo(world.relayed.get(0).text());
        assertThat(world.mail(Template.MENTOR_ASSIGNED).history().ambiguities()).isEqualTo(1);
    }

    @Test
    void aLeaseThatEndsBeforeTheContentIsClean() {
        var claimed = assigned().claim(Template.MENTOR_ASSIGNED);
        world.store.put(claimed.state());
        var instance = world.instance();
        instance.drive(world.store.all());
        world.pass(SendingFixture.LEASE);
        instance.drive(world.store.all());
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("due");
        instance.drive(world.store.all());
        awaitState(Template.MENTOR_ASSIGNED, "sent");
        assertThat(world.unclear).hasValue(0);
        assertThat(world.relayed).hasSize(1);
    }

    // N3: nothing is taken from a worker because of somebody else's clock
    @Test
    void anObserverThatHasJustArrivedTakesNothing() {
        world.store.put(assigned().claim(Template.MENTOR_ASSIGNED).state());
        world.pass(Duration.ofDays(1));
        world.instance().drive(world.store.all());
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("claimed");
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitState(Template template, String state) {
        await().untilAsserted(() -> assertThat(world.state(template)).isEqualTo(state));
    }
}
