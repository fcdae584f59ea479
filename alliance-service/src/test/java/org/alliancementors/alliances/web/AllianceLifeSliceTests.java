package org.alliancementors.alliances.web;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@ContextConfiguration(
        classes = {
            AlliancesController.class,
            AllianceLifeController.class,
            HandoverController.class,
            CheckLinkController.class,
            HandoverLinkController.class,
            AllianceLinks.class,
            AllianceSliceParts.class
        })
class AllianceLifeSliceTests {

    private static final String NORA = "{\"contact\":{\"name\":\"Nora Nessel\",\"email\":\"nora@buendnis.example\"}}";

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryAlliances alliances;

    @Autowired
    AtomicReference<Instant> time;

    private final LinkSigner signer = new LinkSigner(TestKeys.signing());

    @BeforeEach
    void theTimeIsNow() {
        time.set(NOW);
    }

    @Test
    void theDeskSaysWhereItStandsAndWhy() throws Exception {
        alliances.add(anyAlliance("s-1", AllianceState.ACTIVE));

        for (int i = 0; i < 2; i++) {
            desk(post("/alliances/s-1/state"), "{\"state\":\"DORMANT\",\"reason\":\"winter break\"}")
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""))
                    .andExpect(jsonPath("$.state").value("DORMANT"));
        }
        desk(post("/alliances/s-1/state"), "{\"state\":\"IN_FOUNDING\",\"reason\":\"once more\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].message", containsString("ACTIVE or DISSOLVED may follow DORMANT")));
        desk(post("/alliances/s-1/state"), "{\"state\":\"GONE\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem("reason")));
        desk(post("/alliances/s-1/state").header("If-Match", "\"1\""), "{\"state\":\"ACTIVE\",\"reason\":\"spring\"}")
                .andExpect(status().isPreconditionFailed());
        mvc.perform(get("/alliances/s-1/history?size=1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].what").value("STATE_CHANGED"))
                .andExpect(jsonPath("$.items[0].by").value("desk"))
                .andExpect(jsonPath("$.items[0].reason").value("winter break"));
    }

    @Test
    void aSecondContactComesAndGoes() throws Exception {
        alliances.add(anyAlliance("s-2", AllianceState.ACTIVE));

        desk(
                        put("/alliances/s-2/second-contact"),
                        "{\"contact\":{\"name\":\"Udo\",\"email\":\"udo@buendnis.example\",\"role\":\"Vertretung\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.secondContact.role").value("Vertretung"));
        desk(put("/alliances/s-2/second-contact"), "{\"contact\":{\"name\":\"Udo\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem("contact.email")));
        desk(put("/alliances/s-2/second-contact"), "{\"contact\":null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.secondContact").doesNotExist());
    }

    @Test
    void theDeskCanTakeAHandoverBackOrSayYesForTheOldContact() throws Exception {
        alliances.add(anyAlliance("h-2", AllianceState.ACTIVE));
        desk(post("/alliances/h-2/handover/confirm-for-old"), "{\"reason\":\"has moved\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:handover-not-open"));
        desk(post("/alliances/h-2/handover"), NORA).andExpect(status().isOk());
        for (int i = 0; i < 2; i++) {
            mvc.perform(delete("/alliances/h-2/handover").with(Tokens.desk()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.handover.outcome").value("TAKEN_BACK"));
        }
        desk(post("/alliances/h-2/handover"), NORA)
                .andExpect(jsonPath("$.handover.number").value(2));
        desk(post("/alliances/h-2/handover/confirm-for-old"), "{\"reason\":\"has moved\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handover.oldAgreed").value(true));
        portal("/alliances/by-link/handover/view", link("alliance-handover", "h-2", 1, "new"), "")
                .andExpect(jsonPath("$.standing").value("REPLACED"));
    }

    @Test
    void aDuplicateIsMergedAndSaysWhere() throws Exception {
        for (var id : new String[] {"d-1", "d-2", "d-3"}) {
            alliances.add(anyAlliance(id, AllianceState.ACTIVE));
        }
        for (int i = 0; i < 2; i++) {
            desk(post("/alliances/d-1/merge"), "{\"into\":\"d-2\",\"reason\":\"entered twice\"}")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("DISSOLVED"))
                    .andExpect(jsonPath("$.mergedInto").value("d-2"))
                    .andExpect(jsonPath("$.missionsMove").value(true));
        }
        desk(post("/alliances/d-2/merge"), "{\"into\":\"d-1\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:merge-into-itself"));
        desk(post("/alliances/d-1/merge"), "{\"into\":\"d-3\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:alliance-merged"))
                .andExpect(jsonPath("$.mergedInto").value("d-2"));
        desk(post("/alliances/d-1/merge"), "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("into"));
        desk(post("/alliances/d-3/merge"), "{\"into\":\"nobody\"}").andExpect(status().isNotFound());
    }

    @Test
    void theDeskFindsWhatNeedsIt() throws Exception {
        alliances.add(anyAlliance("f-1", AllianceState.ACTIVE));
        desk(post("/alliances/f-1/handover"), NORA).andExpect(status().isOk());

        mvc.perform(get("/alliances?attention=HANDOVER_OPEN&size=100").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem("f-1")));
        mvc.perform(get("/alliances?needsAttention=true&state=ACTIVE&size=100").with(Tokens.desk()))
                .andExpect(jsonPath("$.items[*].id", hasItem("f-1")));
        mvc.perform(get("/alliances?attention=BORED").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    private ResultActions desk(MockHttpServletRequestBuilder request, String body) throws Exception {
        return json(request, Tokens.desk(), body);
    }

    private ResultActions portal(String path, String token, String more) throws Exception {
        return json(post(path), Tokens.portal(), "{\"token\":\"%s\"%s}".formatted(token, more));
    }

    private ResultActions json(MockHttpServletRequestBuilder request, RequestPostProcessor who, String body)
            throws Exception {
        return mvc.perform(
                request.with(who).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String link(String purpose, String subject, @Nullable Integer number, @Nullable String person) {
        var issued = Objects.requireNonNull(time.get());
        return signer.sign(new LinkToken(purpose, subject, number, person, issued, issued.plus(Duration.ofDays(180))));
    }
}
