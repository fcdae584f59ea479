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
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Template;
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

    @MockitoBean
    private Ledger ledger;

    @Autowired
    LedgerSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDeskSeesWhichMailsWentWhyAndWhatBecameOfThem() throws Exception {
        var mission = CorrespondenceFixture.MISSION;
        when(correspondences.of(new Subject.Mission(mission))).thenReturn(Optional.of(withdrawn()));
        var answer = mvc.perform(get("/mails").param("mission", mission.value()).with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].template").value("mentor-withdrawn"))
                .andExpect(jsonPath("$.items[0].state").value("due"))
                .andExpect(jsonPath("$.items[1].about.kind").value("mission"))
                .andExpect(jsonPath("$.items[1].about.id").value("m-4711"))
                .andExpect(jsonPath("$.items[1].recipient.kind").value("mentor"))
                .andExpect(jsonPath("$.items[1].recipient.id").value("M01"))
                .andExpect(jsonPath("$.items[1].cause").value("assignments:m-4711:1"))
                .andExpect(jsonPath("$.items[1].state").value("sent"))
                .andExpect(jsonPath("$.items[1].since").value("2026-11-23T08:00:00Z"))
                .andExpect(jsonPath("$.items[1].attempts[0].answer").value("250 ok"))
                .andExpect(jsonPath("$.items[1].attempts[0].outcome").value("TAKEN"))
                .andExpect(jsonPath("$.items[2].template").value("request-received"))
                .andExpect(jsonPath("$.items[2].recipient.kind").value("initiator"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("@");
    }

    @Test
    void theMailsOfASubjectAreOnPagesAndCanBeNarrowed() throws Exception {
        var mission = CorrespondenceFixture.MISSION;
        when(correspondences.of(new Subject.Mission(mission))).thenReturn(Optional.of(withdrawn()));
        mvc.perform(get("/mails")
                        .param("mission", mission.value())
                        .param("size", "2")
                        .param("page", "1")
                        .with(Tokens.desk()))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].template").value("request-received"));
        mvc.perform(get("/mails")
                        .param("mission", mission.value())
                        .param("recipient", "mentor:M01")
                        .param("state", "sent")
                        .with(Tokens.desk()))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].template").value("mentor-assigned"));
        mvc.perform(get("/mails")
                        .param("mission", mission.value())
                        .param("template", "request-received")
                        .with(Tokens.desk()))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].recipient.kind").value("initiator"));
    }

    @Test
    void theMailsOfAPersonAreFoundWhateverTheyAreAbout() throws Exception {
        var mail = CorrespondenceFixture.assignedAndTold().mail(Template.MENTOR_ASSIGNED);
        when(ledger.to(
                        new Recipient.Mentor(CorrespondenceFixture.GRETA),
                        new Ledger.Filter("sent", Template.MENTOR_ASSIGNED),
                        10,
                        5))
                .thenReturn(new Ledger.Found(
                        List.of(new Ledger.Entry(new Subject.Mission(CorrespondenceFixture.MISSION), mail)), 11));
        mvc.perform(get("/mails")
                        .param("recipient", "mentor:M01")
                        .param("state", "sent")
                        .param("template", "mentor-assigned")
                        .param("page", "2")
                        .param("size", "5")
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(11))
                .andExpect(jsonPath("$.items[0].about.id").value("m-4711"))
                .andExpect(jsonPath("$.items[0].template").value("mentor-assigned"));
    }

    @Test
    void whoIsSomebodyElseInEachSubjectIsAskedForWithIt() throws Exception {
        for (var recipient : List.of("initiator", "contact:current")) {
            mvc.perform(get("/mails").param("recipient", recipient).with(Tokens.desk()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("recipient"));
        }
    }

    @Test
    void aCopyShowsWhatItRepeatsWhyAndWhoDecided() throws Exception {
        var twice = CorrespondenceFixture.assignedAndToldOnceMore();
        when(correspondences.of(twice.subject())).thenReturn(Optional.of(twice));
        mvc.perform(get("/mails").param("mission", "m-4711").with(Tokens.desk()))
                .andExpect(jsonPath("$.items[0].id").value("assignments:m-4711:1/mentor-assigned/mentor:M01/again-2"))
                .andExpect(jsonPath("$.items[0].cause").value("desk"))
                .andExpect(jsonPath("$.items[0].again.of").value("assignments:m-4711:1/mentor-assigned/mentor:M01"))
                .andExpect(jsonPath("$.items[0].again.why").value("LOST"))
                .andExpect(jsonPath("$.items[0].again.by").value("desk-7"));
    }

    @Test
    void aMissionThatNobodyToldOfHasNoMails() throws Exception {
        when(correspondences.of(new Subject.Mission(new MissionId("m-0")))).thenReturn(Optional.empty());
        mvc.perform(get("/mails").param("mission", "m-0").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void anAllianceAndAMentorHaveLedgersOfTheirOwn() throws Exception {
        mvc.perform(get("/mails").param("alliance", "a-1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/mails").param("mentor", "M01").with(Tokens.desk())).andExpect(status().isOk());
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
    void whatCannotBeMeantIsSaidSo() throws Exception {
        for (var wrong : List.of("mission=../x", "recipient=eve@evil.example", "state=lost", "template=love-letter")) {
            var field = wrong.substring(0, wrong.indexOf('='));
            var request = get("/mails").param(field, wrong.substring(field.length() + 1));
            mvc.perform((field.equals("mission") ? request : request.param("mission", "m-1")).with(Tokens.desk()))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.errors[0].field").value(field));
        }
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        mvc.perform(get("/mails").param("mission", "m-0")).andExpect(status().isUnauthorized());
        mvc.perform(get("/mails").param("mission", "m-0").with(Tokens.mentor("M01")))
                .andExpect(status().isForbidden());
    }

    private static Correspondence withdrawn() {
        return CorrespondenceFixture.assignedAndTold()
                .on(new Occurrence.Withdrawn(1, CorrespondenceFixture.GRETA, Withdrawal.OF_MENTOR))
                .state();
    }
}
