package org.alliancementors.allianceservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WithBackends
@SpringBootTest(properties = "alliance.lapse-sweep-every=200ms")
@AutoConfigureMockMvc
class WhatComesOfAMissionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockMvc mvc;
    private final Requests requests;
    private final MovableClock clock;
    private final Topics topics = new Topics(Backends.running().bootstrapServers());

    @Autowired
    WhatComesOfAMissionIT(MockMvc mvc, MovableClock clock) {
        this.mvc = mvc;
        this.requests = new Requests(mvc, clock);
        this.clock = clock;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("alliance.tracking-keys", () -> TestKeys.TRACKING);
        registry.add("kit.links.verification-key", TestKeys::verification);
    }

    @BeforeAll
    static void theOtherServicesTopics() {
        var topics = new Topics(Backends.running().bootstrapServers());
        topics.create("assignments");
        topics.create("mails");
    }

    @Test
    void isAskedForWhenItIsTimeAndToldOnce() throws Exception {
        var taken = requests.mission(Tokens.desk(), UUID.randomUUID().toString());
        var id = Requests.id(taken);
        var tracking = "/tracking/" + JsonPath.<String>read(Requests.body(taken), "$.trackingSecret");
        topics.send(
                "assignments",
                id,
                List.of(
                        ForeignEvents.assigned(id, 1, 1),
                        ForeignEvents.event(
                                id, 2, "assignment-accepted.v1", "\"attempt\":1,\"mentor\":\"M07\"", "acceptedAt")));
        await().atMost(PATIENCE).until(() -> requests.status(id).equals("ACCEPTED"));

        clock.forward(Duration.ofDays(63));
        told(id, "report-asked.v1");
        var token = new LinkSigner(TestKeys.signing())
                .sign(new LinkToken(
                        "mentoring",
                        id,
                        null,
                        "M07",
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(180))));
        var report = "{\"token\":\"%s\",\"done\":\"Ein Vortrag mit Gespräch.\",\"minutes\":180}".formatted(token);
        var first = send(Tokens.portal(), "/mentoring/report", report);
        var second = send(Tokens.portal(), "/mentoring/report", report);
        assertThat(Requests.body(second)).isEqualTo(Requests.body(first)).contains("COMPLETED");
        told(id, "report-asked.v1", "report-given.v1", "mission-completed.v1");

        clock.forward(Duration.ofDays(1));
        told(id, "report-asked.v1", "report-given.v1", "mission-completed.v1", "feedback-asked.v1");
        assertThat(send(Tokens.portal(), tracking + "/feedback", "{\"helpful\":5}")
                        .getStatus())
                .isEqualTo(200);

        clock.forward(Duration.ofDays(95));
        told(
                id,
                "report-asked.v1",
                "report-given.v1",
                "mission-completed.v1",
                "feedback-asked.v1",
                "feedback-given.v1",
                "follow-up-asked.v1");
        assertThat(Requests.body(
                        send(Tokens.portal(), tracking + "/follow-ups/3", "{\"founded\":\"YES\",\"partnersWon\":4}")))
                .contains("\"asks\":[]");
        assertThat(evidence("VORTRAG")).isEqualTo(4);
        assertThat(topics.records("missions", id))
                .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains("Gespräch"));
    }

    private int evidence(String specialty) throws Exception {
        var answer = mvc.perform(get("/evidence").with(Tokens.desk()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.<List<Integer>>read(
                        answer, "$.specialties[?(@.specialty=='%s')].partnersWon.sum".formatted(specialty))
                .getFirst();
    }

    /** Everything that was told after the request, in order. */
    private void told(String id, String... types) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(topics.records("missions", id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .startsWith("mission-requested.v1")
                        .endsWith(types)
                        .hasSize(types.length + 1));
    }

    private MockHttpServletResponse send(RequestPostProcessor who, String path, String body) throws Exception {
        return mvc.perform(post(path)
                        .with(who)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
