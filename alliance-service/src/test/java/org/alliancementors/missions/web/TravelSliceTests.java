package org.alliancementors.missions.web;

import static org.alliancementors.missions.MeetingsFixture.agreed;
import static org.alliancementors.missions.MeetingsFixture.held;
import static org.alliancementors.missions.MeetingsFixture.online;
import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest
@ContextConfiguration(classes = {CompletionController.class, SliceParts.class})
class TravelSliceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Test
    void theDeskSeesWhatTheJourneysMayCost() throws Exception {
        var met = held(anyMission("j-1", MissionStatus.ACCEPTED), "t-1", NOW.minus(Duration.ofDays(1)));
        missions.put(agreed(met, "t-2", online(NOW.plus(Duration.ofDays(9)))));

        mvc.perform(get("/missions/j-1/travel").with(Tokens.desk()))
                .andExpect(jsonPath("$.estimate").value(true))
                .andExpect(jsonPath("$.appointments", hasSize(1)))
                .andExpect(jsonPath("$.appointments[0].mentor").value(MENTOR.value()))
                .andExpect(jsonPath("$.appointments[0].rule.centsPerKm").value(20))
                .andExpect(jsonPath("$.appointments[0].held").value(true))
                .andExpect(jsonPath("$.totalCents").value(cents("j-1")));
    }

    @Test
    void theClaimIsAFileInTheReadersForm() throws Exception {
        missions.put(held(anyMission("j-2", MissionStatus.ACCEPTED), "t-1", NOW.minus(Duration.ofDays(1))));

        claim("j-2", "de-DE,de;q=0.9,en;q=0.8")
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(startsWith("Einsatz;Art;")))
                .andExpect(content().string(containsString("Nörten-Hardenberg")));
        claim("j-2", "en").andExpect(content().string(startsWith("mission,kind,")));
        claim("j-2", "fr").andExpect(content().string(startsWith("mission,kind,")));
        claim("j-2", "???").andExpect(content().string(startsWith("mission,kind,")));
        claim("j-none", "de").andExpect(status().isNotFound());
    }

    private int cents(String id) throws Exception {
        var answer = mvc.perform(get("/missions/" + id + "/travel").with(Tokens.desk()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int cents = JsonPath.read(answer, "$.appointments[0].cents");
        assertThat(cents).isPositive();
        return cents;
    }

    private ResultActions claim(String id, String language) throws Exception {
        return mvc.perform(
                get("/missions/" + id + "/travel.csv").with(Tokens.desk()).header("Accept-Language", language));
    }
}
