package org.alliancementors.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.sandbox.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The desk at work with a real broker and a database. */
@MatchingIntegration
@Timeout(120)
class DeskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static Topics topics = new Topics("localhost:1");

    private final MockMvc mvc;
    private final DocumentStore<Case, CaseFact> cases;
    private final Mentors mentors;
    private final JsonMapper json = new JsonMapper();

    @Autowired
    DeskIT(WebApplicationContext context, DocumentStore<Case, CaseFact> cases, Mentors mentors) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.cases = cases;
        this.mentors = mentors;
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
    void anAssignmentIsToldWithdrawsWhoWasAskedAndCanBeTakenBack() throws Exception {
        var region = new EventFixture(-30);
        topics.publish("asked-first", 1, region.mentor("asked-first", 1, 10));
        topics.publish("too-far", 1, region.mentor("too-far", 1, 300));
        await().atMost(PATIENCE)
                .until(() -> mentors.findAll(List.of("asked-first", "too-far")).size() == 2);
        topics.publish("directed", 1, region.mission("directed"));
        await().atMost(PATIENCE).until(() -> topics.told("directed").size() == 1);

        act("/cases/directed/assign", "{\"mentor\":\"too-far\",\"reason\":\"they know each other\"}");
        await().atMost(PATIENCE).until(() -> topics.told("directed").size() == 3);
        assertThat(topics.told("directed").get(1))
                .isInstanceOfSatisfying(
                        AssignmentWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo(AssignmentWithdrawn.Reason.BY_DESK));
        assertThat(topics.told("directed").getLast()).isInstanceOfSatisfying(MentorAssigned.class, assigned -> {
            assertThat(assigned.mentor()).isEqualTo(new MentorId("too-far"));
            assertThat(assigned.round()).isNull();
            assertThat(assigned.score()).isZero();
            assertThat(assigned.attempt()).isEqualTo(2);
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(holders()).containsExactly("too-far"));

        act("/cases/directed/undo", "{}");
        await().atMost(PATIENCE).until(() -> topics.told("directed").size() == 5);
        assertThat(topics.told("directed"))
                .hasExactlyElementsOfTypes(
                        MentorAssigned.class,
                        AssignmentWithdrawn.class,
                        MentorAssigned.class,
                        AssignmentWithdrawn.class,
                        MentorAssigned.class);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(holders()).containsExactly("asked-first"));
        assertThat(topics.told("directed").toString()).doesNotContain("they know each other");
    }

    @Test
    void aYesByTelephoneIsToldAtOnceAndCanBeTakenBack() throws Exception {
        var region = new EventFixture(-35);
        topics.publish("telephones", 1, region.mentor("telephones", 1, 300));
        await().atMost(PATIENCE).until(() -> mentors.find("telephones").isPresent());
        topics.publish("by-telephone", 1, region.mission("by-telephone"));
        await().atMost(PATIENCE).until(() -> topics.told("by-telephone").size() == 1);

        act("/cases/by-telephone/assign", "{\"mentor\":\"telephones\",\"reason\":\"called us\",\"agreed\":true}");
        await().atMost(PATIENCE).until(() -> topics.told("by-telephone").size() == 2);
        assertThat(topics.told("by-telephone").getLast())
                .isInstanceOfSatisfying(
                        AssignmentAccepted.class,
                        accepted -> assertThat(accepted.mentor()).isEqualTo(new MentorId("telephones")));

        act("/cases/by-telephone/undo", "{}");
        await().atMost(PATIENCE).until(() -> topics.told("by-telephone").size() == 4);
        assertThat(topics.told("by-telephone"))
                .hasExactlyElementsOfTypes(
                        MissionUnmatched.class,
                        AssignmentAccepted.class,
                        AssignmentWithdrawn.class,
                        MissionUnmatched.class);
    }

    @Test
    void aNewPolicyPullsTheWaitingCase() throws Exception {
        var region = new EventFixture(-40);
        topics.publish("there-all-the-time", 1, region.mentor("there-all-the-time", 1, 10));
        await().atMost(PATIENCE).until(() -> mentors.find("there-all-the-time").isPresent());
        // for some reason it still waits, and nothing else would wake it
        Case waiting = waitingUntil2100("waits-for-policy");
        cases.insert(waiting.mission().value(), Change.none(waiting));

        MockHttpServletResponse before = call(get("/policy"));
        Map<String, Object> policy = map(before);
        int version = ((Number) Objects.requireNonNull(policy.get("version"))).intValue();
        policy.keySet().removeAll(List.of("version", "by", "at"));
        policy.put("maxRefusals", ((Number) Objects.requireNonNull(policy.get("maxRefusals"))).intValue() + 1);
        policy.put("reason", "one more may decline");
        MockHttpServletResponse after = call(put("/policy")
                .header("If-Match", Objects.requireNonNull(before.getHeader("ETag")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(policy)));
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(map(after)).containsEntry("version", version + 1);

        await().atMost(PATIENCE).until(() -> !topics.told("waits-for-policy").isEmpty());
        List<AssignmentEvent> told = topics.told("waits-for-policy");
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        MentorAssigned.class,
                        assigned -> assertThat(assigned.policyVersion()).isEqualTo(version + 1));
        MockHttpServletResponse old = call(get("/policy/versions/" + version));
        assertThat(old.getStatus()).isEqualTo(200);
        assertThat(map(old).get("maxRefusals")).isNotEqualTo(map(after).get("maxRefusals"));
    }

    private static Case waitingUntil2100(String mission) {
        Instant far = Instant.parse("2100-01-01T00:00:00Z");
        Case expected = Case.of(new MissionId(mission));
        Case begun = CaseFixture.with(
                expected, expected.begin(WishFixture.anyWish().at(-40, 0).wish(), Instant.EPOCH));
        return CaseFixture.with(begun, begun.askDesk(Waiting.Reason.NOBODY, Map.of(), Instant.EPOCH, far));
    }

    /** On the case as it stands; whoever is overtaken by the service's own work looks again. */
    private void act(String path, String body) {
        String mission = path.substring(0, path.lastIndexOf('/'));
        await().atMost(PATIENCE).until(() -> {
            String version = Objects.requireNonNull(call(get(mission)).getHeader("ETag"));
            MockHttpServletResponse answer = call(post(path)
                    .header("If-Match", version)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body));
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(200, 412);
            return answer.getStatus() == 200;
        });
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Tokens.as("desk", "desk-7")))
                .andReturn()
                .getResponse();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(MockHttpServletResponse answer) throws Exception {
        return new LinkedHashMap<>(json.readValue(answer.getContentAsString(), Map.class));
    }

    private List<String> holders() {
        return mentors.findAll(List.of("asked-first", "too-far")).values().stream()
                .filter(stored -> !stored.state().holds().isEmpty())
                .map(stored -> stored.id())
                .toList();
    }
}
