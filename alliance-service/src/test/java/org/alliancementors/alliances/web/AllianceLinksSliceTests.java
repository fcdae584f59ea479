package org.alliancementors.alliances.web;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.CheckingAlliances;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class AllianceLinksSliceTests {

    private static final String NORA = "{\"contact\":{\"name\":\"Nora Nessel\",\"email\":\"nora@buendnis.example\"}}";

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryAlliances alliances;

    @Autowired
    CheckingAlliances checking;

    @Autowired
    AtomicReference<Instant> time;

    private final LinkSigner signer = new LinkSigner(TestKeys.signing());

    @BeforeEach
    void theTimeIsNow() {
        time.set(NOW);
    }

    @Test
    void aHandoverIsConfirmedByTwoLinks() throws Exception {
        alliances.add(anyAlliance("h-1", AllianceState.ACTIVE));
        for (int i = 0; i < 2; i++) {
            desk(post("/alliances/h-1/handover"), NORA)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.handover.number").value(1))
                    .andExpect(jsonPath("$.attention[0]").value("HANDOVER_OPEN"));
        }
        var old = link("alliance-handover", "h-1", 1, "old");
        var next = link("alliance-handover", "h-1", 1, "new");

        portal("/alliances/by-link/handover/view", old, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standing").value("OPEN"))
                .andExpect(jsonPath("$.side").value("OLD"))
                .andExpect(jsonPath("$.otherName").value("Nora Nessel"))
                .andExpect(jsonPath("$.youAgreed").value(false));
        portal("/alliances/by-link/handover/answer", old, "").andExpect(status().isBadRequest());
        portal("/alliances/by-link/handover/answer", old, ",\"answer\":\"YES\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.youAgreed").value(true));
        for (int i = 0; i < 2; i++) {
            portal("/alliances/by-link/handover/answer", next, ",\"answer\":\"YES\"")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.standing").value("COMPLETED"))
                    .andExpect(jsonPath("$.otherName").doesNotExist());
        }
        mvc.perform(get("/alliances/h-1").with(Tokens.desk()))
                .andExpect(jsonPath("$.contacts[0].name").value("Nora Nessel"))
                .andExpect(jsonPath("$.contacts[0].role").value("Koordination"));
        portal("/alliances/by-link/handover/answer", old, ",\"answer\":\"NO\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:handover-ended"))
                .andExpect(jsonPath("$.outcome").value("COMPLETED"));
    }

    @Test
    void oneClickAnswersTheYearlyQuestion() throws Exception {
        alliances.add(anyAlliance("c-1", AllianceState.ACTIVE));
        time.set(NOW.plus(Duration.ofDays(366)));
        checking.drive(new AllianceId("c-1"));
        var link = link("alliance-check", "c-1", 1, null);

        portal("/alliances/by-link/check/view", link, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standing").value("OPEN"))
                .andExpect(jsonPath("$.contacts[0].name").value("Ida Ilex"));
        for (int i = 0; i < 2; i++) {
            portal("/alliances/by-link/check/answer", link, "")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.standing").value("CONFIRMED"))
                    .andExpect(jsonPath("$.contacts").doesNotExist());
        }
        portal("/alliances/by-link/check/answer", link, ",\"stillRight\":false")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:check-settled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check/view", "check/answer", "handover/view", "handover/answer"})
    void aLinkThatIsNotOursOpensNothing(String path) throws Exception {
        var address = "/alliances/by-link/" + path;
        alliances.add(anyAlliance("l-1", AllianceState.ACTIVE));
        portal(address, "x.y.z", "").andExpect(status().isBadRequest());
        portal(address, "", "").andExpect(status().isBadRequest());
        portal(address, link("confirm", "l-1", 1, "old"), "")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("token"));
        var purpose = path.startsWith("check") ? "alliance-check" : "alliance-handover";
        portal(address, link(purpose, "l-1", null, "old"), "").andExpect(status().isBadRequest());
        portal(address, link(purpose, "no id!", 1, "old"), "").andExpect(status().isBadRequest());
        portal(
                        address,
                        link(purpose, "nobody", 1, "old"),
                        ",\"answer\":\"YES\"".repeat(path.equals("handover/answer") ? 1 : 0))
                .andExpect(status().isNotFound());
        var expired = signer.sign(new LinkToken(purpose, "l-1", 1, "old", NOW, NOW.plusSeconds(60)));
        time.set(NOW.plusSeconds(61));
        portal(address, expired, "")
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("urn:problem:link-expired"));
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
