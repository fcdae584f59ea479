package org.alliancementors.notification.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.Addressee;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.ContactRole;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.LiftReason;
import org.alliancementors.notification.correspondence.LiftingBlocks;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Suppression;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** What is not written to, over HTTP. */
@WebMvcTest(SuppressionsController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SuppressionsSliceTests {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final AddresseeKey KEY = new AddresseeKey("k1-" + "a".repeat(26));
    private static final Addressee BLOCKED = new Addressee(
            KEY,
            new Addressee.Block(Suppression.ADDRESS_BOUNCED, AT),
            List.of(
                    new Addressee.Hanging(
                            new MailId("m1"),
                            new Subject.Mission(CorrespondenceFixture.MISSION),
                            new Recipient.Mentor(CorrespondenceFixture.GRETA),
                            Suppression.ADDRESS_BOUNCED,
                            AT),
                    new Addressee.Hanging(
                            new MailId("m2"),
                            new Subject.Alliance(new AllianceId("a-1")),
                            new Recipient.Contact(ContactRole.CURRENT),
                            Suppression.ADDRESS_REFUSED,
                            AT)),
            List.of(),
            List.of(),
            null);
    private static final Addressee LIFTED = new Addressee(
            KEY,
            null,
            List.of(),
            List.of(),
            List.of(new Addressee.Lifting(
                    "desk-7", LiftReason.PASSING_FAULT, AT, new Addressee.Block(Suppression.ADDRESS_BOUNCED, AT))),
            null);

    private final MockMvc mvc;

    @MockitoBean
    private Addressees addressees;

    @MockitoBean
    private LiftingBlocks lifting;

    @Autowired
    SuppressionsSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDeskSeesWhoCannotBeReachedSinceWhenAndWhy() throws Exception {
        when(addressees.blocked(20, 10)).thenReturn(List.of(BLOCKED));
        when(addressees.countBlocked()).thenReturn(21L);

        var answer = mvc.perform(get("/suppressions")
                        .param("page", "2")
                        .param("size", "10")
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(21))
                .andExpect(jsonPath("$.items[0].id").value(KEY.value()))
                .andExpect(jsonPath("$.items[0].suppressed").value(true))
                .andExpect(jsonPath("$.items[0].reason").value("ADDRESS_BOUNCED"))
                .andExpect(jsonPath("$.items[0].since").value("2026-11-23T08:00:00Z"))
                .andExpect(jsonPath("$.items[0].mails[0].mission").value("m-4711"))
                .andExpect(jsonPath("$.items[0].mails[0].recipient.id").value("M01"))
                .andExpect(jsonPath("$.items[0].mails[1].alliance").value("a-1"))
                .andExpect(jsonPath("$.items[0].mails[1].recipient.kind").value("contact"))
                .andExpect(jsonPath("$.items[0].mails[1].reason").value("ADDRESS_REFUSED"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("@");
    }

    @Test
    void theDeskLiftsOneWithAReasonAndItIsKnownWhoDid() throws Exception {
        when(lifting.lift(KEY, LiftReason.PASSING_FAULT, "desk")).thenReturn(Optional.of(LIFTED));
        when(addressees.of(KEY)).thenReturn(Optional.of(LIFTED));

        lift(KEY.value(), "{\"reason\":\"PASSING_FAULT\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.suppressed").value(false))
                .andExpect(jsonPath("$.lifted[0].by").value("desk-7"))
                .andExpect(jsonPath("$.lifted[0].reason").value("PASSING_FAULT"))
                .andExpect(jsonPath("$.lifted[0].was").value("ADDRESS_BOUNCED"));
        verify(lifting).lift(KEY, LiftReason.PASSING_FAULT, "desk");
        mvc.perform(get("/suppressions/" + KEY).with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lifted.length()").value(1));
    }

    @Test
    void aReasonIsNeededAndOneOfTheList() throws Exception {
        for (var body : List.of("{}", "{\"reason\":\"BECAUSE\"}", "{\"reason\":null}", "")) {
            lift(KEY.value(), body)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        verifyNoInteractions(lifting);
    }

    @Test
    void whatIsNotKnownIsNotFound() throws Exception {
        when(addressees.of(any())).thenReturn(Optional.empty());
        when(lifting.lift(any(), any(), any())).thenReturn(Optional.empty());

        for (var id : List.of(KEY.value(), "ina@buendnis.example", "k1-short")) {
            lift(id, "{\"reason\":\"OTHER\"}")
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value(containsString("GET /suppressions")));
            mvc.perform(get("/suppressions/" + id).with(Tokens.desk())).andExpect(status().isNotFound());
        }
    }

    @Test
    void nobodyElseMay() throws Exception {
        mvc.perform(get("/suppressions")).andExpect(status().isUnauthorized());
        for (var other : List.of(Tokens.mentor("M01"), Tokens.bounces(), Tokens.partner())) {
            mvc.perform(get("/suppressions").with(other)).andExpect(status().isForbidden());
            mvc.perform(post("/suppressions/" + KEY + "/lift")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\":\"OTHER\"}")
                            .with(other))
                    .andExpect(status().isForbidden());
        }
    }

    private org.springframework.test.web.servlet.ResultActions lift(String id, String body) throws Exception {
        return mvc.perform(post("/suppressions/" + id + "/lift")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Tokens.desk()));
    }
}
