package org.alliancementors.allianceservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WithBackends
@SpringBootTest(properties = "alliance.lapse-sweep-every=200ms")
@AutoConfigureMockMvc
class AlliancesOnRealServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MockMvc mvc;
    private final MovableClock clock;
    private final MongoTemplate mongo;
    private final Topics topics = new Topics(Backends.running().bootstrapServers());

    @Autowired
    AlliancesOnRealServersIT(MockMvc mvc, MovableClock clock, MongoTemplate mongo) {
        this.mvc = mvc;
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
        topics.create("assignments");
        topics.create("mails");
    }

    @Test
    void theMissionsOfADuplicateFollowAndItsIdStandsForTheOneThatStays() throws Exception {
        var stays = alliance();
        var duplicate = alliance();
        var mission = mission(duplicate);

        send("/alliances/%s/merge".formatted(duplicate), Tokens.desk(), "{\"into\":\"%s\"}".formatted(stays));

        await().atMost(PATIENCE).until(() -> allianceOf(mission).equals(stays));
        assertThat(allianceOf(mission(duplicate))).isEqualTo(stays);
        assertThat(published(duplicate, 1)).containsExactly("alliance-merged.v1");
        assertThat(topics.records("missions", mission)).hasSize(1);
    }

    @Test
    void theYearlyQuestionIsAskedByTheSweepAndAnsweredByOneClick() throws Exception {
        var alliance = alliance();

        clock.forward(Duration.ofDays(366));
        assertThat(published(alliance, 1)).containsExactly("alliance-check-asked.v1");
        clock.forward(Duration.ofDays(14));
        published(alliance, 2);
        clock.forward(Duration.ofDays(14));
        published(alliance, 3);
        var now = clock.instant();
        var link = new LinkSigner(TestKeys.signing())
                .sign(new LinkToken("alliance-check", alliance, 2, null, now, now.plus(Duration.ofDays(28))));
        var answer = send("/alliances/by-link/check/answer", Tokens.portal(), "{\"token\":\"%s\"}".formatted(link));

        assertThat(JsonPath.<String>read(answer, "$.state")).isEqualTo("ACTIVE");
        assertThat(published(alliance, 5))
                .containsExactly(
                        "alliance-check-asked.v1",
                        "alliance-check-asked.v1",
                        "alliance-state-changed.v1",
                        "alliance-check-answered.v1",
                        "alliance-state-changed.v1");
    }

    @Test
    void theTopicIsMadeAsAllOthersAre() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backends.running().bootstrapServers()))) {
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains("alliances"));
            var described = admin.describeTopics(List.of("alliances"))
                    .allTopicNames()
                    .get()
                    .get("alliances");
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "alliances");
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);

            assertThat(Objects.requireNonNull(described).partitions()).hasSize(12);
            assertThat(Objects.requireNonNull(config).get("cleanup.policy").value())
                    .isEqualTo("delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    private String alliance() throws Exception {
        return JsonPath.read(send("/alliances", Tokens.desk(), """
                {"name":"Bündnis für Familie Sendenhorst","postalCode":"48324","state":"ACTIVE",
                 "contacts":[{"name":"Ida Ilex","email":"ida.ilex@buendnis.example","role":"Koordination"}]}
                """), "$.id");
    }

    private String mission(String alliance) throws Exception {
        var day = clock.instant().plus(Duration.ofDays(60)).toString().substring(0, 10);
        return JsonPath.read(send("/missions", Tokens.desk(), """
                {"kind":"TALK","specialties":["VORTRAG"],"postalCode":"48324","format":"ONLINE","date":"%s",
                 "aim":"Ein Vortrag zur Vereinbarkeit.","alliance":"%s",
                 "contact":{"name":"Ina Itter","email":"ina.itter@buendnis.example"}}
                """.formatted(day, alliance)), "$.id");
    }

    private String send(String path, RequestPostProcessor who, String body) throws Exception {
        var response = mvc.perform(post(path)
                        .with(who)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isBetween(200, 201);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String allianceOf(String mission) {
        var found = mongo.getCollection("missions")
                .find(new Document("_id", mission))
                .first();
        return found == null ? "" : found.get("wish", Document.class).getString("alliance");
    }

    private List<String> published(String alliance, int count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> topics.records("alliances", alliance).size() >= count);
        return topics.records("alliances", alliance).stream()
                .map(record -> Topics.header(record, "ce_type"))
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
