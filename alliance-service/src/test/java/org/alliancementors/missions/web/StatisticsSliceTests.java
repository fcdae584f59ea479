package org.alliancementors.missions.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest
@ContextConfiguration(classes = {StatisticsController.class, DeskController.class, SliceParts.class})
class StatisticsSliceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Test
    void theDeskReadsTheNumbers() throws Exception {
        mvc.perform(get("/statistics").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missions").value(6))
                .andExpect(jsonPath("$.states.COMPLETED").value(2))
                .andExpect(jsonPath("$.kinds.TALK").value(4))
                .andExpect(jsonPath("$.months['2026-01']").value(4))
                .andExpect(jsonPath("$.time.medianMinutes").value(120))
                .andExpect(jsonPath("$.times.FOUNDING.found").value(1))
                .andExpect(jsonPath("$.answers.OFFERED").value(6))
                .andExpect(jsonPath("$.mentors[0].mentor").value("M01"))
                .andExpect(jsonPath("$.places[0].postalCode").value("24103"))
                .andExpect(jsonPath("$.places[0].latitude").value(54.3))
                .andExpect(jsonPath("$.places[0].missions").value(2));
    }

    @Test
    void monthsHaveTheirLimits() throws Exception {
        mvc.perform(get("/statistics?months=0").with(Tokens.desk()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("months"));
        mvc.perform(get("/statistics?months=121").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/statistics?months=120").with(Tokens.desk())).andExpect(status().isOk());
    }

    @Test
    void aMissionIsFoundByWhatPeopleQuote() throws Exception {
        var mission = MissionFixture.anyMission("m-quoted", MissionStatus.SEARCHING);
        missions.put(mission);
        mvc.perform(get("/missions")
                        .param("reference", mission.reference().value())
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value("m-quoted"));
        mvc.perform(get("/missions?reference=LBF-0000-0000").with(Tokens.desk()))
                .andExpect(jsonPath("$.total").value(0));
    }
}
