package org.alliancementors.notification.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.alliancementors.notification.correspondence.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger over HTTP. */
@WebMvcTest(MailsController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class LedgerSliceTests {

    private final MockMvc mvc;

    @MockitoBean
    private Correspondences correspondences;

    @Autowired
    LedgerSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDeskSeesWhichMailsWentWhyAndWhatBecameOfThem() throws Exception {
        var mission = CorrespondenceFixture.MISSION;
        when(correspondences.of(new Subject.Mission(mission)))
                .thenReturn(Optional.of(CorrespondenceFixture.assignedAndTold()
                        .on(new Occurrence.Withdrawn(1, CorrespondenceFixture.GRETA, Withdrawal.OF_MENTOR))
                        .state()));
        var answer = mvc.perform(get("/mails").param("mission", mission.value()).with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mission").value("m-4711"))
                .andExpect(jsonPath("$.mails.length()").value(3))
                .andExpect(jsonPath("$.mails[0].template").value("request-received"))
                .andExpect(jsonPath("$.mails[0].recipient.kind").value("initiator"))
                .andExpect(jsonPath("$.mails[1].recipient.kind").value("mentor"))
                .andExpect(jsonPath("$.mails[1].recipient.id").value("M01"))
                .andExpect(jsonPath("$.mails[1].cause").value("assignments:m-4711:1"))
                .andExpect(jsonPath("$.mails[1].state").value("sent"))
                .andExpect(jsonPath("$.mails[1].since").value("2026-11-23T08:00:00Z"))
                .andExpect(jsonPath("$.mails[1].attempts[0].answer").value("250 ok"))
                .andExpect(jsonPath("$.mails[1].attempts[0].outcome").value("TAKEN"))
                .andExpect(jsonPath("$.mails[2].template").value("mentor-withdrawn"))
                .andExpect(jsonPath("$.mails[2].state").value("due"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("@");
    }

    @Test
    void aMissionThatNobodyToldOfHasNoMails() throws Exception {
        when(correspondences.of(new Subject.Mission(new MissionId("m-0")))).thenReturn(Optional.empty());
        mvc.perform(get("/mails").param("mission", "m-0").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mails.length()").value(0));
    }

    @Test
    void anAllianceAndAMentorHaveLedgersOfTheirOwn() throws Exception {
        mvc.perform(get("/mails").param("alliance", "a-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.alliance").value("a-1"))
                .andExpect(jsonPath("$.mails.length()").value(0));
        mvc.perform(get("/mails").param("mentor", "M01").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mentor").value("M01"));
        verify(correspondences).of(new Subject.Alliance(new AllianceId("a-1")));
        verify(correspondences).of(new Subject.Mentor(new MentorId("M01")));
    }

    @Test
    void exactlyOneSubjectIsAskedFor() throws Exception {
        for (var request : List.of(
                get("/mails"),
                get("/mails").param("mission", "m-1").param("mentor", "M01"),
                get("/mails").param("alliance", "a-1").param("mentor", "M01"))) {
            mvc.perform(request.with(Tokens.desk()))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(containsString("?alliance=")));
        }
    }

    @Test
    void whatIsNoIdIsSaidSo() throws Exception {
        mvc.perform(get("/mails").param("mission", "../x").with(Tokens.desk()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value("mission"));
        mvc.perform(get("/mails").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        mvc.perform(get("/mails").param("mission", "m-0")).andExpect(status().isUnauthorized());
        mvc.perform(get("/mails").param("mission", "m-0").with(Tokens.mentor("M01")))
                .andExpect(status().isForbidden());
    }
}
