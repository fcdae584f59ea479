package org.alliancementors.matching.web;

import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Envelope;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.cases.ExplainingCases.Excluded;
import org.alliancementors.matching.cases.ExplainingCases.Explanation;
import org.alliancementors.matching.cases.ExplainingCases.Ranked;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.rounds.Round;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(CaseController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CaseSliceTests {

    private final MockMvc mvc;

    @MockitoBean
    private Cases cases;

    @MockitoBean
    private ExplainingCases explaining;

    @MockitoBean
    private Rounds rounds;

    @Autowired
    CaseSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void casesAreListedByState() throws Exception {
        when(cases.page(Case.Status.OFFERED, 20, 20)).thenReturn(List.of(stored(CaseFixture.anyOffered())));
        when(cases.count(Case.Status.OFFERED)).thenReturn(21L);
        mvc.perform(get("/cases?state=OFFERED&page=1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(21))
                .andExpect(jsonPath("$.items[0].mission").value(CaseFixture.MISSION.value()))
                .andExpect(jsonPath("$.items[0].state").value("OFFERED"))
                .andExpect(jsonPath("$.items[0].reference").value("LBF-ABCD-EFGH"))
                .andExpect(jsonPath("$.items[0].mentor").value("M22"));
    }

    @Test
    void aCaseAtTheDeskSaysWhy() throws Exception {
        when(cases.page(null, 0, 20)).thenReturn(List.of(stored(CaseFixture.anyAtDesk())));
        mvc.perform(get("/cases").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].waiting.reason").value("NOBODY"))
                .andExpect(jsonPath("$.items[0].waiting.excluded.CAPACITY").value(3));
    }

    @Test
    void aCaseIsExplained() throws Exception {
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(
                        CaseFixture.anyOffered(),
                        List.of(new Ranked(
                                new MentorId("M01"),
                                false,
                                true,
                                new Score(Map.of(Term.SPECIALTY, 500, Term.LOAD, 100)),
                                104,
                                3)),
                        List.of(new Excluded(new MentorId("M06"), Exclusion.RADIUS, "too far")),
                        1)));
        mvc.perform(get("/cases/mission-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OFFERED"))
                .andExpect(jsonPath("$.wish.specialties[0]").value("GRUENDUNG"))
                .andExpect(jsonPath("$.current.mentor").value("M22"))
                .andExpect(jsonPath("$.current.score").value(953))
                .andExpect(jsonPath("$.candidates[0].rank").value(1))
                .andExpect(jsonPath("$.candidates[0].mentor").value("M01"))
                .andExpect(jsonPath("$.candidates[0].addends.SPECIALTY").value(500))
                .andExpect(jsonPath("$.candidates[0].total").value(600))
                .andExpect(jsonPath("$.excluded[0].reason").value("RADIUS"))
                .andExpect(jsonPath("$.history").isEmpty());
    }

    @Test
    void aRoundIsShownAsItWasKept() throws Exception {
        var id = new RoundId("round-7");
        when(rounds.find(id))
                .thenReturn(Optional.of(new Round(
                        id,
                        Instant.parse("2026-03-02T09:00:00Z"),
                        1,
                        List.of(new Round.Asked(CaseFixture.MISSION, 1, Map.of(Exclusion.RADIUS, 2))),
                        List.of(new Round.Edge(
                                CaseFixture.MISSION, new MentorId("M22"), 3, false, Map.of(Term.LOAD, 200), 1200, 47)),
                        Map.of(new MentorId("M22"), 2),
                        List.of(new Round.Decision(CaseFixture.MISSION, Round.Outcome.CLAIMED, new MentorId("M22"))))));
        mvc.perform(get("/rounds/round-7").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("round-7"))
                .andExpect(jsonPath("$.capacities.M22").value(2))
                .andExpect(jsonPath("$.edges[0].addends.LOAD").value(200))
                .andExpect(jsonPath("$.asked[0].excluded.RADIUS").value(2))
                .andExpect(jsonPath("$.decisions[0].outcome").value("CLAIMED"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/cases/unknown").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:case-unknown"));
        mvc.perform(get("/rounds/unknown").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:round-unknown"));
    }

    @Test
    void rubbishIsRefused() throws Exception {
        mvc.perform(get("/cases?state=LOST").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?page=-1").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?size=1000").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases/not.an.id").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheDeskSeesCases() throws Exception {
        mvc.perform(get("/cases")).andExpect(status().isUnauthorized());
        mvc.perform(get("/cases").with(Tokens.mentor("M22"))).andExpect(status().isForbidden());
        mvc.perform(get("/cases/mission-1").with(Tokens.portal())).andExpect(status().isForbidden());
    }

    private static Stored<Case> stored(Case state) {
        return new Stored<>(state.mission().value(), state, new Envelope(1, "", 0, Map.of(), List.of(), List.of()));
    }
}
