package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several mails together: one last word, one connection, one bulk of marks, and a verdict for each of them alone. */
@Timeout(20)
class SendingInWavesTests {

    private final SendingFixture world = new SendingFixture();
    private final List<List<MailId>> waves = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void claimedMailsGoTogetherUpToTheSizeOfAWave() {
        world.received(10);
        noting(world.relay);

        world.instance().drive(world.store.all());

        awaitAll("sent");
        assertThat(waves.stream().map(List::size)).containsExactlyInAnyOrder(4, 4, 2);
        assertThat(world.relayed.stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void aWaveCostsOneBulkForItsClaimOneForItsLastWordAndOneForItsMarks() {
        world.received(4);
        world.instance().drive(world.store.all());
        awaitAll("sent");
        assertThat(world.store.bulks).hasValue(3);
        assertThat(world.ended).hasSize(4).containsOnly("sent");
    }

    @Test
    void mailsAboutOneMissionAreOneChangeOfItsDocument() {
        world.store.put(assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).state());
        noting(world.relay);
        world.instance().drive(world.store.all());
        await().until(() -> world.ended.size() == 2);
        assertThat(waves).hasSize(1);
        assertThat(world.store.bulks).hasValue(3);
        assertThat(world.state(Template.MENTOR_FOUND)).isEqualTo("sent");
        assertThat(world.state(Template.MENTOR_CONFIRMED)).isEqualTo("sent");
    }

    // N6
    @Test
    void aMailThatBecameUntrueIsLeftOutAndTheOthersGo() {
        world.received(1);
        world.store.put(assigned().state());
        world.received(2);
        var friendly = world.relay;
        world.relay = noting((wave, gate) -> {
            world.withdrawn();
            return friendly.handOver(wave, gate);
        });
        world.instance().drive(world.store.all());
        await().until(() -> world.ended.size() == 2);
        assertThat(waves.getFirst()).hasSize(3);
        assertThat(world.state(Template.MENTOR_ASSIGNED)).isEqualTo("dropped");
        assertThat(world.relayed.stream().map(Letter::thread)).containsExactlyInAnyOrder("m-0", "m-1");
    }

    @Test
    void anEventBetweenTheLastWordAndTheMarksIsNotLostNorAreTheMarks() {
        world.received(3);
        world.relay = SendingFixture.oneByOne(letter -> {
            if (letter.thread().equals("m-1")) {
                cancelled("m-1");
            }
            return new HandOver.Taken("250 ok");
        });
        world.instance().drive(world.store.all());
        await().until(() -> world.ended.size() >= 3);
        var mails = correspondence("m-1").mails();
        assertThat(mails.getFirst().state().code()).isEqualTo("sent");
        assertThat(mails).hasSize(2);
    }

    // N1: what was not begun goes again at no cost, only the one without an answer may be doubled
    @Test
    void aLineThatBreaksInTheMiddleIsUnclearForOneMailOnly() {
        world.received(4);
        var first = new AtomicBoolean(true);
        var turn = new AtomicInteger();
        var friendly = world.relay;
        world.relay = noting((wave, gate) -> first.getAndSet(false)
                ? SendingFixture.oneByOne(letter -> switch (turn.getAndIncrement()) {
                            case 0 -> new HandOver.Taken("250 ok");
                            case 1 -> new HandOver.Unclear("DOT: no answer");
                            default -> new HandOver.NotBegun();
                        })
                        .handOver(wave, gate)
                : friendly.handOver(wave, gate));

        world.instance().drive(world.store.all());

        await().until(() -> world.ended.size() == 3);
        assertThat(waves.get(1))
                .containsExactlyInAnyOrderElementsOf(waves.get(0).subList(2, 4));
        assertThat(world.store.states().values()).containsExactlyInAnyOrder("sent", "ambiguous", "sent", "sent");
        assertThat(world.unclear).hasValue(1);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aServiceThatStopsEndsItsWaveAtTheNextMailAndLeavesNothingUnclear() {
        world.received(4);
        world.relay = (wave, gate) -> SendingFixture.oneByOne(letter -> {
                    Thread.ofVirtual().start(world::close);
                    await().until(() -> !gate.goesOn());
                    return new HandOver.Taken("250 ok");
                })
                .handOver(wave, gate);
        world.instance().drive(world.store.all());
        await().until(() -> world.ended.size() == 1);
        await().untilAsserted(() ->
                assertThat(world.store.states().values()).containsExactlyInAnyOrder("sent", "due", "due", "due"));
        assertThat(failures()).isZero();
    }

    // whoever holds a 250 retries the mark; one document that cannot be stored keeps none of the others from it
    @Test
    void marksAreStoredPieceByPieceWhenTheBulkFails() {
        world.received(4);
        world.store.failFor(
                c -> c.subject().id().equals("m-1") && c.mails().getFirst().state() instanceof MailState.Sent);
        world.instance().drive(world.store.all());
        await().until(() ->
                world.store.states().values().stream().filter("sent"::equals).count() == 3);
        assertThat(world.store.states()).containsEntry("m-1", "handing-over");
        world.store.failFor(c -> false);
        awaitAll("sent");
        await().until(() -> world.ended.size() == 4);
        assertThat(world.relayed).hasSize(4);
    }

    @Test
    void onlySoManyAreClaimedAsTheRelayWants() {
        world.rate = new RelayRate(2, 3, world.nanos::get);
        world.received(6);
        var instance = world.instance();
        instance.drive(world.store.all());
        await().until(() -> world.ended.size() == 3);
        instance.drive(world.store.all());
        assertThat(world.store.states().values())
                .containsExactlyInAnyOrder("sent", "sent", "sent", "due", "due", "due");
        world.pass(Duration.ofSeconds(1));
        instance.drive(world.store.all());
        await().until(() -> world.ended.size() == 5);
        assertThat(world.store.states().values()).containsOnlyOnce("due");
    }

    @Test
    void aSweepGoesOnAtTheRateThatTheRelayWants() {
        world.rate = new RelayRate(50, 5, System::nanoTime);
        world.received(15);
        long begin = System.nanoTime();
        world.instance().driveAll(world.store.all());
        awaitAll("sent");
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    @Test
    void aBrokenRelayIsTriedByAWaveOfOne() {
        world.received(6);
        noting(SendingFixture.alike(new HandOver.RelayBroken("CONNECT: refused")));
        world.circuit.failed();
        world.pass(Duration.ofSeconds(1));
        world.instance().drive(world.store.all());
        await().until(() -> !waves.isEmpty());
        assertThat(waves).hasSize(1);
        assertThat(waves.getFirst()).hasSize(1);
    }

    @Test
    void aMailThatHasNoFormIsParkedAndTheOthersGo() {
        world.received(2);
        world.relay = SendingFixture.oneByOne(letter -> new HandOver.Taken("250 ok"));
        var friendly = world.relay;
        world.relay = (wave, gate) -> {
            var results = new LinkedHashMap<>(friendly.handOver(wave.subList(1, 2), gate));
            results.put(wave.getFirst().id(), new HandOver.NotWritable());
            return results;
        };
        world.instance().drive(world.store.all());
        await().until(() -> world.ended.size() == 2);
        assertThat(world.store.states().values()).containsExactlyInAnyOrder("parked", "sent");
    }

    private Relay noting(Relay relay) {
        world.relay = (wave, gate) -> {
            waves.add(wave.stream().map(Letter::id).toList());
            return relay.handOver(wave, gate);
        };
        return world.relay;
    }

    private void cancelled(String mission) {
        world.store.on(
                new MissionId(mission),
                c -> c.on(
                        new EventId("missions", mission, 2),
                        world.now,
                        new Occurrence.Cancelled(Cancellation.BY_DESK)));
    }

    private Correspondence correspondence(String mission) {
        return world.store.of(new Subject.Mission(new MissionId(mission))).orElseThrow();
    }

    private int failures() {
        return world.store.all().stream()
                .flatMap(h -> h.state().mails().stream())
                .mapToInt(m -> m.history().failures())
                .sum();
    }

    private void awaitAll(String state) {
        await().untilAsserted(() -> assertThat(world.store.states().values()).containsOnly(state));
    }
}
