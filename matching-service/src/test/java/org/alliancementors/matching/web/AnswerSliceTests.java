package org.alliancementors.matching.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.AnsweringOffers.Preview;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Standing;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.policies.FakePolicies;
import org.alliancementors.matching.policies.PolicyVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(AnswerController.class)
@AutoConfigureMockMvc(print = org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint.NONE)
@Import(AnswerSliceTests.Keys.class)
class AnswerSliceTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final MentorId M22 = new MentorId("M22");
    private static final Question FIRST = Question.toCome(CaseFixture.MISSION, 1, M22);
    private static final Question SECOND = Question.toStandBy(CaseFixture.MISSION, 2, M22);

    @TestConfiguration
    static class Keys {
        @Bean
        LinkVerifier linkVerifier() {
            return new LinkVerifier(LinkKeyFixture.PUBLIC, () -> NOW);
        }

        @Bean
        AnswerLinks answerLinks(
                AnsweringOffers answering, org.springframework.beans.factory.ObjectProvider<LinkVerifier> verifiers) {
            return new AnswerLinks(answering, verifiers);
        }

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
    private final LinkSigner signer = new LinkSigner(LinkKeyFixture.PRIVATE);

    @MockitoBean
    private AnsweringOffers answering;

    @Autowired
    AnswerSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void yesIsPassedOn() throws Exception {
        when(answering.accept(FIRST)).thenReturn(new Standing(Answer.ACCEPTED, NOW.plusSeconds(600)));
        answer("{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted(token("answer", 1, "M22", 60)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.undoUntil").value("2026-03-02T09:10:00Z"));
    }

    @Test
    void noIsPassedOnWithItsReasonAndWhenToAskAgain() throws Exception {
        when(answering.decline(FIRST, DeclineReason.TOO_FAR, LocalDate.of(2027, 1, 1)))
                .thenReturn(new Standing(Answer.DECLINED, NOW.plusSeconds(600)));
        when(answering.decline(FIRST, DeclineReason.OTHER, null)).thenReturn(Standing.of(Answer.WITHDRAWN));
        String token = token("answer", 1, "M22", 60);
        answer("{\"token\":\"%s\",\"answer\":\"DECLINE\",\"reason\":\"TOO_FAR\",\"againFrom\":\"2027-01-01\"}"
                        .formatted(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECLINED"))
                .andExpect(jsonPath("$.undoUntil").value("2026-03-02T09:10:00Z"));
        answer("{\"token\":\"%s\",\"answer\":\"DECLINE\"}".formatted(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.undoUntil").doesNotExist());
    }

    @Test
    void anAnswerIsTakenBack() throws Exception {
        when(answering.undo(FIRST)).thenReturn(Standing.of(Answer.OPEN));
        answer("{\"token\":\"%s\",\"answer\":\"UNDO\"}".formatted(token("answer", 1, "M22", 60)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"));
    }

    @Test
    void whoIsAskedToStandByAnswersTheSameWay() throws Exception {
        when(answering.accept(SECOND)).thenReturn(Standing.of(Answer.ACCEPTED));
        String token = token("standby", 2, "M22", 60);
        answer("{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        var of = CaseFixture.anyOffered();
        when(answering.preview(SECOND))
                .thenReturn(Optional.of(
                        new Preview(of, Standing.of(Answer.OPEN), Optional.of(CaseFixture.offer(2, "M22")))));
        preview(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.role").value("STANDBY"))
                .andExpect(jsonPath("$.attempt").value(2))
                .andExpect(jsonPath("$.distanceKm").value(47));
    }

    // U4
    @Test
    void byTheLinkToTheirMissionTheMentorStepsBackFromWhatTheyAccepted() throws Exception {
        when(answering.accepted(CaseFixture.MISSION, M22)).thenReturn(FIRST);
        when(answering.decline(FIRST, DeclineReason.NO_TIME, null))
                .thenReturn(new Standing(Answer.DECLINED, NOW.plusSeconds(600)));
        answer("{\"token\":\"%s\",\"answer\":\"DECLINE\",\"reason\":\"NO_TIME\"}"
                        .formatted(token("mentoring", null, "M22", 60)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECLINED"))
                .andExpect(jsonPath("$.undoUntil").value("2026-03-02T09:10:00Z"));
    }

    @Test
    void anAnswerToAMissionThatIsDoneIsToldSo() throws Exception {
        when(answering.decline(FIRST, DeclineReason.OTHER, null)).thenReturn(Standing.of(Answer.COMPLETED));
        answer("{\"token\":\"%s\",\"answer\":\"DECLINE\"}".formatted(token("answer", 1, "M22", 60)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("COMPLETED"))
                .andExpect(jsonPath("$.undoUntil").doesNotExist());
    }

    @Test
    void nobodyIsLeftAloneForMoreThanTwoYears() throws Exception {
        answer("{\"token\":\"%s\",\"answer\":\"DECLINE\",\"againFrom\":\"2028-03-03\"}"
                        .formatted(token("answer", 1, "M22", 60)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:again-from-too-late"))
                .andExpect(jsonPath("$.errors[0].field").value("againFrom"));
        verifyNoInteractions(answering);
    }

    @Test
    void aPreviewShowsTheOfferWithItsReasons() throws Exception {
        var offered = CaseFixture.anyOffered();
        var standing = new Standing(Answer.DECLINED, NOW.plusSeconds(60));
        when(answering.preview(FIRST))
                .thenReturn(Optional.of(new Preview(offered, standing, Optional.ofNullable(offered.offer()))));
        preview(token("answer", 1, "M22", 60))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mission").value(CaseFixture.MISSION.value()))
                .andExpect(jsonPath("$.attempt").value(1))
                .andExpect(jsonPath("$.role").value("MENTOR"))
                .andExpect(jsonPath("$.state").value("DECLINED"))
                .andExpect(jsonPath("$.undoUntil").value("2026-03-02T09:01:00Z"))
                .andExpect(jsonPath("$.reference").value("LBF-ABCD-EFGH"))
                .andExpect(jsonPath("$.kind").value("FOUNDING"))
                .andExpect(jsonPath("$.format").value("ON_SITE"))
                .andExpect(jsonPath("$.postalCode").value("37176"))
                .andExpect(jsonPath("$.when.from").value("2026-04-20"))
                .andExpect(jsonPath("$.distanceKm").value(47))
                .andExpect(jsonPath("$.expiresAt").value("2026-03-05T09:00:00Z"))
                .andExpect(jsonPath("$.reasons[0].term").value("SPECIALTY"))
                .andExpect(jsonPath("$.reasons[0].points").value(500))
                .andExpect(jsonPath("$.reasons.length()").value(3));
    }

    @Test
    void anAttemptThatNobodyKnowsIsNoError() throws Exception {
        when(answering.preview(Question.toCome(CaseFixture.MISSION, 4, M22))).thenReturn(Optional.empty());
        preview(token("answer", 4, "M22", 60))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OTHER"))
                .andExpect(jsonPath("$.reference").doesNotExist());
    }

    @Test
    void aLinkForSomethingElseIsRefused() throws Exception {
        for (String token : new String[] {
            token("confirm", 1, "M22", 60),
            token("answer", null, "M22", 60),
            token("answer", 1, null, 60),
            token("standby", null, "M22", 60),
            token("standby", 1, null, 60),
            token("mentoring", null, null, 60),
            "x",
            "a.b.c"
        }) {
            preview(token)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.type").value("urn:problem:link-invalid"))
                    .andExpect(jsonPath("$.errors[0].field").value("token"));
            answer("{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted(token)).andExpect(status().isBadRequest());
        }
        verifyNoInteractions(answering);
    }

    @Test
    void aLinkThatIsTooOldIsGone() throws Exception {
        preview(token("answer", 1, "M22", -1))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("urn:problem:link-expired"));
    }

    @Test
    void rubbishIsRefusedWithTheField() throws Exception {
        String token = token("answer", 1, "M22", 60);
        refused("{}", "token");
        refused("{\"token\":\"%s\"}".formatted(token), "answer");
        refused("{\"token\":\"%s\",\"answer\":\"MAYBE\"}".formatted(token), "answer");
        refused("{\"token\":\"%s\",\"answer\":1}".formatted(token), "answer");
        refused("{\"token\":7,\"answer\":\"ACCEPT\"}", "token");
        refused("{\"token\":\"%s\",\"answer\":\"DECLINE\",\"reason\":\"LAZY\"}".formatted(token), "reason");
        refused("{\"token\":\"%s\",\"answer\":\"DECLINE\",\"againFrom\":\"soon\"}".formatted(token), "againFrom");
        refused("{\"token\":\"%s\",\"answer\":\"ACCEPT\",\"more\":1}".formatted(token), "more");
        refused("{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted("t".repeat(2001)), "token");
        answer("").andExpect(status().isBadRequest());
        answer("[]").andExpect(status().isBadRequest());
        answer("{\"token\":").andExpect(status().isBadRequest());
        answer("{\"token\":\"" + "t".repeat(70_000) + "\"}").andExpect(status().is4xxClientError());
        verifyNoInteractions(answering);
    }

    @Test
    void onlyTheFrontDoorMayAnswer() throws Exception {
        String body = "{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted(token("answer", 1, "M22", 60));
        mvc.perform(post("/answers").contentType(APPLICATION_JSON).content(body))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/answers")
                        .with(Tokens.desk())
                        .contentType(APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isForbidden());
        verifyNoInteractions(answering);
    }

    @Test
    void theTokenDoesNotComeBackInAProblem() throws Exception {
        when(answering.accept(any())).thenThrow(new IllegalStateException("some fault"));
        String token = token("answer", 1, "M22", 60);
        MvcResult result = answer("{\"token\":\"%s\",\"answer\":\"ACCEPT\"}".formatted(token))
                .andExpect(status().isInternalServerError())
                .andReturn();
        org.assertj.core.api.Assertions.assertThat(result.getResponse().getContentAsString())
                .doesNotContain(token)
                .doesNotContain("some fault");
    }

    private void refused(String body, String field) throws Exception {
        answer(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions answer(String body) throws Exception {
        return mvc.perform(post("/answers")
                .with(Tokens.portal())
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private ResultActions preview(String token) throws Exception {
        return mvc.perform(post("/answers/preview")
                .with(Tokens.portal())
                .contentType(APPLICATION_JSON)
                .content("{\"token\":\"%s\"}".formatted(token)));
    }

    private String token(String purpose, @Nullable Integer attempt, @Nullable String person, int seconds) {
        return signer.sign(new LinkToken(
                purpose, CaseFixture.MISSION.value(), attempt, person, NOW.minusSeconds(60), NOW.plusSeconds(seconds)));
    }
}
