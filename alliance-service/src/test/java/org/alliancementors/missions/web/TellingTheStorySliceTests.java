package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingSecrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest
@ContextConfiguration(classes = {StoryController.class, TrackingController.class, SliceParts.class})
class TellingTheStorySliceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    TrackingSecrets secrets;

    // U1
    @Test
    void theDeskReadsItInItsLanguageWithWhoHoldsTheBall() throws Exception {
        missions.put(anyMission("m-story", MissionStatus.SEARCHING)
                .on(offered(1, 1))
                .on(left(2, 1, Cause.DECLINED))
                .on(offered(3, 2))
                .on(accepted(4, 2)));

        mvc.perform(get("/missions/m-story/story").with(Tokens.desk()).header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ACCEPTED"))
                .andExpect(jsonPath("$.holder").value("MENTOR"))
                .andExpect(jsonPath("$.entries.length()").value(5))
                .andExpect(jsonPath("$.entries[1].details.round").value("r1"))
                .andExpect(jsonPath("$.entries[2].text").value("M07 hat abgesagt (Versuch 1): keine Zeit."));
        mvc.perform(get("/missions/m-story/story").with(Tokens.desk()).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.entries[2].text").value("M07 declined (attempt 1): no time."));
    }

    @Test
    void aStoryThatThereIsNotIsSaidSo() throws Exception {
        mvc.perform(get("/missions/nobody/story").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").exists());
    }

    @Test
    void whoWaitsForAMentorSeesTheForecastAndWhoHasOneDoesNot() throws Exception {
        missions.put(anyMission("m-waits", MissionStatus.SEARCHING));
        missions.put(anyMission("m-has", MissionStatus.ACCEPTED));

        mvc.perform(get("/tracking/" + secrets.of(new MissionId("m-waits"))).with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forecast.days").value(6))
                .andExpect(jsonPath("$.forecast.percent").value(100));
        mvc.perform(get("/tracking/" + secrets.of(new MissionId("m-has"))).with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forecast").doesNotExist());
    }

    @Test
    void aForecastIsMadeOnlyWhereEnoughIsKnown() throws Exception {
        mvc.perform(get("/forecast?kind=FOUNDING").with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forecast.days").value(6))
                .andExpect(jsonPath("$.forecast.cases").value(20));
        mvc.perform(get("/forecast?kind=TALK").with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forecast").doesNotExist());
        mvc.perform(get("/forecast?kind=DINNER").with(Tokens.portal())).andExpect(status().isBadRequest());
    }
}
