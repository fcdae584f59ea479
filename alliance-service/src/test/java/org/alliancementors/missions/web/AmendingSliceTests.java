package org.alliancementors.missions.web;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingSecrets;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@ContextConfiguration(
        classes = {
            RequestController.class,
            DeskController.class,
            WishController.class,
            TrackingController.class,
            ContactsController.class,
            PlacesController.class,
            ConfirmationLinks.class,
            SliceParts.class
        })
class AmendingSliceTests {

    private static final String WISH = """
            {"kind":"FOUNDING","specialties":["GRUENDUNG","MODERATION"],"postalCode":"37176","format":"ONLINE",
             "date":"2026-05-12","preferredMentor":"M01","stateWish":"OTHER"}
            """;
    private static final String REQUEST = """
            {"kind":"TALK","specialties":["VORTRAG"],"postalCode":"37176","format":"ONLINE","date":"2026-05-12",
             "aim":"Ein Vortrag für alle.","stateWish":"SAME","contact":{"name":"Ina Itter","email":"ina@buendnis.example"}}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    TrackingSecrets secrets;

    @Test
    void theDeskAmendsWhatItHasSeen() throws Exception {
        missions.put(anyMission("a-1", MissionStatus.OFFERED));
        mvc.perform(get("/missions/a-1").with(Tokens.desk())).andExpect(header().string("ETag", "\"2\""));

        amend("/missions/a-1/wish", Tokens.desk(), "\"2\"", WISH)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.status").value("OFFERED"))
                .andExpect(jsonPath("$.format").value("ONLINE"))
                .andExpect(jsonPath("$.when.to").value("2026-05-12"))
                .andExpect(jsonPath("$.stateWish").value("OTHER"))
                .andExpect(jsonPath("$.alliance").value("A01"))
                .andExpect(content().string(not(containsString("Itter"))));

        mvc.perform(get("/missions/a-1").with(Tokens.desk()))
                .andExpect(jsonPath("$.asked.stateWish").value("OTHER"))
                .andExpect(jsonPath("$.history[2].what").value("AMENDED"))
                .andExpect(jsonPath("$.history[2].reason").value("BY_DESK"));
    }

    @Test
    void theSameWishAgainIsFineAndChangesNothing() throws Exception { // U3
        missions.put(anyMission("a-2", MissionStatus.SEARCHING));
        amend("/missions/a-2/wish", Tokens.desk(), "\"1\"", WISH).andExpect(header().string("ETag", "\"2\""));

        amend("/missions/a-2/wish", Tokens.desk(), "\"1\"", WISH)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
    }

    @Test
    void theDeskMustSayWhichVersionItHasSeen() throws Exception {
        missions.put(anyMission("a-3", MissionStatus.SEARCHING).on(offered(1, 1)));

        amend("/missions/a-3/wish", Tokens.desk(), null, WISH)
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("urn:problem:version-required"))
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
        amend("/missions/a-3/wish", Tokens.desk(), "\"1\"", WISH)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-changed-meanwhile"))
                .andExpect(jsonPath("$.version").value(2));
        assertThat(missions.find(new MissionId("a-3")).orElseThrow().wish()).isEqualTo(MissionFixture.anyWish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "W/\"2\"", "\"x\"", "\"1\", \"2\"", "\"9999999999999999999999\""})
    void anEntityTagOfOthersIsRefused(String tag) throws Exception {
        missions.put(anyMission("a-4", MissionStatus.SEARCHING));

        amend("/missions/a-4/wish", Tokens.desk(), tag, WISH)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, mission-not-confirmed", "CANCELLED, mission-cancelled"})
    void aMissionThatCannotBeAmendedSaysWhy(MissionStatus status, String code) throws Exception {
        missions.put(anyMission("a-5", status));

        amend("/missions/a-5/wish", Tokens.desk(), "\"1\"", WISH)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:" + code))
                .andExpect(jsonPath("$.detail", containsString("send a new")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"OTHER\"      | \"ANY\"        | stateWish",
                "\"OTHER\"      | 1              | stateWish",
                "\"37176\"      | \"00000\"      | postalCode",
                "\"2026-05-12\" | \"2026-03-01\" | date",
                "\"M01\"        | \"M 01\"       | preferredMentor",
                "\"FOUNDING\"   | \"PARTY\"      | kind",
                "\"kind\"       | \"aim\"        | aim"
            })
    void aFieldThatIsWrongIsNamed(String good, String bad, String field) throws Exception {
        missions.put(anyMission("a-6", MissionStatus.SEARCHING));

        amend("/missions/a-6/wish", Tokens.desk(), "\"1\"", WISH.replace(good, bad))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem(containsString(field))));
    }

    @Test
    void aClientAmendsItsOwnMissionsAndSeesNoOthers() throws Exception {
        String id = JsonPath.read(
                mvc.perform(post("/missions")
                                .with(Tokens.partner())
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(REQUEST))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        missions.put(anyMission("a-7", MissionStatus.SEARCHING));

        mvc.perform(get("/missions/" + id + "/wish").with(Tokens.partner()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.stateWish").value("SAME"));
        amend("/missions/" + id + "/wish", Tokens.partner(), "\"1\"", WISH).andExpect(status().isOk());
        assertThat(missions.find(new MissionId(id))
                        .orElseThrow()
                        .progress()
                        .history()
                        .getLast()
                        .reason())
                .isEqualTo("BY_PARTNER");
        mvc.perform(get("/missions/a-7/wish").with(Tokens.partner())).andExpect(status().isNotFound());
        amend("/missions/a-7/wish", Tokens.partner(), "\"1\"", WISH).andExpect(status().isNotFound());
        amend("/missions/" + id + "/wish", Tokens.as("partner", "another"), "*", WISH)
                .andExpect(status().isNotFound());
        amend("/missions/nobody/wish", Tokens.desk(), "*", WISH).andExpect(status().isNotFound());
    }

    @Test
    void theInitiatorAmendsByTheSecretOfTheLink() throws Exception {
        missions.put(anyMission("a-8", MissionStatus.OFFERED));
        var path = "/tracking/" + secrets.of(new MissionId("a-8"));
        mvc.perform(get(path).with(Tokens.portal()))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.specialties[0]").value("GRUENDUNG"))
                .andExpect(jsonPath("$.preferredMentor").value("M01"))
                .andExpect(jsonPath("$.stateWish").doesNotExist());

        amend(path + "/wish", Tokens.portal(), "\"1\"", WISH).andExpect(status().isPreconditionFailed());
        amend(path + "/wish", Tokens.portal(), null, WISH)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.stateWish").value("OTHER"))
                .andExpect(jsonPath("$.steps[2].what").value("AMENDED"));
        amend("/tracking/k1-a-8-" + "a".repeat(26) + "/wish", Tokens.portal(), null, WISH)
                .andExpect(status().isNotFound());
    }

    @Test
    void aRequestUnderTheSameKeyWithAnotherWishForTheStateIsAnotherRequest() throws Exception {
        var key = UUID.randomUUID().toString();
        request(key, REQUEST).andExpect(status().isCreated());

        request(key, REQUEST).andExpect(status().isCreated());
        request(key, REQUEST.replace("SAME", "OTHER")).andExpect(status().isUnprocessableContent());
    }

    private ResultActions request(String key, String body) throws Exception {
        return mvc.perform(post("/missions")
                .with(Tokens.portal())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions amend(String path, RequestPostProcessor who, @Nullable String ifMatch, String body)
            throws Exception {
        MockHttpServletRequestBuilder request =
                put(path).with(who).contentType(MediaType.APPLICATION_JSON).content(body);
        return mvc.perform(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }
}
