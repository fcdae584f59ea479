package org.alliancementors.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.Standing;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.sandbox.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@MatchingIntegration
@Timeout(120)
class MatchingIT {

    private static Topics topics = new Topics("localhost:1");

    private final Cases cases;
    private final Mentors mentors;
    private final Rounds rounds;
    private final AnsweringOffers answering;

    @Autowired
    MatchingIT(Cases cases, Mentors mentors, Rounds rounds, AnsweringOffers answering) {
        this.cases = cases;
        this.mentors = mentors;
        this.rounds = rounds;
        this.answering = answering;
    }

    @BeforeAll
    static void connect() {
        topics.close();
        topics = new Topics(Backends.running().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        topics.close();
    }

    @BeforeEach
    void patience() {
        org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @Test
    void aRequestLeadsToAnOfferAndANoToTheNextBest() {
        var region = new EventFixture(10);
        mentorsKnown(region.mentor("near", 2, 10), region.mentor("far", 2, 50));
        topics.publish("story", 1, region.mission("story"));
        var first = await().until(() -> told("story"), told -> told.size() == 1).getFirst();
        assertThat(first).isInstanceOfSatisfying(MentorAssigned.class, assigned -> {
            assertThat(assigned.mentor()).isEqualTo(new MentorId("near"));
            assertThat(assigned.attempt()).isEqualTo(1);
            assertThat(assigned.distanceKm()).isEqualTo(10);
            assertThat(assigned.remindAt()).isBetween(assigned.offeredAt(), assigned.expiresAt());
            assertThat(rounds.find(java.util.Objects.requireNonNull(assigned.round())))
                    .isPresent();
        });

        var near = Question.toCome(new MissionId("story"), 1, new MentorId("near"));
        assertThat(answering.decline(near, DeclineReason.NO_TIME, null)).satisfies(standing -> {
            assertThat(standing.answer()).isEqualTo(Answer.DECLINED);
            assertThat(standing.undoUntil()).isNotNull();
        });
        assertThat(answering.undo(near)).isEqualTo(Standing.of(Answer.OPEN));
        assertThat(answering.accept(near).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(answering.undo(near)).isEqualTo(Standing.of(Answer.OPEN));
        await().until(() -> told("story").size() == 3);
        declineForGood("story");
        await().until(() -> told("story").size() == 5);
        var far = Question.toCome(new MissionId("story"), 2, new MentorId("far"));
        assertThat(answering.accept(far).answer()).isEqualTo(Answer.ACCEPTED);
        await().until(() -> told("story").size() == 6);
        assertThat(told("story"))
                .hasExactlyElementsOfTypes(
                        MentorAssigned.class,
                        AssignmentAccepted.class,
                        AssignmentReopened.class,
                        AssignmentDeclined.class,
                        MentorAssigned.class,
                        AssignmentAccepted.class);
        assertThat(holders("story")).containsExactly("far");
        assertThat(mentors.find("near").orElseThrow().state().track().answered())
                .isEqualTo(1);

        // C1: the same records again change nothing
        topics.publish("story", 1, region.mission("story"));
        topics.publish("near", 1, region.mentor("near", 2, 10));
        topics.publish("after-story", 1, region.mission("after-story"));
        await().until(() -> !told("after-story").isEmpty());
        assertThat(told("story")).hasSize(6);
        assertThat(holders("story")).containsExactly("far");
    }

    @Test
    void cancellingFreesThePlaceAndPullsTheWaitingCase() {
        var region = new EventFixture(20);
        mentorsKnown(region.mentor("only", 1, 10));
        topics.publish("holder", 1, region.mission("holder"));
        await().until(() -> told("holder").size() == 1);
        topics.publish("waiter", 1, region.mission("waiter"));
        assertThat(await().until(() -> told("waiter"), told -> told.size() == 1).getFirst())
                .isInstanceOfSatisfying(
                        MissionUnmatched.class,
                        unmatched ->
                                assertThat(unmatched.excluded()).containsEntry(MissionUnmatched.Exclusion.CAPACITY, 1));
        topics.publish("holder", 2, cancelled("holder"));
        await().until(() -> told("waiter").size() == 2);
        assertThat(told("waiter").getLast()).isInstanceOf(MentorAssigned.class);
        assertThat(told("holder").getLast())
                .isInstanceOfSatisfying(
                        AssignmentWithdrawn.class,
                        withdrawn ->
                                assertThat(withdrawn.reason()).isEqualTo(AssignmentWithdrawn.Reason.MISSION_CANCELLED));
        assertThat(holders("holder")).isEmpty();
        assertThat(holders("waiter")).containsExactly("only");
    }

    @Test
    void aMentorWhoLeavesAndOneWhoCannotBeReachedAreReplaced() {
        var region = new EventFixture(30);
        mentorsKnown(region.mentor("leaving", 1, 10), region.mentor("silent", 1, 20), region.mentor("third", 1, 30));
        topics.publish("replaced", 1, region.mission("replaced"));
        await().until(() -> told("replaced").size() == 1);
        topics.publish("leaving", 2, new MentorWithdrawn(new MentorId("leaving"), null, null, Instant.EPOCH));
        await().until(() -> told("replaced").size() == 3);
        topics.publish(
                "replaced",
                1,
                new MailUndeliverable(
                        new MissionId("replaced"),
                        new MentorId("silent"),
                        2,
                        MailUndeliverable.Reason.ADDRESS_REFUSED,
                        Instant.EPOCH));
        await().until(() -> told("replaced").size() == 5);
        assertThat(told("replaced"))
                .filteredOn(MentorAssigned.class::isInstance)
                .extracting(event -> ((MentorAssigned) event).mentor().value())
                .containsExactly("leaving", "silent", "third");
        await().untilAsserted(() -> assertThat(holders("replaced")).containsExactly("third"));
    }

    @Test
    void cancelledBeforeRequestedIsNeitherLostNorDoesItRevive() {
        // C13
        var region = new EventFixture(40);
        mentorsKnown(region.mentor("unneeded", 1, 10));
        topics.publish("early", 2, cancelled("early"));
        await().until(() -> cases.find("early").isPresent());
        topics.publish("early", 1, region.mission("early"));
        await().until(() -> state("early").status() == Case.Status.CLOSED);
        topics.publish("later", 1, region.mission("later"));
        await().until(() -> told("later").size() == 1);
        assertThat(told("early")).isEmpty();
        assertThat(holders("early")).isEmpty();
    }

    @Test
    void rubbishOnATopicIsSetAsideAndTheRestFlowsOn() {
        // C3, C6
        var region = new EventFixture(60);
        String broker = Backends.running().bootstrapServers();
        topics.publishRubbish("missions", "no_id", "mission-requested.v1", "{}");
        topics.publishRubbish("missions", "rubbish", "mission-requested.v1", "{broken");
        topics.publishRubbish("mentors", "no_id", "mentor-withdrawn.v1", "{}");
        topics.publishRubbish("mentors", "rubbish", "mentor-profile-published.v1", "[1]");
        topics.publishRubbish("mails", "rubbish", "mail-undeliverable.v1", "true");
        mentorsKnown(region.mentor("unharmed", 1, 10));
        topics.publish("flows-on", 1, region.mission("flows-on"));
        await().until(() -> told("flows-on").size() == 1);
        await().untilAsserted(() -> {
            assertThat(Topics.deadLetters(broker, "missions")).isEqualTo(2);
            assertThat(Topics.deadLetters(broker, "mentors")).isEqualTo(2);
            assertThat(Topics.deadLetters(broker, "mails")).isEqualTo(1);
        });
    }

    @Test
    void whoStandsByStepsInWhenTheMentorCannotComeAnyMore() {
        var region = new EventFixture(70);
        mentorsKnown(region.mentor("first", 1, 10), region.mentor("second", 1, 50));
        topics.publish("dated", 1, region.mission("dated"));
        await().until(() -> told("dated").size() == 1);
        topics.publish("dated", 2, region.movedTo("dated", LocalDate.of(2030, 4, 22)));
        await().until(() -> told("dated").size() == 3);
        change("dated", state -> state.accept(2, Instant.now()));
        await().until(() -> told("dated").size() == 5);
        var second = Question.toStandBy(new MissionId("dated"), 1, new MentorId("second"));
        assertThat(answering.accept(second)).isEqualTo(Standing.of(Answer.ACCEPTED));
        change("dated", state -> state.decline(2, DeclineReason.NO_TIME, Instant.now()));
        await().until(() -> told("dated").size() == 8);
        assertThat(told("dated"))
                .hasExactlyElementsOfTypes(
                        MentorAssigned.class,
                        AssignmentWithdrawn.class,
                        MentorAssigned.class,
                        AssignmentAccepted.class,
                        StandbyAsked.class,
                        StandbyAgreed.class,
                        AssignmentDeclined.class,
                        StandbySteppedIn.class);
        await().untilAsserted(() -> assertThat(
                        mentors.find("second").orElseThrow().state().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.role()).isEqualTo(Hold.Role.MENTOR)));
        assertThat(holders("dated")).containsExactly("second");
    }

    /** As if the time to take it back were over. */
    private void declineForGood(String mission) {
        change(mission, state -> state.decline(state.attempt(), DeclineReason.NO_TIME, Instant.now()));
    }

    private void change(String mission, Function<Case, List<CaseFact>> decide) {
        cases.update(mission, stored -> {
            List<CaseFact> facts = decide.apply(stored.state());
            return new Decision.Write<>(new Change<>(stored.state().after(facts), facts), true);
        });
    }

    private void mentorsKnown(org.alliancementors.events.mentors.MentorProfilePublished... profiles) {
        List<String> ids = new ArrayList<>();
        for (var profile : profiles) {
            topics.publish(profile.mentor().value(), 1, profile);
            ids.add(profile.mentor().value());
        }
        await().until(() -> mentors.findAll(ids).size() == ids.size());
    }

    private static MissionCancelled cancelled(String mission) {
        return new MissionCancelled(new MissionId(mission), MissionCancelled.Reason.BY_DESK, Instant.EPOCH);
    }

    private static List<AssignmentEvent> told(String mission) {
        return topics.told(mission);
    }

    private Case state(String mission) {
        return cases.find(mission).map(Stored::state).orElseThrow();
    }

    private List<String> holders(String mission) {
        return cases.find(mission).stream()
                .flatMap(stored -> java.util.stream.Stream.concat(
                        java.util.Optional.ofNullable(stored.state().offer()).stream()
                                .map(offer -> offer.mentor().value()),
                        stored.state().past().stream()
                                .map(past -> past.offer().mentor().value())))
                .distinct()
                .filter(mentor -> mentors.find(mentor)
                        .map(Stored::state)
                        .filter(places -> places.holds().stream()
                                .anyMatch(hold -> hold.mission().value().equals(mission)))
                        .isPresent())
                .toList();
    }
}
