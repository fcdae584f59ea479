package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
            MissionsSliceTests.Parts.class
        })
class MissionsSliceTests {

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

    @Autowired
    TrackingSecrets secrets;

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

    @Test
    void theDeskSeesAMissionWithItsHistory() throws Exception {
        missions.put(anyMission("m-acc", MissionStatus.ACCEPTED));

        mvc.perform(get("/missions/m-acc").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ACCEPTED"))
                .andExpect(jsonPath("$.waitingAtDesk").value(false))
                .andExpect(jsonPath("$.contact.email").value("ina.itter@buendnis.example"))
                .andExpect(jsonPath("$.offer.mentor").value("M07"))
                .andExpect(jsonPath("$.history", hasSize(3)))
                .andExpect(jsonPath("$.history[0].what").value("REQUESTED"))
                .andExpect(jsonPath("$.history[0].source").value("MISSIONS"))
                .andExpect(jsonPath("$.history[2].what").value("ACCEPTED"))
                .andExpect(jsonPath("$.history[2].source").value("ASSIGNMENTS"))
                .andExpect(jsonPath("$.history[2].seq").value(2))
                .andExpect(jsonPath("$.history[2].at").value("2026-03-02T13:00:00Z"));
    }

    @Test
    void aListHoldsNoPersonalData() throws Exception {
        missions.put(anyMission("m-desk", MissionStatus.AT_DESK));

        mvc.perform(get("/missions?status=AT_DESK&size=1").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value("m-desk"))
                .andExpect(jsonPath("$.items[0].contact").doesNotExist())
                .andExpect(jsonPath("$.items[0].asked.aim").doesNotExist())
                .andExpect(jsonPath("$.items[0].asked.when.from").value("2026-05-12"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Itter"))));
        mvc.perform(get("/missions?status=LOST").with(Tokens.desk()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("status"));
        mvc.perform(get("/missions?size=1000").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void whatStandsStillWaitsVisiblyAtTheDesk() throws Exception {
        missions.put(MissionFixture.begunLongAgo("m-still"));

        mvc.perform(get("/missions?status=WAITING_AT_DESK").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem("m-still")))
                .andExpect(jsonPath("$.items[0].waitingAtDesk").value(true));
    }

    @Test
    void anUnknownMissionIsNotFound() throws Exception {
        mvc.perform(get("/missions/nobody").with(Tokens.desk())).andExpect(status().isNotFound());
        mvc.perform(post("/missions/nobody/cancel").with(Tokens.desk())).andExpect(status().isNotFound());
        mvc.perform(get("/missions/a b").with(Tokens.desk())).andExpect(status().isBadRequest());
    }

    @Test
    void theTrackingSecretOpensTheViewOfTheInitiator() throws Exception {
        missions.put(anyMission("m-track", MissionStatus.OFFERED));
        var secret = secrets.of(new MissionId("m-track"));

        mvc.perform(get("/tracking/" + secret).with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holder").value("MENTOR"))
                .andExpect(jsonPath("$.by").exists())
                .andExpect(jsonPath("$.steps[1].what").value("MENTOR_ASKED"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("M07"))));
        mvc.perform(post("/tracking/" + secret + "/cancel").with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CANCELLED"))
                .andExpect(jsonPath("$.holder").value("NOBODY"));
    }

    @Test
    void anUnknownSecretLooksLikeAMalformedOne() throws Exception {
        var unknown = mvc.perform(
                        get("/tracking/" + secrets.of(new MissionId("nobody"))).with(Tokens.portal()))
                .andExpect(status().isNotFound());
        var malformed = mvc.perform(get("/tracking/x").with(Tokens.portal())).andExpect(status().isNotFound());

        assertThat(body(unknown)).isEqualTo(body(malformed));
    }

    @Test
    void theContactsOfSeveralMissionsAreToldAtOnce() throws Exception {
        missions.put(anyMission("m-contact", MissionStatus.SEARCHING));

        mvc.perform(post("/internal/contacts")
                        .with(Tokens.internal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entries\":[{\"mission\":\"nobody\"},{\"mission\":\"m-contact\"}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].mission").value("nobody"))
                .andExpect(jsonPath("$.entries[0].status").value("gone"))
                .andExpect(jsonPath("$.entries[0].contact").doesNotExist())
                .andExpect(jsonPath("$.entries[1].status").value("found"))
                .andExpect(jsonPath("$.entries[1].contact.name").value("Ina Itter"))
                .andExpect(jsonPath("$.entries[1].contact.email").value("ina.itter@buendnis.example"))
                .andExpect(jsonPath("$.entries[1].contact.language").value("DE"))
                .andExpect(jsonPath("$.entries[1].trackingSecret").value(secrets.of(new MissionId("m-contact"))))
                .andExpect(jsonPath("$.entries[1].place").value("Nörten-Hardenberg"))
                .andExpect(jsonPath("$.entries[1].when.to").value("2026-05-20"));
        for (var bad :
                new String[] {"{}", "{\"entries\":[]}", "{\"entries\":[{}]}", "{\"entries\":[{\"mission\":\"a b\"}]}"
                }) {
            mvc.perform(post("/internal/contacts")
                            .with(Tokens.internal())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(bad))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void anybodyMayAskForThePlaceOfAPostalCode() throws Exception {
        mvc.perform(get("/places/37176"))
                .andExpect(status().isOk())
                .andExpect(
                        content().json("{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}"));
        mvc.perform(get("/places/00000"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.errors[0].message", containsString("check its digits")));
        mvc.perform(get("/places/3717"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("postalCode"));
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
        return signer.sign(
                new LinkToken(purpose, subject, null, null, NOW.minusSeconds(60), java.time.Instant.parse(expires)));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        Places places() {
            return Places.load();
        }

        @Bean
        InMemoryMissions missions() {
            return new InMemoryMissions();
        }

        @Bean
        TrackingSecrets secrets() {
            return TrackingSecrets.of(TestKeys.TRACKING);
        }

        @Bean
        LinkVerifier links(InstantSource clock) {
            return new LinkVerifier(TestKeys.verification(), clock);
        }

        @Bean
        RequestingMissions requesting(Missions missions, Places places, InstantSource clock) {
            return new RequestingMissions(
                    missions, places, alliance -> alliance.value().equals("A01"), clock);
        }

        @Bean
        CancellingMissions cancelling(Missions missions, InstantSource clock) {
            return new CancellingMissions(missions, clock);
        }

        @Bean
        FollowingMissions following(
                Missions missions, CancellingMissions cancelling, TrackingSecrets secrets, InstantSource clock) {
            return new FollowingMissions(missions, cancelling, secrets, clock);
        }
    }
}
