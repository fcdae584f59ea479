package org.alliancementors.allianceservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@WithBackends
@SpringBootTest(properties = {"alliance.lapse-sweep-every=200ms", "alliance.count-every=200ms"})
@AutoConfigureMockMvc
class AllianceServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Requests requests;
    private final MovableClock clock;
    private final MongoTemplate mongo;
    private final MeterRegistry meters;
    private final Topics topics = new Topics(Backends.running().bootstrapServers());

    @Autowired
    AllianceServiceIT(MockMvc mvc, MovableClock clock, MongoTemplate mongo, MeterRegistry meters) {
        this.requests = new Requests(mvc, clock);
        this.clock = clock;
        this.mongo = mongo;
        this.meters = meters;
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
    void aRequestBecomesARecord() {
        var id = Requests.id(requests.mission(Tokens.desk(), key()));

        var record = published(id, 1).getFirst();
        assertThat(Topics.header(record, "ce_id")).isEqualTo(id + ":1");
        assertThat(Topics.header(record, "ce_type")).isEqualTo("mission-requested.v1");
        assertThat(Topics.header(record, "ce_source")).isEqualTo("alliance-service");
        assertThat(Topics.header(record, "ce_subject")).isEqualTo(id);
        assertThat(Topics.header(record, "ce_sequence")).isEqualTo("1");
        var event = JsonPath.parse(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(event.<String>read("$.mission")).isEqualTo(id);
        assertThat(event.<String>read("$.state")).isEqualTo("NW");
        assertThat(event.jsonString()).doesNotContain("Itter", "ina", "Vereinbarkeit");
    }

    @Test
    void theSameRequestTwiceIsOneMissionAndOneEvent() { // U3
        var key = key();
        var first = requests.mission(Tokens.partner(), key);
        var second = requests.mission(Tokens.partner(), key);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(Requests.body(second)).isEqualTo(Requests.body(first));
        assertThat(document(Requests.id(first)).getLong("seq")).isEqualTo(1);
        assertThat(published(Requests.id(first), 1)).hasSize(1);
    }

    @Test
    void twentyOfTheSameRequestAtOnceAreOneMissionAndOneEvent() throws Exception { // U3
        var key = key();
        var answers = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(20)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(() -> {
                    var answer = requests.mission(Tokens.desk(), key);
                    return answer.getStatus() + Requests.body(answer);
                });
            }
            for (var answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).singleElement().asString().startsWith("201");
        var id = JsonPath.<String>read(answers.iterator().next().substring(3), "$.id");
        assertThat(document(id).getLong("seq")).isEqualTo(1);
        assertThat(published(id, 1)).hasSize(1);
    }

    @Test
    void theSearchIsFollowedThoughItsNewsComeTwiceAndInTheWrongOrder() { // C1
        var id = Requests.id(requests.mission(Tokens.desk(), key()));
        var asked = ForeignEvents.assigned(id, 1, 1);
        var declined = ForeignEvents.left(id, 2, "assignment-declined.v1", "declinedAt");
        var askedAgain = ForeignEvents.assigned(id, 3, 2);
        var accepted = new Topics.Event(
                4,
                "assignment-accepted.v1",
                "{\"mission\":\"%s\",\"attempt\":2,\"mentor\":\"M07\",\"acceptedAt\":\"2026-03-02T15:00:00Z\"}"
                        .formatted(id));

        topics.send(
                "assignments", id, List.of(declined, asked, asked, accepted, declined, askedAgain, asked, accepted));

        await().atMost(PATIENCE).until(() -> requests.status(id).equals("ACCEPTED"));
        assertThat(JsonPath.<List<String>>read(requests.seen(id), "$.history[*].what"))
                .containsExactly("REQUESTED", "OFFERED", "DECLINED", "OFFERED", "ACCEPTED");
        assertThat(document(id).getList("parked", Document.class)).isEmpty();
        assertThat(document(id).getLong("seq")).isEqualTo(1);
    }

    @Test
    void aStandbyIsFollowedThoughItsNewsComeTwiceAndInTheWrongOrder() { // C1
        var id = Requests.id(requests.mission(Tokens.desk(), key()));
        var all = ForeignEvents.upToTheStandbySteppingIn(id);

        topics.send("assignments", id, all.reversed());
        topics.send("assignments", id, all);

        await().atMost(PATIENCE).until(() -> requests.seen(id).contains("STANDBY_STEPPED_IN"));
        assertThat(JsonPath.<List<String>>read(requests.seen(id), "$.history[*].what"))
                .containsExactly(
                        "REQUESTED",
                        "OFFERED",
                        "ACCEPTED",
                        "STANDBY_ASKED",
                        "STANDBY_AGREED",
                        "DECLINED",
                        "STANDBY_STEPPED_IN");
        assertThat(requests.status(id)).isEqualTo("ACCEPTED");
        assertThat(JsonPath.<String>read(requests.seen(id), "$.offer.mentor")).isEqualTo("M11");
    }

    @Test
    void anInitiatorWhomNoMailReachesIsSeenAtTheDeskAtOnce() { // C1
        var id = Requests.id(requests.mission(Tokens.desk(), key()));
        var mentors = ForeignEvents.event(
                id,
                1,
                "mail-undeliverable.v1",
                "\"mentor\":\"M07\",\"attempt\":1,\"reason\":\"ADDRESS_REFUSED\"",
                "foundAt");
        var initiators =
                ForeignEvents.event(id, 2, "mail-undeliverable.v1", "\"reason\":\"ADDRESS_REFUSED\"", "foundAt");

        topics.send("mails", id, List.of(initiators, mentors, mentors, initiators));

        await().atMost(PATIENCE).until(() -> requests.waitingAtDesk().contains(id));
        assertThat(JsonPath.<String>read(requests.seen(id), "$.initiatorUnreachable.since"))
                .isEqualTo("2026-03-02T14:00:00Z");
        assertThat(document(id).get("seen", Document.class).getLong("mails")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(requests.seen(id), "$.history[*].what"))
                .containsExactly("REQUESTED", "INITIATOR_UNREACHABLE");
    }

    @Test
    void anAmendedWishIsToldOnceAndWhole() {
        var id = Requests.id(requests.mission(Tokens.desk(), key()));

        assertThat(requests.amend(id, "\"1\"").getStatus()).isEqualTo(200);
        assertThat(requests.amend(id, "\"1\"").getStatus()).isEqualTo(200);

        var records = published(id, 2);
        assertThat(records)
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("mission-requested.v1", "mission-amended.v1");
        var event = JsonPath.parse(new String(records.getLast().value(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(event.<String>read("$.stateWish")).isEqualTo("SAME");
        assertThat(event.<String>read("$.state")).isEqualTo("NI");
        assertThat(event.<List<String>>read("$.specialties")).containsExactly("MODERATION");
    }

    @Test
    void aCancelledMissionIsNeverRevived() { // C13
        var id = Requests.id(requests.mission(Tokens.desk(), key()));
        requests.cancel(id);
        requests.cancel(id);

        topics.send("assignments", id, List.of(ForeignEvents.assigned(id, 1, 1)));

        await().atMost(PATIENCE)
                .until(() -> document(id).get("seen", Document.class).containsKey("assignments"));
        assertThat(requests.status(id)).isEqualTo("CANCELLED");
        assertThat(published(id, 2))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("mission-requested.v1", "mission-cancelled.v1");
    }

    @Test
    void aConfirmedRequestIsRequestedOnce() {
        var id = Requests.id(requests.mission(Tokens.portal(), key()));
        var now = clock.instant();
        var token = new LinkSigner(TestKeys.signing())
                .sign(new LinkToken("confirm", id, null, null, now, now.plus(Duration.ofDays(7))));

        assertThat(requests.confirm(id, token).getStatus()).isEqualTo(200);
        assertThat(requests.confirm(id, token).getStatus()).isEqualTo(200);

        assertThat(published(id, 2))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("mission-submitted.v1", "mission-requested.v1");
    }

    @Test
    void whatNobodyConfirmsLapsesAfterSevenDays() {
        var id = Requests.id(requests.mission(Tokens.portal(), key()));
        assertThat(requests.status(id)).isEqualTo("SUBMITTED");

        clock.forward(Duration.ofDays(7));

        await().atMost(PATIENCE).until(() -> requests.status(id).equals("CANCELLED"));
        assertThat(JsonPath.<String>read(requests.seen(id), "$.cancelledFor")).isEqualTo("NOT_CONFIRMED");
        assertThat(published(id, 2))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("mission-submitted.v1", "mission-cancelled.v1");
    }

    @Test
    void whatNobodyMovesOnWaitsAtTheDeskAfterADay() {
        var id = Requests.id(requests.mission(Tokens.desk(), key()));
        assertThat(requests.waitingAtDesk()).doesNotContain(id);

        clock.forward(Duration.ofHours(24));

        assertThat(requests.waitingAtDesk()).contains(id);
        assertThat(JsonPath.<Boolean>read(requests.seen(id), "$.waitingAtDesk")).isTrue();
    }

    @Test
    void theMissionsAreCountedByStatus() {
        requests.cancel(Requests.id(requests.mission(Tokens.desk(), key())));

        await().atMost(PATIENCE)
                .until(() -> meters.get("missions")
                                .tag("status", "CANCELLED")
                                .gauge()
                                .value()
                        >= 1);
    }

    private List<ConsumerRecord<String, byte[]>> published(String id, int count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> topics.records("missions", id).size() >= count);
        await().atMost(PATIENCE)
                .until(() -> document(id).getList("outbox", Document.class).isEmpty()); // P8
        return topics.records("missions", id);
    }

    private Document document(String id) {
        var found =
                mongo.getCollection("missions").find(new Document("_id", id)).first();
        assertThat(found).isNotNull();
        return found == null ? new Document() : found;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
