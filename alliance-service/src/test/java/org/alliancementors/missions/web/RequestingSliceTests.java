package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@ContextConfiguration(
        classes = {
            RequestController.class,
            DeskController.class,
            TrackingController.class,
            ContactsController.class,
            PlacesController.class,
            ConfirmationLinks.class,
            SliceParts.class
        })
class RequestingSliceTests {

    private static final String GOOD = """
            {"kind":"FOUNDING","specialties":["GRUENDUNG","MODERATION"],"postalCode":"37176","format":"ON_SITE",
             "window":{"from":"2026-05-12","to":"2026-05-20"},"audience":80,"aim":"Wir möchten ein Bündnis gründen.",
             "preferredMentor":"M01","alliance":"A01","language":"DE",
             "contact":{"name":"Ina Itter","email":"ina.itter@buendnis.example","phone":"+49 5503 8080"}}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    private final LinkSigner signer = new LinkSigner(TestKeys.signing());

    @Test
    void aTrustedClientRequestsAtOnce() throws Exception {
        request(Tokens.partner(), key(), GOOD)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", matchesPattern("/missions/[a-z2-7]{26}")))
                .andExpect(jsonPath("$.id", matchesPattern("[a-z2-7]{26}")))
                .andExpect(jsonPath("$.reference", matchesPattern("LBF-[0-9A-Z]{4}-[0-9A-Z]{4}")))
                .andExpect(jsonPath("$.trackingSecret", matchesPattern("t1-[a-z2-7]{26}-[a-z2-7]{26}")))
                .andExpect(jsonPath("$.status").value("REQUESTED"));
    }

    @Test
    void aVisitorSubmits() throws Exception {
        request(Tokens.portal(), key(), GOOD)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("SUBMITTED"));
    }

    @Test
    void theSameRequestGetsTheSameAnswerAlsoAfterItsEnd() throws Exception { // U3
        var key = key();
        var first = body(request(Tokens.portal(), key, GOOD));
        mvc.perform(post("/missions/{id}/cancel", (String) JsonPath.read(first, "$.id"))
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CANCELLED"));

        assertThat(body(request(Tokens.portal(), key, GOOD).andExpect(status().isCreated())))
                .isEqualTo(first);
    }

    @Test
    void aKeyIsGoodForOneContent() throws Exception {
        var key = key();
        request(Tokens.portal(), key, GOOD).andExpect(status().isCreated());

        request(Tokens.portal(), key, GOOD.replace("80,", "81,"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:problem:idempotency-key-reused"));
        request(Tokens.desk(), key, GOOD.replace("80,", "81,")).andExpect(status().isCreated());
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        mvc.perform(post("/missions")
                        .with(Tokens.portal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(GOOD))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"FOUNDING\"      | \"kind\":\"PARTY\"            | kind",
                "\"kind\":\"FOUNDING\"      | \"kind\":7                    | kind",
                "\"kind\":\"FOUNDING\"      | \"kind\":null                 | kind",
                "[\"GRUENDUNG\",\"MODERATION\"] | \"GRUENDUNG\"             | specialties",
                "[\"GRUENDUNG\",\"MODERATION\"] | [null]                    | specialties",
                "[\"GRUENDUNG\",\"MODERATION\"] | [\"GRUENDUNG\",\"X\"]     | specialties[1]",
                "\"37176\"                  | \"00000\"                     | postalCode",
                "\"37176\"                  | 37176                         | postalCode",
                "\"ON_SITE\"                | \"\"                          | format",
                "\"2026-05-12\"             | \"2026-03-01\"                | window.from",
                "\"2026-05-12\"             | [2026,5,12]                   | window.from",
                "\"2026-05-20\"             | \"2026-05-01\"                | window.to",
                "{\"from\":\"2026-05-12\",\"to\":\"2026-05-20\"} | []       | window",
                "\"audience\":80            | \"audience\":\"80\"           | audience",
                "\"audience\":80            | \"audience\":80.5             | audience",
                "\"audience\":80            | \"audience\":0                | audience",
                "\"audience\":80            | \"audience\":99999999999999   | audience",
                "\"audience\":80            | \"attendance\":80             | attendance",
                "Wir möchten ein Bündnis gründen. | zu kurz                 | aim",
                "\"M01\"                    | \"M 01\"                      | preferredMentor",
                "\"A01\"                    | \"A99\"                       | alliance",
                "\"DE\"                     | \"de\"                        | language",
                "\"Ina Itter\"              | \"Ina\\r\\nBcc: x@y.example\" | contact.name",
                "\"Ina Itter\"              | \"\\u760d\"                   | contact.name",
                "\"Ina Itter\"              | {\"first\":\"Ina\"}           | contact.name",
                "\"ina.itter@buendnis.example\" | \"ina\"                   | contact.email",
                "\"+49 5503 8080\"          | \"call me\"                   | contact.phone"
            })
    void aFieldThatIsWrongIsNamedWithWhatToDo(String good, String bad, String field) throws Exception {
        assertThat(GOOD).contains(good);
        request(Tokens.portal(), key(), GOOD.replace(good, bad))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", hasItem(containsString(field))))
                .andExpect(jsonPath("$.errors[0].message", containsString(" ")));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() throws Exception {
        request(Tokens.portal(), key(), "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        contains("kind", "specialties", "postalCode", "format", "date", "aim", "contact")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\"", "{}{}", "{\"kind\":\"TALK\",\"kind\":\"TALK\"}"})
    void whatIsNoRequestIsRefused(String body) throws Exception {
        request(Tokens.portal(), key(), body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aBodyOfAMegabyteIsRefused() throws Exception {
        request(Tokens.portal(), key(), GOOD.replace("Wir", "W".repeat(1_000_000)))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void theLinkOfTheMailConfirmsOnceAndAgain() throws Exception {
        String id = JsonPath.read(body(request(Tokens.portal(), key(), GOOD)), "$.id");

        for (int i = 0; i < 2; i++) {
            confirm(id, token("confirm", id, NOW.plus(Duration.ofDays(1)).toString()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("SEARCHING"));
        }
    }

    @Test
    void noOtherLinkConfirms() throws Exception {
        String id = JsonPath.read(body(request(Tokens.portal(), key(), GOOD)), "$.id");
        var tomorrow = NOW.plus(Duration.ofDays(1)).toString();

        confirm(id, token("answer", id, tomorrow)).andExpect(status().isBadRequest());
        confirm(id, token("confirm", "another", tomorrow))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("token"));
        confirm(id, "rubbish").andExpect(status().isBadRequest());
        confirm(id, "").andExpect(status().isBadRequest());
        confirm(id, token("confirm", id, NOW.minusSeconds(1).toString()))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.detail", containsString("send a new request")));
        confirm("unknown", token("confirm", "unknown", tomorrow)).andExpect(status().isNotFound());
        assertThat(missions.find(new MissionId(id)).orElseThrow().status()).isEqualTo(MissionStatus.SUBMITTED);
    }

    @Test
    void aCancelledRequestIsNotConfirmed() throws Exception {
        missions.put(anyMission("gone", MissionStatus.CANCELLED));

        confirm("gone", token("confirm", "gone", NOW.plusSeconds(60).toString()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("send a new one")));
    }

    private ResultActions request(RequestPostProcessor who, String key, String body) throws Exception {
        return mvc.perform(post("/missions")
                .with(who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions confirm(String id, String token) throws Exception {
        return mvc.perform(post("/missions/{id}/confirm", id)
                .with(Tokens.portal())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"" + token + "\"}"));
    }

    private String token(String purpose, String subject, String expires) {
        return signer.sign(new LinkToken(purpose, subject, null, null, NOW.minusSeconds(60), Instant.parse(expires)));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
