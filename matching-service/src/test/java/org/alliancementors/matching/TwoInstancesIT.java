package org.alliancementors.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.sandbox.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** Two instances of the service share the missions of one group and one database. */
@MatchingIntegration
@Timeout(120)
class TwoInstancesIT {

    private static Topics topics = new Topics("localhost:1");

    private final Cases cases;
    private final Mentors mentors;
    private final Environment environment;
    private final MeterRegistry meters;
    private final String database;

    @Autowired
    TwoInstancesIT(Cases cases, Mentors mentors, Environment environment, MeterRegistry meters, MongoOperations mongo) {
        this.cases = cases;
        this.mentors = mentors;
        this.environment = environment;
        this.meters = meters;
        this.database = mongo.getCollection("cases").getNamespace().getDatabaseName();
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
    void twoInstancesNeverOverbookWithTwoHundredMissions() {
        var region = new EventFixture(50);
        int places = 0;
        Map<String, Integer> capacities = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            int capacity = 1 + i % 3;
            places += capacity;
            capacities.put("crowd-" + i, capacity);
            topics.send("crowd-" + i, 1, region.mentor("crowd-" + i, capacity, i));
        }
        topics.flush();
        await().until(() -> mentors.findAll(capacities.keySet()).size() == 40);
        try (ConfigurableApplicationContext second = secondInstance()) {
            await().until(() ->
                    Topics.readers(Backends.running().bootstrapServers(), "matching-service", "missions") == 2);
            List<String> missions =
                    IntStream.range(0, 200).mapToObj(i -> "crowded-" + i).toList();
            missions.forEach(mission -> topics.send(mission, 1, region.mission(mission)));
            missions.subList(0, 50).forEach(mission -> topics.send(mission, 1, region.mission(mission)));
            topics.flush();
            await().until(() -> settled(missions));
            checkPlaces(capacities, missions);
            int offered = places;
            assertThat(inState(missions, Case.Status.OFFERED)).hasSize(offered);

            List<String> leaving =
                    inState(missions, Case.Status.OFFERED).stream().limit(40).toList();
            leaving.forEach(mission -> topics.send(mission, 2, cancelled(mission)));
            topics.flush();
            await().until(() -> inState(missions, Case.Status.CLOSED).size() == 40
                    && inState(missions, Case.Status.OFFERED).size() == offered);
            checkPlaces(capacities, missions);
            leaving.forEach(mission -> assertThat(holders(mission)).isEmpty());
            assertThat(rounds(meters)).isPositive();
            assertThat(rounds(second.getBean(MeterRegistry.class))).isPositive();
        }
    }

    private static double rounds(MeterRegistry meters) {
        return meters.get("matching.rounds").counter().count();
    }

    /** Another instance of the service with the same group and the same database. */
    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(MatchingApplication.class)
                .initializers(new MatchingIntegration.Neighbours())
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--matching.sweep-every=200ms",
                        "--spring.jmx.enabled=false",
                        "--spring.mongodb.uri=" + environment.getRequiredProperty("spring.mongodb.uri"),
                        "--spring.mongodb.database=" + database);
    }

    private boolean settled(List<String> missions) {
        Set<Case.Status> states = cases.findAll(missions).values().stream()
                .map(stored -> stored.state().status())
                .collect(Collectors.toSet());
        return cases.findAll(missions).size() == missions.size()
                && Set.of(Case.Status.OFFERED, Case.Status.AT_DESK).containsAll(states);
    }

    private List<String> inState(List<String> missions, Case.Status status) {
        return cases.findAll(missions).values().stream()
                .filter(stored -> stored.state().status() == status)
                .map(Stored::id)
                .sorted()
                .toList();
    }

    private void checkPlaces(Map<String, Integer> capacities, List<String> missions) {
        Map<String, String> holders = new HashMap<>();
        mentors.findAll(capacities.keySet()).values().forEach(stored -> {
            MentorPlaces mentor = stored.state();
            assertThat(mentor.holds()).as(stored.id()).hasSizeLessThanOrEqualTo(mentor.capacity());
            for (Hold hold : mentor.holds()) {
                assertThat(holders.put(hold.mission().value(), stored.id()))
                        .as("a second hold of %s", hold.mission())
                        .isNull();
            }
        });
        for (String mission : inState(missions, Case.Status.OFFERED)) {
            assertThat(holders).containsKey(mission);
        }
    }

    private static MissionCancelled cancelled(String mission) {
        return new MissionCancelled(new MissionId(mission), MissionCancelled.Reason.BY_DESK, Instant.EPOCH);
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
