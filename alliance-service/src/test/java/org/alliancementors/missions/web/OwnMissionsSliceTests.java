package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.InMemoryCalendars;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A mentor who is logged in, without any link. */
@WebMvcTest
@ContextConfiguration(classes = {OwnMissionsController.class, MentorsActs.class, SliceParts.class})
class OwnMissionsSliceTests {

    private static final String ALL = "/mentors/M07/missions";
    private static final String MISSION = ALL + "/m-1";
    private static final String SLOT = """
            {"kind":"PLANNING","from":"2026-05-12T10:00:00+02:00","to":"2026-05-12T12:00:00+02:00","format":"PHONE"}
            """;
    private static final String REPORT = """
            {"done":"Wir haben geplant.","minutes":240,"reach":12}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    InMemoryCalendars calendars;

    @BeforeEach
    void oneRunsAndOneIsDone() {
        calendars.put(Calendar.empty(MENTOR));
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        missions.put(anyMission("m-2", MissionStatus.COMPLETED));
        missions.put(anyMission("m-3", MissionStatus.OFFERED));
    }

    @Test
    void theyAreListedAndOnlyWhereOneRunsWithWhoAsked() throws Exception {
        mvc.perform(get(ALL).with(Tokens.mentor("M07")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id").value("m-1"))
                .andExpect(jsonPath("$.items[0].contact.name").value("Ina Itter"))
                .andExpect(jsonPath("$.items[0].contact.email").exists())
                .andExpect(jsonPath("$.items[1].id").value("m-2"))
                .andExpect(jsonPath("$.items[1].contact").doesNotExist());
        mvc.perform(get(MISSION).with(Tokens.mentor("M07")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ACCEPTED"))
                .andExpect(jsonPath("$.contact.phone").exists());
    }

    @Test
    void aTimeIsProposedOtherwiseProposedTakenBackAndCalledOff() throws Exception {
        var answer = send("/appointments", SLOT).andExpect(status().isCreated()).andReturn();
        var id = "/appointments/" + JsonPath.<String>read(answer.getResponse().getContentAsString(), "$.id");
        send("/appointments", SLOT).andExpect(status().isCreated());
        send(id + "/agree", "{\"number\":1}").andExpect(status().isOk());
        send(id + "/proposals", SLOT.replace("T12", "T13"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposal.number").value(2));
        send(id + "/agree", "{\"number\":1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("other-proposal")));
        send(id + "/refuse", "{\"number\":2}").andExpect(status().isOk());
        send(id + "/cancel", "{}").andExpect(jsonPath("$.state").value("CANCELLED"));
        send(id + "/agree", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void theReportCompletesTheMissionOnce() throws Exception {
        send("/report", REPORT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("COMPLETED"));
        send("/report", REPORT).andExpect(status().isOk());
        send("/report", REPORT.replace("240", "60"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("reported-already")));
        send("/report", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("done"));
    }

    @Test
    void aMissionThatIsNotTheirsOrOverIsRefused() throws Exception {
        mvc.perform(get(ALL + "/m-3").with(Tokens.mentor("M07")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("not-your-mission")));
        mvc.perform(get("/mentors/M99/missions/m-1").with(Tokens.mentor("M99")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("not-your-mission")))
                .andExpect(jsonPath("$.contact").doesNotExist());
        mvc.perform(get("/mentors/M99/missions").with(Tokens.mentor("M99")))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get(ALL + "/m-9").with(Tokens.mentor("M07"))).andExpect(status().isNotFound());
        missions.put(anyMission("m-1", MissionStatus.CANCELLED));
        send("/appointments", SLOT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("mission-cancelled")));
    }

    @Test
    void nobodyElseSeesOrActsForAMentor() throws Exception {
        for (RequestPostProcessor who :
                List.of(Tokens.mentor("M08"), Tokens.portal(), Tokens.desk(), Tokens.partner())) {
            mvc.perform(get(ALL).with(who)).andExpect(status().isForbidden());
            mvc.perform(get(MISSION).with(who)).andExpect(status().isForbidden());
            for (String act : List.of("/appointments", "/appointments/a-1/cancel", "/report")) {
                mvc.perform(act(act, "{}").with(who)).andExpect(status().isForbidden());
            }
        }
        mvc.perform(get(ALL)).andExpect(status().isUnauthorized());
    }

    private ResultActions send(String act, String body) throws Exception {
        return mvc.perform(act(act, body).with(Tokens.mentor("M07")));
    }

    private static MockHttpServletRequestBuilder act(String act, String body) {
        return post(MISSION + act)
                .header("Idempotency-Key", "key-of-the-mentor-" + body.hashCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
