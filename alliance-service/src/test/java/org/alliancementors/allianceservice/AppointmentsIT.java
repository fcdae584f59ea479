package org.alliancementors.allianceservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WithBackends
@SpringBootTest(properties = {"alliance.lapse-sweep-every=200ms"})
@AutoConfigureMockMvc
class AppointmentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockMvc mvc;
    private final Requests requests;
    private final MovableClock clock;
    private final MongoTemplate mongo;
    private final Topics topics = new Topics(Backends.running().bootstrapServers());

    @Autowired
    AppointmentsIT(MockMvc mvc, MovableClock clock, MongoTemplate mongo) {
        this.mvc = mvc;
        this.requests = new Requests(mvc, clock);
        this.clock = clock;
        this.mongo = mongo;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("alliance.tracking-keys", () -> TestKeys.TRACKING);
        registry.add("kit.links.verification-key", TestKeys::verification);
    }

    @BeforeAll
    static void theOtherServicesTopics() {
        var topics = new Topics(Backends.running().bootstrapServers());
        List.of("assignments", "mails", "mentors").forEach(topics::create);
    }

    @Test
    void ofAgreementsForOneMentorAtOnceOneIsToldAndHeldAndTheOthersClash() throws Exception { // U2
        var mentor = mentor();
        var missions = new ArrayList<String>();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var mission = accepted(mentor);
            var id = proposed(mission, 9);
            missions.add(mission);
            all.add(() -> agree(mission, id).getStatus());
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(all.size())) {
            for (var answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        var winner = missions.get(answers.indexOf(200));
        await().atMost(PATIENCE).until(() -> told(winner).contains("appointment-scheduled.v1"));
        assertThat(booked(mentor)).containsExactly(winner);

        clock.forward(Duration.ofDays(10));

        await().atMost(PATIENCE).until(() -> told(winner).contains("appointment-held.v1"));
        assertThat(told(winner))
                .containsExactly(
                        "mission-requested.v1",
                        "appointment-proposed.v1",
                        "appointment-scheduled.v1",
                        "appointment-held.v1");
    }

    @Test
    void anAbsenceThatTheMentorToldIsRefusedThoughItComesTwiceAndLate() { // C1, U6
        var mentor = mentor();
        var day = LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(30)), ZoneId.of("Europe/Berlin"));
        var free = profile(mentor, 1, "");
        var away = profile(mentor, 2, "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, day));
        topics.send("mentors", mentor, List.of(away, free, away));
        await().atMost(PATIENCE)
                .until(() -> mongo.getCollection("calendars")
                                .find(new Document("_id", mentor))
                                .first()
                        != null);
        var mission = accepted(mentor);
        var id = proposed(mission, 30);

        var refused = agree(mission, id);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(Requests.body(refused), "$.kind")).isEqualTo("ABSENCE");
    }

    @Test
    void aMentorWhoIsWithdrawnGivesTheTimeBack() { // C1, U7
        var mentor = mentor();
        var mission = accepted(mentor);
        assertThat(agree(mission, proposed(mission, 9)).getStatus()).isEqualTo(200);
        var left = event(
                ForeignEvents.event(
                        mission,
                        3,
                        "assignment-withdrawn.v1",
                        "\"attempt\":1,\"mentor\":\"M07\",\"reason\":\"MENTOR_WITHDRAWN\"",
                        "withdrawnAt"),
                mentor);

        topics.send("assignments", mission, List.of(left, left));

        await().atMost(PATIENCE).until(() -> told(mission).contains("appointment-cancelled.v1"));
        await().atMost(PATIENCE).until(() -> booked(mentor).isEmpty());
        assertThat(told(mission)).filteredOn("appointment-cancelled.v1"::equals).hasSize(1);
    }

    /** The missions that have a time of the mentor. */
    private List<String> booked(String mentor) {
        var calendar = mongo.getCollection("calendars")
                .find(new Document("_id", mentor))
                .first();
        return calendar == null
                ? List.of()
                : calendar.getList("bookings", Document.class).stream()
                        .map(booking -> booking.getString("mission"))
                        .toList();
    }

    private static Topics.Event event(Topics.Event event, String mentor) {
        return new Topics.Event(event.seq(), event.type(), event.json().replace("M07", mentor));
    }

    private String accepted(String mentor) {
        var id = Requests.id(requests.mission(Tokens.desk(), UUID.randomUUID().toString()));
        var accepted = new Topics.Event(
                2,
                "assignment-accepted.v1",
                "{\"mission\":\"%s\",\"attempt\":1,\"mentor\":\"%s\",\"acceptedAt\":\"2026-03-02T15:00:00Z\"}"
                        .formatted(id, mentor));
        topics.send("assignments", id, List.of(event(ForeignEvents.assigned(id, 1, 1), mentor), accepted));
        await().atMost(PATIENCE).until(() -> requests.status(id).equals("ACCEPTED"));
        return id;
    }

    private String proposed(String mission, int days) {
        var from = clock.instant().plus(Duration.ofDays(days));
        var answer = answer(post("/missions/{id}/appointments", mission)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content("""
                        {"kind":"PLANNING","from":"%s","to":"%s","format":"ONLINE"}
                        """.formatted(from, from.plus(Duration.ofHours(2)))));
        assertThat(answer.getStatus()).isEqualTo(201);
        var id = Requests.id(answer);
        assertThat(answer(post("/missions/{id}/appointments/{a}/agree", mission, id)
                                .content("{\"number\":1,\"onBehalfOf\":\"INITIATOR\"}"))
                        .getStatus())
                .isEqualTo(200);
        return id;
    }

    private MockHttpServletResponse agree(String mission, String id) {
        return answer(post("/missions/{id}/appointments/{a}/agree", mission, id)
                .content("{\"number\":1,\"onBehalfOf\":\"MENTOR\"}"));
    }

    private List<String> told(String mission) {
        return topics.records("missions", mission).stream()
                .map(record -> Topics.header(record, "ce_type"))
                .toList();
    }

    private static String mentor() {
        return "M-" + UUID.randomUUID();
    }

    private static Topics.Event profile(String mentor, long seq, String absences) {
        return new Topics.Event(seq, "mentor-profile-published.v1", """
                {"mentor":"%s","mainSpecialties":["VORTRAG"],"sideSpecialties":[],"formats":["ONLINE"],"postalCode":"37176",
                 "state":"NI","latitude":51.6,"longitude":9.9,"radiusKm":100,"capacity":9,"absences":[%s],
                 "ownAlliances":[],"language":"DE","publishedAt":"2026-03-02T15:00:00Z"}
                """.formatted(mentor, absences));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(Tokens.desk()).contentType(MediaType.APPLICATION_JSON))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
