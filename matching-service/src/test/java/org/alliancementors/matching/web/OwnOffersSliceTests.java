package org.alliancementors.matching.web;

import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.AnsweringOffers.Preview;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.OffersOfAMentor;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Standing;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.policies.FakePolicies;
import org.alliancementors.matching.policies.PolicyVersion;
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
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(OwnOffersController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(OwnOffersSliceTests.Clock.class)
class OwnOffersSliceTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final MentorId M22 = new MentorId("M22");
    private static final Question FIRST = Question.toCome(CaseFixture.MISSION, 1, M22);
    private static final Question STANDBY = Question.toStandBy(CaseFixture.MISSION, 2, M22);
    private static final String OFFERS = "/mentors/M22/offers";
    private static final String MISSION = OFFERS + "/mission-1";

    @TestConfiguration
    static class Clock {
        @Bean
        Grounds grounds() {
            var policies = new FakePolicies();
            policies.keep(new PolicyVersion(Policy.FIRST, "desk", NOW, "planted", null));
            return new Grounds(policies);
        }

        @Bean
        InstantSource clock() {
            return () -> NOW;
        }
    }

    private final MockMvc mvc;

    @MockitoBean
    private OffersOfAMentor offers;

    @MockitoBean
    private AnsweringOffers answering;

    @Autowired
    OwnOffersSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    private static Preview offered(Answer answer) {
        var offered = CaseFixture.anyOffered();
        return new Preview(offered, Standing.of(answer), Optional.ofNullable(offered.offer()));
    }

    @Test
    void whatAMentorIsAskedIsListedWithItsNumber() throws Exception {
        when(offers.of(M22)).thenReturn(List.of(new OffersOfAMentor.Asked(FIRST, offered(Answer.OPEN))));
        mvc.perform(get(OFFERS).with(Tokens.mentor("M22")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].mission").value("mission-1"))
                .andExpect(jsonPath("$.items[0].attempt").value(1))
                .andExpect(jsonPath("$.items[0].role").value("MENTOR"))
                .andExpect(jsonPath("$.items[0].state").value("OPEN"))
                .andExpect(jsonPath("$.items[0].expiresAt").value("2026-03-05T09:00:00Z"));
    }

    @Test
    void oneIsShownByItsNumberAndRoleAlsoWhenItIsOver() throws Exception {
        when(answering.preview(FIRST)).thenReturn(Optional.of(offered(Answer.EXPIRED)));
        when(answering.preview(STANDBY)).thenReturn(Optional.empty());
        mvc.perform(get(MISSION + "?number=1").with(Tokens.mentor("M22")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EXPIRED"))
                .andExpect(jsonPath("$.reference").value("LBF-ABCD-EFGH"));
        mvc.perform(get(MISSION + "?number=2&role=STANDBY").with(Tokens.mentor("M22")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OTHER"))
                .andExpect(jsonPath("$.reference").doesNotExist());
    }

    @Test
    void answersGoByTheSameRulesAsWithALink() throws Exception {
        when(answering.accept(FIRST)).thenReturn(new Standing(Answer.ACCEPTED, NOW.plusSeconds(600)));
        when(answering.decline(STANDBY, DeclineReason.NO_TIME, LocalDate.of(2027, 1, 1)))
                .thenReturn(Standing.of(Answer.DECLINED));
        when(answering.undo(FIRST)).thenReturn(Standing.of(Answer.OPEN));
        answer("{\"number\":1,\"answer\":\"ACCEPT\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.undoUntil").value("2026-03-02T09:10:00Z"));
        answer(
                        "{\"role\":\"STANDBY\",\"number\":2,\"answer\":\"DECLINE\",\"reason\":\"NO_TIME\",\"againFrom\":\"2027-01-01\"}")
                .andExpect(jsonPath("$.state").value("DECLINED"));
        answer("{\"number\":1,\"answer\":\"UNDO\"}")
                .andExpect(jsonPath("$.state").value("OPEN"));
    }

    @Test
    void withoutANumberItIsTheOneThatTheyAccepted() throws Exception {
        when(answering.accepted(CaseFixture.MISSION, M22)).thenReturn(FIRST);
        when(answering.preview(FIRST)).thenReturn(Optional.of(offered(Answer.ACCEPTED)));
        when(answering.decline(FIRST, DeclineReason.OTHER, null)).thenReturn(Standing.of(Answer.DECLINED));
        mvc.perform(get(MISSION).with(Tokens.mentor("M22")))
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        answer("{\"answer\":\"DECLINE\"}").andExpect(jsonPath("$.state").value("DECLINED"));
    }

    @Test
    void anAnswerToWhatIsOverIsToldWhereItStands() throws Exception {
        when(answering.accept(FIRST)).thenReturn(Standing.of(Answer.EXPIRED));
        answer("{\"number\":1,\"answer\":\"ACCEPT\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EXPIRED"))
                .andExpect(jsonPath("$.undoUntil").doesNotExist());
    }

    @Test
    void rubbishIsRefusedWithTheField() throws Exception {
        refused("{}", "answer");
        refused("{\"number\":\"first\",\"answer\":\"ACCEPT\"}", "number");
        refused("{\"number\":1,\"answer\":\"MAYBE\"}", "answer");
        refused("{\"number\":1,\"role\":\"BOSS\",\"answer\":\"ACCEPT\"}", "role");
        refused("{\"number\":1,\"answer\":\"DECLINE\",\"againFrom\":\"2028-03-03\"}", "againFrom");
        mvc.perform(get(MISSION + "?number=first").with(Tokens.mentor("M22"))).andExpect(status().isBadRequest());
        verifyNoInteractions(answering);
    }

    @Test
    void nobodyAnswersOrLooksForAnotherMentor() throws Exception {
        String yes = "{\"number\":1,\"answer\":\"ACCEPT\"}";
        for (var who : List.of(Tokens.mentor("M23"), Tokens.desk(), Tokens.portal(), Tokens.ops())) {
            mvc.perform(get(OFFERS).with(who)).andExpect(status().isForbidden());
            mvc.perform(get(MISSION).with(who)).andExpect(status().isForbidden());
            mvc.perform(post(MISSION + "/answer")
                            .with(who)
                            .contentType(APPLICATION_JSON)
                            .content(yes))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get(OFFERS)).andExpect(status().isUnauthorized());
        verifyNoInteractions(offers, answering);
    }

    private void refused(String body, String field) throws Exception {
        answer(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions answer(String body) throws Exception {
        return mvc.perform(post(MISSION + "/answer")
                .with(Tokens.mentor("M22"))
                .contentType(APPLICATION_JSON)
                .content(body));
    }
}
