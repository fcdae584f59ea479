package org.alliancementors.notification.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.Again;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.DropReason;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Resending;
import org.alliancementors.notification.correspondence.ResendingMails;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Suppression;
import org.alliancementors.notification.correspondence.Template;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** Sending a mail once more, over HTTP. */
@WebMvcTest(ResendsController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ResendsSliceTests {

    private static final Subject SUBJECT = new Subject.Mission(CorrespondenceFixture.MISSION);
    private static final String ID = "assignments:m-4711:1/mentor-assigned/mentor:M01";
    private static final String BODY = """
            {"about":{"kind":"mission","id":"m-4711"},"mail":"%s","reason":"NOT_RECEIVED"}""".formatted(ID);

    private final MockMvc mvc;

    @MockitoBean
    private ResendingMails resending;

    @Autowired
    ResendsSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDeskGetsTheFurtherMailAsTheLedgerShowsIt() throws Exception {
        answers(new Resending.Ordered(CorrespondenceFixture.assignedAndTold().mail(Template.MENTOR_ASSIGNED)));
        send(BODY)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.about.id").value("m-4711"))
                .andExpect(jsonPath("$.template").value("mentor-assigned"));
        var wish = ArgumentCaptor.forClass(ResendingMails.Wish.class);
        verify(resending).resend(eq(SUBJECT), wish.capture());
        assertThat(wish.getValue()).satisfies(w -> {
            assertThat(w.mail()).isEqualTo(new MailId(ID));
            assertThat(w.why()).isEqualTo(Again.Reason.NOT_RECEIVED);
            assertThat(w.by()).isEqualTo("desk");
            assertThat(w.key()).hasSize(26);
        });
    }

    @Test
    void eachRefusalHasANameAndAReason() throws Exception {
        answers(new Resending.Unknown());
        send(BODY).andExpect(status().isNotFound()).andExpect(type("mail-unknown"));
        answers(new Resending.StillOpen(new MailId(ID)));
        send(BODY)
                .andExpect(status().isConflict())
                .andExpect(type("mail-open"))
                .andExpect(jsonPath("$.mail").value(ID));
        answers(new Resending.Untrue(DropReason.OFFER_WITHDRAWN));
        send(BODY)
                .andExpect(status().isConflict())
                .andExpect(type("mail-untrue"))
                .andExpect(jsonPath("$.reason").value("OFFER_WITHDRAWN"));
        answers(new Resending.OutOfReach(Suppression.ADDRESS_REFUSED));
        send(BODY)
                .andExpect(status().isConflict())
                .andExpect(type("recipient-suppressed"))
                .andExpect(jsonPath("$.reason").value("ADDRESS_REFUSED"));
        answers(new Resending.KeyTaken());
        send(BODY).andExpect(status().is(422)).andExpect(type("idempotency-key-reused"));
    }

    @Test
    void aReasonOutsideTheListOrNoneIsRefused() throws Exception {
        send(BODY.replace("NOT_RECEIVED", "BECAUSE_I_SAY_SO")).andExpect(status().isBadRequest());
        send(BODY.replace(",\"reason\":\"NOT_RECEIVED\"", "")).andExpect(status().isBadRequest());
        send(BODY.replace("\"kind\":\"mission\"", "\"kind\":\"planet\"")).andExpect(status().isBadRequest());
    }

    @Test
    void aKeyIsNeededAndNobodyElseMay() throws Exception {
        mvc.perform(post("/mails/resends")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY)
                        .with(Tokens.desk()))
                .andExpect(status().isBadRequest())
                .andExpect(type("idempotency-key-missing"));
        mvc.perform(post("/mails/resends")
                        .header("Idempotency-Key", "resend-0001")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY)
                        .with(Tokens.ops()))
                .andExpect(status().isForbidden());
    }

    private void answers(Resending resent) {
        when(resending.resend(eq(SUBJECT), any())).thenReturn(resent);
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/mails/resends")
                .header("Idempotency-Key", "resend-0001")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Tokens.desk()));
    }

    private static ResultMatcher type(String code) {
        return jsonPath("$.type").value("urn:problem:" + code);
    }
}
