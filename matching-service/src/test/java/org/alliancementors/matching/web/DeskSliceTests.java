package org.alliancementors.matching.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.store.Envelope;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.DeskRefusal;
import org.alliancementors.matching.cases.DirectingCases;
import org.alliancementors.matching.cases.DirectingCases.Choice;
import org.alliancementors.matching.cases.DirectingCases.Directive;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.alliancementors.matching.cases.ExplainingCases;
import org.alliancementors.matching.cases.ExplainingCases.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(DeskController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(CaseReading.class)
class DeskSliceTests {

    private static final MentorId M22 = new MentorId("M22");
    private static final Instant UNTIL = Instant.parse("2026-03-09T08:00:00Z");
    private static final Directive SEVEN = directive("they know each other");

    private final MockMvc mvc;

    @MockitoBean
    private DirectingCases directing;

    @MockitoBean
    private Cases cases;

    @MockitoBean
    private ExplainingCases explaining;

    @Autowired
    DeskSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void everyActIsPassedOnWithWhoAndWhy() throws Exception {
        readable();
        when(directing.assign(SEVEN, Choice.asking(M22))).thenReturn(new Outcome.Done());
        when(directing.exclude(SEVEN, M22)).thenReturn(new Outcome.Done());
        when(directing.search(SEVEN)).thenReturn(new Outcome.Done());
        when(directing.snooze(SEVEN, UNTIL)).thenReturn(new Outcome.Done());
        when(directing.undo(SEVEN)).thenReturn(new Outcome.Done());
        String why = "\"reason\":\"they know each other\"";
        done("assign", "{\"mentor\":\"M22\",%s}".formatted(why));
        done("exclude", "{\"mentor\":\"M22\",%s}".formatted(why));
        done("search", "{%s}".formatted(why));
        done("snooze", "{\"until\":\"%s\",%s}".formatted(UNTIL, why));
        done("undo", "{%s}".formatted(why));
    }

    @Test
    void anAbsenceCanBeOverruledAndUndoNeedsNoReason() throws Exception {
        readable();
        when(directing.assign(SEVEN, new Choice(M22, true, false))).thenReturn(new Outcome.Done());
        when(directing.undo(directive(""))).thenReturn(new Outcome.Done());
        done("assign", "{\"mentor\":\"M22\",\"reason\":\"they know each other\",\"despiteAbsence\":true}");
        done("undo", "{}");
    }

    @Test
    void aYesThatWasGivenByTelephoneIsPassedOn() throws Exception {
        readable();
        when(directing.assign(SEVEN, new Choice(M22, false, true))).thenReturn(new Outcome.Done());
        done("assign", "{\"mentor\":\"M22\",\"reason\":\"they know each other\",\"agreed\":true}");
    }

    @Test
    void theAnswerIsTheCaseWithItsActs() throws Exception {
        readable();
        when(directing.undo(any())).thenReturn(new Outcome.Done());
        act("undo", "{}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"8\""))
                .andExpect(jsonPath("$.acts", hasSize(4)))
                .andExpect(jsonPath("$.acts[1].kind").value("ASSIGN"))
                .andExpect(jsonPath("$.acts[1].by").value("desk-7"))
                .andExpect(jsonPath("$.acts[1].mentor").value("M01"))
                .andExpect(jsonPath("$.acts[1].agreed").value(false))
                .andExpect(jsonPath("$.acts[1].reason").value("we talked on the phone"))
                .andExpect(jsonPath("$.acts[1].undone").value(3))
                .andExpect(jsonPath("$.snoozedUntil").exists());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assign  | {\"reason\":\"why\"}                                        | mentor",
                "assign  | {\"mentor\":\"M22\"}                                        | reason",
                "assign  | {\"mentor\":\"M22\",\"reason\":\"  \"}                      | reason",
                "assign  | {\"mentor\":\"not.an.id\",\"reason\":\"why\"}               | mentor",
                "assign  | {\"mentor\":\"M22\",\"reason\":\"a\\u0007b\"}               | reason",
                "exclude | {\"reason\":\"why\"}                                        | mentor",
                "exclude | {\"mentor\":\"M22\"}                                        | reason",
                "search  | {}                                                          | reason",
                "snooze  | {\"reason\":\"why\"}                                        | until",
                "snooze  | {\"until\":\"2026-03-09T08:00:00Z\"}                        | reason",
                "snooze  | {\"until\":\"tomorrow\",\"reason\":\"why\"}                 | until",
                "undo    | {\"reason\":\"a\\nb\"}                                      | reason"
            })
    void whatIsMissingOrWrongIsNamed(String act, String body, String field) throws Exception {
        act(act, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
        verifyNoInteractions(directing);
    }

    @Test
    void aReasonIsNotLongerThanFiveHundredCharacters() throws Exception {
        readable();
        when(directing.search(any())).thenReturn(new Outcome.Done());
        act("search", "{\"reason\":\"%s\"}".formatted("x".repeat(501))).andExpect(status().isBadRequest());
        act("search", "{\"reason\":\"%s\"}".formatted("x".repeat(500))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({"assign", "exclude", "search", "snooze", "undo"})
    void withoutAVersionNothingIsDone(String act) throws Exception {
        String body = anyBody(act);
        mvc.perform(post("/cases/mission-1/" + act)
                        .with(Tokens.desk())
                        .contentType(APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(428))
                .andExpect(jsonPath("$.type").value("urn:problem:version-required"));
        for (String rubbish : List.of("7", "W/\"7\"", "\"seven\"")) {
            mvc.perform(post("/cases/mission-1/" + act)
                            .with(Tokens.desk())
                            .header("If-Match", rubbish)
                            .contentType(APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
        }
        verifyNoInteractions(directing);
    }

    @ParameterizedTest
    @CsvSource({"assign", "exclude", "search", "snooze", "undo"})
    void whoeverWasOvertakenReadsWhatHappened(String act) throws Exception {
        answer(new Outcome.Changed(stored(CaseFixture.anyAccepted())));
        act(act, anyBody(act))
                .andExpect(status().isPreconditionFailed())
                .andExpect(header().string("ETag", "\"8\""))
                .andExpect(jsonPath("$.type").value("urn:problem:case-changed"))
                .andExpect(jsonPath("$.detail", containsString("it is accepted now")))
                .andExpect(jsonPath("$.detail", containsString("M22 accepted")))
                .andExpect(jsonPath("$.lately", hasSize(2)))
                .andExpect(jsonPath("$.version").value(8));
    }

    @Test
    void whatTheDeskDidMeanwhileIsToldWithoutItsReasons() throws Exception {
        answer(new Outcome.Changed(stored(CaseFixture.anyDirected())));
        act("undo", "{}")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.lately", hasSize(3)))
                .andExpect(jsonPath("$.detail", containsString("desk-7 of the desk")))
                .andExpect(result -> org.assertj.core.api.Assertions.assertThat(
                                result.getResponse().getContentAsString())
                        .doesNotContain("we talked on the phone"));
    }

    @ParameterizedTest
    @CsvSource({"assign", "exclude", "search", "snooze", "undo"})
    void aCaseThatIsNotThereIsNotFound(String act) throws Exception {
        answer(new Outcome.Unknown());
        act(act, anyBody(act))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:case-unknown"));
    }

    @Test
    void anAbsenceIsNamedWithWhatToSend() throws Exception {
        var days = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        answer(new Outcome.Refused(new DeskRefusal.MentorAway(M22, List.of(days))));
        act("assign", anyBody("assign"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mentor-away"))
                .andExpect(jsonPath("$.detail", containsString("2026-04-01 to 2026-04-30")))
                .andExpect(jsonPath("$.detail", containsString("\"despiteAbsence\": true")))
                .andExpect(jsonPath("$.absences[0].from").value("2026-04-01"))
                .andExpect(jsonPath("$.errors[0].field").value("despiteAbsence"));
    }

    @Test
    void aRefusalIsAConflict() throws Exception {
        answer(new Outcome.Refused(new DeskRefusal.MentorFull(M22, 2)));
        act("assign", anyBody("assign"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mentor-full"));
        answer(new Outcome.Refused(new DeskRefusal.NothingToUndo()));
        for (String other : List.of("exclude", "search", "snooze", "undo")) {
            act(other, anyBody(other)).andExpect(status().isConflict());
        }
    }

    private void answer(Outcome outcome) {
        when(directing.assign(any(), any())).thenReturn(outcome);
        when(directing.exclude(any(), any())).thenReturn(outcome);
        when(directing.search(any())).thenReturn(outcome);
        when(directing.snooze(any(), any())).thenReturn(outcome);
        when(directing.undo(any())).thenReturn(outcome);
    }

    private void readable() {
        Case state = CaseFixture.anyDirected();
        when(cases.find(eq("mission-1"))).thenReturn(Optional.of(stored(state)));
        when(explaining.explain(CaseFixture.MISSION))
                .thenReturn(Optional.of(new Explanation(state, List.of(), List.of(), 1)));
    }

    private void done(String act, String body) throws Exception {
        act(act, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mission").value("mission-1"));
    }

    private ResultActions act(String act, String body) throws Exception {
        return mvc.perform(post("/cases/mission-1/" + act)
                .with(Tokens.as("desk", "desk-7"))
                .header("If-Match", "\"7\"")
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private static String anyBody(String act) {
        return switch (act) {
            case "assign", "exclude" -> "{\"mentor\":\"M22\",\"reason\":\"why\"}";
            case "snooze" -> "{\"until\":\"%s\",\"reason\":\"why\"}".formatted(UNTIL);
            default -> "{\"reason\":\"why\"}";
        };
    }

    private static Directive directive(String reason) {
        return new Directive(CaseFixture.MISSION, 7, "desk-7", reason);
    }

    private static Stored<Case> stored(Case state) {
        return new Stored<>(state.mission().value(), state, new Envelope(8, "", 0, Map.of(), List.of(), List.of()));
    }
}
