package org.alliancementors.notification.correspondence.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.DeskPlan;
import org.alliancementors.notification.correspondence.ForeseeingMails;
import org.alliancementors.notification.correspondence.ForeseeingMails.Foreseen;
import org.alliancementors.notification.correspondence.ForeseeingMails.How;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Template;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** What an act would have people told, over HTTP. */
@WebMvcTest(ForeseenController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ForeseenSliceTests {

    private static final String UNTIL = "2026-11-26T08:00:00Z";

    private final MockMvc mvc;

    @MockitoBean
    private ForeseeingMails foreseeing;

    @Autowired
    ForeseenSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDeskReadsTheMailsBeforeTheyGo() throws Exception {
        var order =
                CorrespondenceFixture.assigned().mail(Template.MENTOR_ASSIGNED).order();
        var letter = new Letter(
                order.id(),
                CorrespondenceFixture.assigned().state().subject(),
                "id",
                new Letter.Addressee("Greta Ahorn", "greta@mentoren.example"),
                Locale.GERMAN,
                new Letter.Text("Neuer Einsatz", "Guten Tag Greta Ahorn,", "<p>Guten Tag</p>", List.of()));
        var plan = new DeskPlan(DeskPlan.Act.ASK, new MentorId("M01"), Instant.parse(UNTIL));
        when(foreseeing.of(CorrespondenceFixture.MISSION, plan))
                .thenReturn(List.of(
                        new Foreseen(order, CorrespondenceFixture.START, How.SENT, letter),
                        new Foreseen(order, CorrespondenceFixture.START, How.UNAVAILABLE, null)));
        mvc.perform(get("/mails/foreseen")
                        .param("mission", "m-4711")
                        .param("act", "ASK")
                        .param("mentor", "M01")
                        .param("answerBy", UNTIL)
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].template").value("mentor-assigned"))
                .andExpect(jsonPath("$.items[0].recipient.kind").value("mentor"))
                .andExpect(jsonPath("$.items[0].name").value("Greta Ahorn"))
                .andExpect(jsonPath("$.items[0].subject").value("Neuer Einsatz"))
                .andExpect(jsonPath("$.items[0].text").value("Guten Tag Greta Ahorn,"))
                .andExpect(jsonPath("$.items[1].how").value("UNAVAILABLE"))
                .andExpect(jsonPath("$.items[1].text").doesNotExist());
    }

    @Test
    void anActAboutSomebodyNamesThem() throws Exception {
        for (var act : List.of("ASK", "AGREE", "EXCLUDE")) {
            mvc.perform(get("/mails/foreseen")
                            .param("mission", "m-4711")
                            .param("act", act)
                            .with(Tokens.desk()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("mentor"));
        }
        mvc.perform(get("/mails/foreseen")
                        .param("mission", "m-4711")
                        .param("act", "SING")
                        .with(Tokens.desk()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheDeskSeesThem() throws Exception {
        when(foreseeing.of(any(), any())).thenReturn(List.of());
        mvc.perform(get("/mails/foreseen")
                        .param("mission", "m-4711")
                        .param("act", "CANCEL")
                        .with(Tokens.ops()))
                .andExpect(status().isForbidden());
    }
}
