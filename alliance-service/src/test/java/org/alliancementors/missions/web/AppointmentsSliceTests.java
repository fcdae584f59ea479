package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.InMemoryCalendars;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@ContextConfiguration(
        classes = {
            AppointmentsController.class,
            TrackedAppointmentsController.class,
            MentoringController.class,
            MentoringLinks.class,
            MentorsActs.class,
            TrackingController.class,
            SliceParts.class
        })
class AppointmentsSliceTests {

    private static final String SLOT = """
            "kind":"PLANNING","from":"2026-05-12T10:00:00+02:00","to":"2026-05-12T12:00:00+02:00","format":"ON_SITE"
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    InMemoryCalendars calendars;

    @Autowired
    TrackingSecrets secrets;

    @BeforeEach
    void twoMissionsOfOneMentor() {
        calendars.put(Calendar.empty(MENTOR));
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        missions.put(anyMission("m-2", MissionStatus.ACCEPTED));
    }

    @Test
    void theMentorProposesAndTheInitiatorAgrees() throws Exception {
        var id = proposedByTheMentor("m-1");

        mvc.perform(get("/tracking/{secret}", secret("m-1")).with(Tokens.portal()))
                .andExpect(jsonPath("$.asks[0]").value("APPOINTMENT"))
                .andExpect(jsonPath("$.appointments[0].state").value("PROPOSED"))
                .andExpect(jsonPath("$.appointments[0].proposal.waitingForYou").value(true))
                .andExpect(jsonPath("$.appointments[0].proposal.by").value("MENTOR"))
                .andExpect(jsonPath("$.appointments[0].place").value("Nörten-Hardenberg"));
        track("m-1", id, "agree", "{\"number\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id))
                .andExpect(jsonPath("$.state").value("AGREED"))
                .andExpect(jsonPath("$.sequence").value(0))
                .andExpect(jsonPath("$.from").value("2026-05-12T08:00:00Z"))
                .andExpect(jsonPath("$.postalCode").value("37176"))
                .andExpect(jsonPath("$.proposal").doesNotExist())
                .andExpect(jsonPath("$.mentor").doesNotExist());
        mentor("/mentoring/view", "{\"token\":\"%s\"}".formatted(token("m-1", "M07")))
                .andExpect(jsonPath("$.aim").exists())
                .andExpect(jsonPath("$.appointments[0].state").value("AGREED"))
                .andExpect(content().string(not(containsString("Itter"))))
                .andExpect(content().string(not(containsString("5503"))));
    }

    @Test
    void aClashIsNamedToTheDeskAndTheMentorAndOnlyHintedAtToTheInitiator() throws Exception {
        track("m-1", proposedByTheMentor("m-1"), "agree", "{\"number\":1}");
        var id = proposedByTheMentor("m-2");
        var reference = missions.find(new MissionId("m-1")).orElseThrow().reference();

        track("m-2", id, "agree", "{\"number\":1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("appointment-clash")))
                .andExpect(jsonPath("$.detail").value(containsString("propose another time")))
                .andExpect(jsonPath("$.reference").doesNotExist())
                .andExpect(jsonPath("$.from").doesNotExist());
        desk("/missions/m-2/appointments/" + id + "/agree", "{\"number\":1,\"onBehalfOf\":\"INITIATOR\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.kind").value("APPOINTMENT"))
                .andExpect(jsonPath("$.reference").value(reference.value()))
                .andExpect(jsonPath("$.from").value("2026-05-12T08:00:00Z"));
    }

    @Test
    void theDeskSeesWhoIsWaitedForAndAnAbsenceThatCameLater() throws Exception {
        var answer = desk("/missions/m-1/appointments", "{" + SLOT + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.proposal.waitingFor[0]").value("MENTOR"))
                .andExpect(jsonPath("$.proposal.waitingFor[1]").value("INITIATOR"))
                .andReturn();
        var id = JsonPath.<String>read(answer.getResponse().getContentAsString(), "$.id");
        desk("/missions/m-1/appointments/" + id + "/agree", "{\"number\":1,\"onBehalfOf\":\"MENTOR\"}");
        track("m-1", id, "agree", "{\"number\":1}")
                .andExpect(jsonPath("$.state").value("AGREED"));
        calendars.put(calendars
                .find(MENTOR)
                .orElseThrow()
                .away(List.of(new Period(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 12)))));

        mvc.perform(get("/missions/m-1/appointments").with(Tokens.desk()))
                .andExpect(jsonPath("$.items[0].inAbsence").value(true))
                .andExpect(jsonPath("$.items[0].mentor").value("M07"));
        desk("/missions/m-1/appointments/" + id + "/cancel", "{}")
                .andExpect(jsonPath("$.state").value("CANCELLED"))
                .andExpect(jsonPath("$.inAbsence").value(false));
        desk("/missions/m-1/appointments/" + id + "/cancel", "{}").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":1}", "{\"number\":1,\"onBehalfOf\":\"DESK\"}", "{\"onBehalfOf\":\"MENTOR\"}"})
    void theDeskAgreesOnlyForSomebodyWhoToldItSo(String body) throws Exception {
        desk("/missions/m-1/appointments/a-1/agree", body).andExpect(status().isBadRequest());
    }

    @Test
    void aRefusalSaysWhatWouldBePossible() throws Exception {
        var id = proposedByTheMentor("m-1");

        track("m-1", id, "agree", "{\"number\":7}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("other-proposal")))
                .andExpect(jsonPath("$.number").value(1));
        track("m-1", "nothing", "agree", "{\"number\":1}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value(endsWith("appointment-unknown")));
        desk("/missions/m-9/appointments", "{" + SLOT + "}").andExpect(status().isNotFound());
        missions.put(anyMission("m-1", MissionStatus.SEARCHING));
        desk("/missions/m-1/appointments", "{" + SLOT + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("no-mentor")));
    }

    @Test
    void theSameKeyIsTheSameAppointmentAndNeedsTheSameContent() throws Exception { // U3
        var id = proposedByTheMentor("m-1");

        assertThat(proposedByTheMentor("m-1")).isEqualTo(id);
        mvc.perform(post("/mentoring/appointments")
                        .with(Tokens.portal())
                        .header("Idempotency-Key", "key-of-the-mentor")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"token\":\"%s\",%s}"
                                .formatted(token("m-1", "M07"), SLOT.replace("PLANNING", "CALL"))))
                .andExpect(status().is(422));
        mvc.perform(post("/mentoring/appointments")
                        .with(Tokens.portal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"token\":\"%s\",%s}".formatted(token("m-1", "M07"), SLOT)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theLinkOpensOnlyTheMissionsOfItsMentor() throws Exception {
        view(token("m-1", "M99"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("not-your-mission")));
        view("nonsense")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value(endsWith("link-invalid")));
        view(signed("answer", "m-1", "M07", 1)).andExpect(status().isBadRequest());
        view(signed("mentoring", "m-1", "M07", -1)).andExpect(status().isGone());
        missions.put(anyMission("m-1", MissionStatus.COMPLETED));
        view(token("m-1", "M07")).andExpect(status().isOk());
        missions.put(anyMission("m-1", MissionStatus.CANCELLED));
        view(token("m-1", "M07")).andExpect(jsonPath("$.type").value(endsWith("mission-cancelled")));
    }

    private ResultActions view(String token) throws Exception {
        return mentor("/mentoring/view", "{\"token\":\"%s\"}".formatted(token));
    }

    private String proposedByTheMentor(String mission) throws Exception {
        var answer = mentor("/mentoring/appointments", "{\"token\":\"%s\",%s}".formatted(token(mission, "M07"), SLOT))
                .andExpect(status().isCreated())
                .andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
    }

    private ResultActions track(String mission, String id, String command, String body) throws Exception {
        return send("/tracking/" + secret(mission) + "/appointments/" + id + "/" + command, Tokens.portal(), body);
    }

    private ResultActions desk(String path, String body) throws Exception {
        return send(path, Tokens.desk(), body);
    }

    private ResultActions mentor(String path, String body) throws Exception {
        return send(path, Tokens.portal(), body);
    }

    private ResultActions send(String path, RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post(path)
                .with(who)
                .header("Idempotency-Key", "key-of-the-mentor")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String secret(String mission) {
        return secrets.of(new MissionId(mission));
    }

    private static String token(String mission, String mentor) {
        return signed("mentoring", mission, mentor, 180);
    }

    private static String signed(String purpose, String mission, String mentor, int days) {
        return new LinkSigner(TestKeys.signing())
                .sign(new LinkToken(
                        purpose,
                        mission,
                        null,
                        mentor,
                        NOW.minus(Duration.ofDays(9)),
                        NOW.plus(Duration.ofDays(days))));
    }
}
