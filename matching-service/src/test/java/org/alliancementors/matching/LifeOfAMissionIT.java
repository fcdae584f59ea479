package org.alliancementors.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.sandbox.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows a yes, with a real broker and a database. */
@MatchingIntegration
@Timeout(120)
class LifeOfAMissionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static Topics topics = new Topics("localhost:1");

    private final Cases cases;
    private final Mentors mentors;
    private final Rounds rounds;
    private final AnsweringOffers answering;

    @Autowired
    LifeOfAMissionIT(Cases cases, Mentors mentors, Rounds rounds, AnsweringOffers answering) {
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

    @Test
    void aMissionThatIsDoneFreesThePlaceForTheOneThatWaits() {
        // U5
        var region = new EventFixture(-35);
        known(region.mentor("doer", 1, 10));
        topics.publish("done", 1, region.mission("done"));
        accepted("done");
        topics.publish("patient", 1, region.mission("patient"));
        await().atMost(PATIENCE)
                .until(() -> state("patient").filter(Case::isWaiting).isPresent());
        topics.publish(
                "done",
                2,
                new MissionCompleted(
                        new MissionId("done"), new MentorId("doer"), MissionCompleted.How.REPORTED, Instant.EPOCH));
        await().atMost(PATIENCE)
                .until(() -> topics.told("patient").stream().anyMatch(MentorAssigned.class::isInstance));
        Case done = state("done").orElseThrow();
        assertThat(done.status()).isEqualTo(Case.Status.CLOSED);
        assertThat(Objects.requireNonNull(done.closure()).how()).isEqualTo(Closure.How.REPORTED);
        assertThat(topics.told("done")).hasExactlyElementsOfTypes(MentorAssigned.class, AssignmentAccepted.class);
        assertThat(places("doer").track().missions().values()).containsExactly(1);
    }

    @Test
    void whoLeavesHandsOverToTheSuccessor() {
        // U7
        var region = new EventFixture(-45);
        known(region.mentor("goes", 1, 10));
        known(region.mentor("close-by", 1, 20));
        known(region.mentor("takes-over", 1, 60));
        topics.publish("handed-over", 1, region.mission("handed-over"));
        accepted("handed-over");
        var left = new MentorWithdrawn(
                new MentorId("goes"), MentorWithdrawn.Reason.LEFT, new MentorId("takes-over"), Instant.EPOCH);
        topics.publish("goes", 2, left);
        await().atMost(PATIENCE).until(() -> topics.told("handed-over").size() == 4);
        assertThat(topics.told("handed-over").get(2))
                .isInstanceOfSatisfying(
                        AssignmentWithdrawn.class,
                        withdrawn ->
                                assertThat(withdrawn.reason()).isEqualTo(AssignmentWithdrawn.Reason.MENTOR_WITHDRAWN));
        Offer offer = Objects.requireNonNull(state("handed-over").orElseThrow().offer());
        assertThat(offer.stead())
                .isEqualTo(new Stead(new MentorId("takes-over"), Stead.Role.SUCCESSOR, new MentorId("goes")));
        assertThat(rounds.find(Objects.requireNonNull(offer.round()))
                        .orElseThrow()
                        .recompute()
                        .agrees())
                .isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(places("goes").holds()).isEmpty();
            assertThat(places("goes").recallSince()).isNull();
        });
    }

    private void known(MentorProfilePublished mentor) {
        String id = mentor.mentor().value();
        topics.publish(id, 1, mentor);
        await().atMost(PATIENCE).until(() -> mentors.findAll(List.of(id)).size() == 1);
    }

    private void accepted(String mission) {
        await().atMost(PATIENCE)
                .until(() ->
                        state(mission).filter(state -> state.offer() != null).isPresent());
        Offer offer = Objects.requireNonNull(state(mission).orElseThrow().offer());
        answering.accept(Question.toCome(new MissionId(mission), offer.attempt(), offer.mentor()));
    }

    private Optional<Case> state(String mission) {
        return cases.find(mission).map(Stored::state);
    }

    private MentorPlaces places(String mentor) {
        return mentors.find(mentor).map(Stored::state).orElseThrow();
    }
}
