package org.alliancementors.matching.web;

import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.Envelope;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.CaseQuery;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.cases.ExplainingCases.Excluded;
import org.alliancementors.matching.cases.ExplainingCases.Explanation;
import org.alliancementors.matching.cases.ExplainingCases.Ranked;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.RoundFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(CaseController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({CaseReading.class, CaseSliceTests.Clock.class})
class CaseSliceTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TestConfiguration
    static class Clock {
        @Bean
        InstantSource clock() {
            return () -> NOW;
        }
    }

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
        var query = new CaseQuery(Case.Status.OFFERED, null, false, NOW);
        when(cases.page(query, 20, 20)).thenReturn(List.of(stored(CaseFixture.anyOffered())));
        when(cases.count(query)).thenReturn(21L);
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
        when(cases.page(new CaseQuery(null, Waiting.Reason.NOBODY, true, NOW), 0, 20))
                .thenReturn(List.of(stored(CaseFixture.anyAtDesk())));
        mvc.perform(get("/cases?reason=NOBODY&snoozed=true").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].waiting.reason").value("NOBODY"))
                .andExpect(jsonPath("$.items[0].waiting.excluded.CAPACITY").value(3));
    }

    @Test
    void theQueueOfATopicHoldsThoseThatWishForIt() throws Exception {
        var query = new CaseQuery(Case.Status.OFFERED, null, Specialty.GRUENDUNG, false, NOW);
        when(cases.page(query, 0, 20)).thenReturn(List.of(stored(CaseFixture.anyOffered())));
        mvc.perform(get("/cases?state=OFFERED&topic=GRUENDUNG").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].specialties[0]").value("GRUENDUNG"))
                .andExpect(jsonPath("$.items[0].offeredAt").exists());
        mvc.perform(get("/cases?topic=NOTHING").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void theLastAssignmentIsToldToTheDeskAlone() throws Exception {
        mvc.perform(get("/assignments/last").with(Tokens.desk())).andExpect(status().isNoContent());
        when(cases.lastAssigned()).thenReturn(Optional.of(stored(CaseFixture.anyOffered())));
        mvc.perform(get("/assignments/last").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mission").value(CaseFixture.MISSION.value()))
                .andExpect(jsonPath("$.mentor").value("M22"))
                .andExpect(jsonPath("$.at").exists());
        mvc.perform(get("/assignments/last").with(Tokens.ops())).andExpect(status().isForbidden());
    }

    @Test
    void aCaseIsExplained() throws Exception {
        var search = WishFixture.anyWish().search();
        var far = MentorFixture.anyMentor("M06").at(52.4, 13.05, 150).candidate();
        when(cases.find("mission-1")).thenReturn(Optional.of(stored(CaseFixture.anyOffered())));
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(
                        CaseFixture.anyOffered(),
                        List.of(new Ranked(
                                new MentorId("M01"),
                                false,
                                true,
                                new Score(Map.of(Term.SPECIALTY, 500, Term.LOAD, 100)),
                                104,
                                3,
                                4,
                                NOW.plusSeconds(3600),
                                null)),
                        List.of(new Excluded(
                                new MentorId("M06"),
                                Exclusion.RADIUS,
                                "too far",
                                HardRules.allAgainst(search, far, Policy.FIRST),
                                NOW.plusSeconds(60))),
                        1)));
        mvc.perform(get("/cases/mission-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"7\""))
                .andExpect(jsonPath("$.acts").isEmpty())
                .andExpect(jsonPath("$.state").value("OFFERED"))
                .andExpect(jsonPath("$.wish.specialties[0]").value("GRUENDUNG"))
                .andExpect(jsonPath("$.current.mentor").value("M22"))
                .andExpect(jsonPath("$.current.score").value(953))
                .andExpect(jsonPath("$.candidates[0].rank").value(1))
                .andExpect(jsonPath("$.candidates[0].mentor").value("M01"))
                .andExpect(jsonPath("$.candidates[0].addends.SPECIALTY").value(500))
                .andExpect(jsonPath("$.candidates[0].total").value(600))
                .andExpect(jsonPath("$.candidates[0].freePlaces").value(3))
                .andExpect(jsonPath("$.candidates[0].capacity").value(4))
                .andExpect(jsonPath("$.candidates[0].answerBy")
                        .value(NOW.plusSeconds(3600).toString()))
                .andExpect(jsonPath("$.excluded[0].answerBy")
                        .value(NOW.plusSeconds(60).toString()))
                .andExpect(jsonPath("$.undoableUntil").doesNotHaveJsonPath())
                .andExpect(jsonPath("$.excluded[0].reason").value("RADIUS"))
                .andExpect(jsonPath("$.excluded[0].obstacles[0].rule").value("RADIUS"))
                .andExpect(jsonPath("$.excluded[0].obstacles[0].limit").value(150))
                .andExpect(jsonPath("$.excluded[0].obstacles[0].lacking").value(79))
                .andExpect(jsonPath("$.excluded[0].obstacles[0].from").doesNotHaveJsonPath())
                .andExpect(jsonPath("$.history").isEmpty());
    }

    @Test
    void aCaseSaysUntilWhenTheLastActCanBeTakenBack() throws Exception {
        var agreed = CaseFixture.anyAgreed();
        when(cases.find("mission-1")).thenReturn(Optional.of(stored(agreed)));
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(agreed, List.of(), List.of(), 1)));
        mvc.perform(get("/cases/mission-1").with(Tokens.desk()))
                .andExpect(jsonPath("$.acts[0].kind").value("ASSIGN"))
                .andExpect(jsonPath("$.undoableUntil")
                        .value(WishFixture.MONDAY.plusSeconds(300).toString()));
    }

    @Test
    void aCaseSaysForWhomSomebodyWasAskedFirstAndWhetherTheirMentorIsAway() throws Exception {
        var m02 = new MentorId("M02");
        var stead = new Stead(m02, Stead.Role.SUBSTITUTE, new MentorId("M07"));
        var now = WishFixture.MONDAY;
        var offer = new Offer(1, m02, false, null, 1, Map.of(), 47, now, now, now, stead);
        Case asked = CaseFixture.with(
                CaseFixture.anySearch(), CaseFixture.anySearch().offer(offer));
        var ranked = new Ranked(m02, false, true, new Score(Map.of()), 104, 3, 3, NOW, stead);
        when(cases.find("mission-1")).thenReturn(Optional.of(stored(asked)));
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(asked, List.of(ranked), List.of(), 1, true)));
        mvc.perform(get("/cases/mission-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mentorAbsent").value(true))
                .andExpect(jsonPath("$.closed").doesNotExist())
                .andExpect(jsonPath("$.current.stead.role").value("SUBSTITUTE"))
                .andExpect(jsonPath("$.current.stead.of").value("M07"))
                .andExpect(jsonPath("$.current.stead.text").value("asked first as substitute of M07"))
                .andExpect(jsonPath("$.candidates[0].stead.of").value("M07"));
    }

    @Test
    void aCaseThatIsDoneSaysHowItEnded() throws Exception {
        Case done = CaseFixture.with(
                CaseFixture.anyAccepted(),
                CaseFixture.anyAccepted().complete(new MentorId("M22"), Closure.How.BY_DESK, WishFixture.MONDAY));
        when(cases.find("mission-1")).thenReturn(Optional.of(stored(done)));
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(done, List.of(), List.of(), 1)));
        mvc.perform(get("/cases/mission-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.mentorAbsent").value(false))
                .andExpect(jsonPath("$.closed.how").value("BY_DESK"))
                .andExpect(jsonPath("$.closed.at").value("2026-03-02T09:00:00Z"))
                .andExpect(jsonPath("$.history[0].ending").value("COMPLETED"))
                .andExpect(jsonPath("$.history[0].stead").doesNotExist());
    }

    @Test
    void aRoundIsShownAsItWasKept() throws Exception {
        var round = RoundFixture.anyRound();
        when(rounds.find(round.id())).thenReturn(Optional.of(round));
        mvc.perform(get("/rounds/round-7").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("round-7"))
                .andExpect(jsonPath("$.policyVersion").value(1))
                .andExpect(jsonPath("$.weighing.placementPoints").value(1_500))
                .andExpect(jsonPath("$.missionsPerMentor").value(1.5))
                .andExpect(jsonPath("$.capacities.M22").value(1))
                .andExpect(jsonPath("$.edges[0].addends.LOAD").value(200))
                .andExpect(jsonPath("$.asked[0].excluded.RADIUS").value(2))
                .andExpect(jsonPath("$.asked[1].urgency").value(225))
                .andExpect(jsonPath("$.decisions[1].outcome").value("CLAIMED"));
    }

    @Test
    void aRoundIsComputedAgain() throws Exception {
        var round = RoundFixture.anyRound();
        when(rounds.find(round.id())).thenReturn(Optional.of(round));
        mvc.perform(get("/rounds/round-7/recompute").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agrees").value(true))
                .andExpect(jsonPath("$.differences").isEmpty());
    }

    @Test
    void aRoundThatWasChangedAfterwardsSaysSo() throws Exception {
        var kept = RoundFixture.anyRound();
        var decisions = List.of(
                kept.decisions().get(1),
                kept.decisions().get(2),
                new Round.Decision(new MissionId("mission-1"), Round.Outcome.CLAIMED, new MentorId("M22")));
        when(rounds.find(kept.id()))
                .thenReturn(Optional.of(new Round(
                        kept.id(),
                        kept.at(),
                        kept.weighing(),
                        kept.pool(),
                        kept.asked(),
                        kept.edges(),
                        kept.capacities(),
                        decisions)));
        mvc.perform(get("/rounds/round-7/recompute").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agrees").value(false))
                .andExpect(jsonPath("$.differences[0].kind").value("CHOICE"))
                .andExpect(jsonPath("$.differences[0].mission").value("mission-1"))
                .andExpect(jsonPath("$.differences[0].kept").value("CLAIMED M22"))
                .andExpect(jsonPath("$.differences[0].computed").value("M01"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/cases/unknown").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:case-unknown"));
        for (String path : List.of("/rounds/unknown", "/rounds/unknown/recompute")) {
            mvc.perform(get(path).with(Tokens.desk()))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:problem:round-unknown"));
        }
    }

    @Test
    void rubbishIsRefused() throws Exception {
        mvc.perform(get("/cases?state=LOST").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?reason=BORED").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?snoozed=perhaps").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?page=-1").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases?size=1000").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/cases/not.an.id").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheDeskSeesCases() throws Exception {
        mvc.perform(get("/cases")).andExpect(status().isUnauthorized());
        mvc.perform(get("/cases").with(Tokens.mentor("M22"))).andExpect(status().isForbidden());
        mvc.perform(get("/cases/mission-1").with(Tokens.portal())).andExpect(status().isForbidden());
        mvc.perform(get("/rounds/round-7/recompute").with(Tokens.portal())).andExpect(status().isForbidden());
    }

    private static Stored<Case> stored(Case state) {
        return new Stored<>(state.mission().value(), state, new Envelope(7, "", 0, Map.of(), List.of(), List.of()));
    }
}
