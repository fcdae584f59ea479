package org.alliancementors.matching.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.ComparingPolicies;
import org.alliancementors.matching.cases.ComparingPolicies.Change;
import org.alliancementors.matching.cases.ComparingPolicies.Comparison;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Violation;
import org.alliancementors.matching.policies.EditingPolicies;
import org.alliancementors.matching.policies.EditingPolicies.Outcome;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PolicyVersion;
import org.alliancementors.matching.rounds.RoundFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(PolicyController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class PolicySliceTests {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Policy SHORTER = Policy.FIRST.withUndoTime(Duration.ofMinutes(1));
    private static final PolicyVersion FOURTH =
            new PolicyVersion(SHORTER.withVersion(4), "desk-7", AT, "ten minutes are too long", AT);
    private static final String BODY = """
            {"weights":{"SPECIALTY":500,"DISTANCE":300,"LOAD":200,"FAIRNESS":150,"EXPERIENCE":80,"RESPONSE":60,"STATE":100},
             "sideSpecialtyShare":0.6,"relatedSpecialtyShare":0.3,"farKm":300,"radiusPercent":100,"placementPoints":%d,
             "preferredPoints":100000,"urgencyPoints":300,"urgentDays":60,"shortlist":20,"maxRefusals":5,"responseMinimum":5,
             "offerTime":"PT30H","undoTime":"PT1M","retryAfter":"PT5M","reason":"ten minutes are too long"}
            """.formatted(Policy.FIRST.placementPoints());

    private final MockMvc mvc;

    @MockitoBean
    private EditingPolicies editing;

    @MockitoBean
    private Policies policies;

    @MockitoBean
    private ComparingPolicies comparing;

    @Autowired
    PolicySliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void thePolicyInForceIsShownWithItsVersion() throws Exception {
        when(editing.current()).thenReturn(FOURTH);
        mvc.perform(get("/policy").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.version").value(4))
                .andExpect(jsonPath("$.weights.SPECIALTY").value(500))
                .andExpect(jsonPath("$.sideSpecialtyShare").value(0.6))
                .andExpect(jsonPath("$.maxRefusals").value(5))
                .andExpect(jsonPath("$.offerTime").value("PT30H"))
                .andExpect(jsonPath("$.undoTime").value("PT1M"))
                .andExpect(jsonPath("$.by").value("desk-7"))
                .andExpect(jsonPath("$.at").value(AT.toString()))
                .andExpect(jsonPath("$.reason").value("ten minutes are too long"));
    }

    @Test
    void aNewPolicyIsPutInForceAsItWasSent() throws Exception {
        edited(new Outcome.InForce(FOURTH));
        edit("\"3\"", BODY)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.version").value(4));
    }

    @Test
    void whoeverWasOvertakenReadsWhatChanged() throws Exception {
        var read = new PolicyVersion(Policy.FIRST.withVersion(3), "desk-8", AT, "before", null);
        edited(new Outcome.Overtaken(FOURTH, Optional.of(read)));
        edit("\"3\"", BODY)
                .andExpect(status().isPreconditionFailed())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.type").value("urn:problem:policy-changed"))
                .andExpect(jsonPath("$.detail", containsString("undoTime was PT10M and is PT1M")))
                .andExpect(jsonPath("$.changed.length()").value(1))
                .andExpect(jsonPath("$.version").value(4));
    }

    @Test
    void whoeverSendsAVersionThatNeverWasIsToldTheOneInForce() throws Exception {
        when(editing.edit(Integer.MAX_VALUE, SHORTER, "desk-7", "ten minutes are too long"))
                .thenReturn(new Outcome.Overtaken(FOURTH, Optional.empty()));
        edit("\"99999999999\"", BODY)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.changed").isEmpty());
    }

    @Test
    void withoutAVersionNothingIsDone() throws Exception {
        mvc.perform(put("/policy")
                        .with(Tokens.desk())
                        .contentType(APPLICATION_JSON)
                        .content(BODY))
                .andExpect(status().is(428))
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
        edit("*", BODY).andExpect(status().is(428));
        edit("four", BODY).andExpect(status().isBadRequest());
        verifyNoInteractions(editing);
    }

    @Test
    void everyImpossibleValueIsNamedWithARemedy() throws Exception {
        edited(new Outcome.Invalid(List.of(
                new Violation("maxRefusals", "0", "give 1 to 100"),
                new Violation("weights.LOAD", "-1", "give 0 to 10000"))));
        edit("\"3\"", BODY)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:policy-invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("maxRefusals"))
                .andExpect(jsonPath("$.errors[0].message").value("0 is not possible: give 1 to 100."))
                .andExpect(jsonPath("$.errors[1].field").value("weights.LOAD"));
    }

    @Test
    void everyMissingFieldIsNamed() throws Exception {
        edit("\"3\"", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(16))
                .andExpect(jsonPath("$.errors[0].field").value("weights"))
                .andExpect(jsonPath("$.errors[*].field", hasItem("reason")));
        verifyNoInteractions(editing);
    }

    @Test
    void rubbishIsRefused() throws Exception {
        edit("\"3\"", BODY.replace("\"LOAD\":200", "\"LUCK\":200")).andExpect(status().isBadRequest());
        edit("\"3\"", BODY.replace("\"LOAD\":200", "\"LOAD\":null")).andExpect(status().isBadRequest());
        edit("\"3\"", BODY.replace("\"PT30H\"", "30")).andExpect(status().isBadRequest());
        edit("\"3\"", BODY.replace("\"farKm\"", "\"version\":7,\"farKm\"")).andExpect(status().isBadRequest());
        verifyNoInteractions(editing);
    }

    @Test
    void oldVersionsAreListedAndShown() throws Exception {
        when(policies.page(20, 20)).thenReturn(List.of(FOURTH));
        when(policies.count()).thenReturn(21L);
        when(policies.find(4)).thenReturn(Optional.of(FOURTH));
        mvc.perform(get("/policy/versions?page=1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(21))
                .andExpect(jsonPath("$.items[0].version").value(4));
        mvc.perform(get("/policy/versions/4").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.undoTime").value("PT1M"));
        mvc.perform(get("/policy/versions/5").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:policy-unknown"));
        mvc.perform(get("/policy/versions/latest").with(Tokens.desk())).andExpect(status().isBadRequest());
        mvc.perform(get("/policy/versions?size=1000").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheDeskSeesAndEditsIt() throws Exception {
        mvc.perform(get("/policy")).andExpect(status().isUnauthorized());
        mvc.perform(get("/policy").with(Tokens.portal())).andExpect(status().isForbidden());
        mvc.perform(put("/policy").with(Tokens.mentor("M22"))).andExpect(status().isForbidden());
    }

    private void edited(Outcome outcome) {
        when(editing.edit(3, SHORTER, "desk-7", "ten minutes are too long")).thenReturn(outcome);
    }

    private ResultActions edit(String version, String body) throws Exception {
        return mvc.perform(put("/policy")
                .with(Tokens.as("desk", "desk-7"))
                .header("If-Match", version)
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    @Test
    void whatAPolicyWouldChangeIsSaidAndNothingKept() throws Exception {
        var edge = RoundFixture.anyRound().edges().getFirst();
        when(comparing.compare(SHORTER))
                .thenReturn(
                        new Comparison(100, List.of(new Change(edge.mission(), null, edge, null)), List.of("farKm")));
        whatIf(BODY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missions").value(100))
                .andExpect(jsonPath("$.changes[0].mission").value("mission-1"))
                .andExpect(jsonPath("$.changes[0].before.mentor").value("M22"))
                .andExpect(jsonPath("$.changes[0].before.points").value(700))
                .andExpect(jsonPath("$.changes[0].before.addends.LOAD").value(200))
                .andExpect(jsonPath("$.changes[0].after").doesNotExist())
                .andExpect(jsonPath("$.notCounted[0]").value("farKm"));
        verifyNoInteractions(editing, policies);
    }

    @Test
    void anImpossiblePolicyIsNotCompared() throws Exception {
        whatIf(BODY.replace("\"shortlist\":20", "\"shortlist\":0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:policy-invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("shortlist"));
        whatIf("{}").andExpect(status().isBadRequest());
        verifyNoInteractions(comparing);
    }

    private ResultActions whatIf(String body) throws Exception {
        return mvc.perform(post("/policy/what-if")
                .with(Tokens.desk())
                .contentType(APPLICATION_JSON)
                .content(body));
    }
}
