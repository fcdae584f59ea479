package org.alliancementors.missions.web;

import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancementors.alliances.AllianceDraft;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.missions.Unreachable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest
@ContextConfiguration(
        classes = {
            RequestController.class,
            DeskController.class,
            TrackingController.class,
            ContactsController.class,
            PlacesController.class,
            ProgrammeController.class,
            LostLinkController.class,
            ConfirmationLinks.class,
            SliceParts.class
        })
class WatchingSliceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    InMemoryAlliances alliances;

    @Autowired
    TrackingSecrets secrets;

    @Test
    void theProgrammeCountsMissionsThatHaveAMentorOrHadOne() throws Exception {
        long before = missions.count().getOrDefault(MissionStatus.ACCEPTED, 0L)
                + missions.count().getOrDefault(MissionStatus.COMPLETED, 0L);
        missions.put(anyMission("m-counted", MissionStatus.ACCEPTED));
        missions.put(anyMission("m-not-counted", MissionStatus.SEARCHING));

        mvc.perform(get("/programme").with(Tokens.portal()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missions").value((int) before + 1));
    }

    @Test
    void whoLostTheLinkHearsTheSameWhetherThereIsOneOrNot() throws Exception {
        var mission = anyMission("m-lost", MissionStatus.OFFERED);
        missions.put(mission);
        for (var asked : List.of(
                "{\"email\":\"ina.itter@buendnis.example\",\"reference\":\"%s\"}".formatted(mission.reference()),
                "{\"email\":\"nobody@buendnis.example\",\"reference\":\"LBF-0000-0000\"}",
                "{\"email\":\"nobody@buendnis.example\",\"postalCode\":\"01067\"}")) {
            mvc.perform(post("/tracking/lost")
                            .with(Tokens.portal())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(asked))
                    .andExpect(status().isAccepted())
                    .andExpect(content().string(""));
        }
        assertThat(missions.find(new MissionId("m-lost")).orElseThrow().version())
                .isEqualTo(mission.version() + 1);
        for (var wrong : List.of(
                "{\"email\":\"ina\",\"postalCode\":\"01067\"}",
                "{\"email\":\"ina.itter@buendnis.example\"}",
                "{\"email\":\"ina.itter@buendnis.example\",\"postalCode\":\"01067\",\"reference\":\"LBF-0000-0000\"}")) {
            mvc.perform(post("/tracking/lost")
                            .with(Tokens.portal())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wrong))
                    .andExpect(status().isBadRequest());
        }
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
    void theDeskSeesWhoStandsByAndTheInitiatorOnlyThatSomebodyDoes() throws Exception {
        missions.put(MissionFixture.withAStandby("m-stand"));

        mvc.perform(get("/missions/m-stand").with(Tokens.desk()))
                .andExpect(jsonPath("$.standby.mentor").value("M11"))
                .andExpect(jsonPath("$.standby.agreedAt").value("2026-03-02T15:00:00Z"))
                .andExpect(jsonPath("$.history[3].what").value("STANDBY_ASKED"))
                .andExpect(jsonPath("$.initiatorUnreachable").doesNotExist());
        mvc.perform(get("/tracking/" + secrets.of(new MissionId("m-stand"))).with(Tokens.portal()))
                .andExpect(jsonPath("$.standIn").value(true))
                .andExpect(content().string(not(containsString("M11"))));
    }

    @Test
    void theDeskSeesAtOnceThatNoMailReachesTheInitiator() throws Exception {
        missions.put(anyMission("m-mail", MissionStatus.ACCEPTED)
                .unreachable(1, new Unreachable(MissionFixture.NOW, Unreachable.Reason.ADDRESS_REFUSED)));

        mvc.perform(get("/missions?status=WAITING_AT_DESK&size=100").with(Tokens.desk()))
                .andExpect(jsonPath("$.items[*].id", hasItem("m-mail")));
        mvc.perform(get("/missions/m-mail").with(Tokens.desk()))
                .andExpect(jsonPath("$.waitingAtDesk").value(true))
                .andExpect(jsonPath("$.initiatorUnreachable.since").value("2026-03-02T11:00:00Z"))
                .andExpect(jsonPath("$.initiatorUnreachable.reason").value("ADDRESS_REFUSED"));
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
                .andExpect(content().string(not(containsString("Itter"))));
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
    void whatHasTakenPlaceCannotBeCancelledAndTheAnswerSaysWhatCanBeDone() throws Exception {
        missions.put(anyMission("m-done", MissionStatus.COMPLETED));
        mvc.perform(post("/missions/m-done/cancel").with(Tokens.desk()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-completed"))
                .andExpect(jsonPath("$.detail", containsString("give feedback")));
        mvc.perform(post("/tracking/" + secrets.of(new MissionId("m-done")) + "/cancel")
                        .with(Tokens.portal()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-completed"));
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
                .andExpect(content().string(not(containsString("M07"))));
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
    void theContactsOfAnAllianceAreToldByWhoIsMeant() throws Exception {
        var id = new AllianceId("a-contact");
        alliances.add(anyAlliance("a-contact", AllianceState.ACTIVE));
        new HandingOverAlliances(alliances, () -> NOW)
                .begin(id, new AllianceDraft.Person("Nora Nessel", "nora@buendnis.example", null, null), null, "desk");

        mvc.perform(post("/internal/contacts")
                        .with(Tokens.internal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"entries":[{"alliance":"a-contact"},{"alliance":"a-contact","contact":"NEXT"},
                                 {"alliance":"a-contact","contact":"PREVIOUS"},{"alliance":"nobody","contact":"CURRENT"},
                                 {"alliance":"a-contact","contact":"NEXT","handover":1},{"alliance":"a-contact","contact":"NEXT","handover":2}]}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].alliance").value("a-contact"))
                .andExpect(jsonPath("$.entries[0].status").value("found"))
                .andExpect(jsonPath("$.entries[0].contact.name").value("Ida Ilex"))
                .andExpect(jsonPath("$.entries[0].contact.language").value("DE"))
                .andExpect(jsonPath("$.entries[0].allianceName").value("Bündnis für Familie Sendenhorst"))
                .andExpect(jsonPath("$.entries[1].contact.email").value("nora@buendnis.example"))
                .andExpect(jsonPath("$.entries[2].status").value("gone"))
                .andExpect(jsonPath("$.entries[2].contact").doesNotExist())
                .andExpect(jsonPath("$.entries[3].status").value("gone"))
                .andExpect(jsonPath("$.entries[4].contact.email").value("nora@buendnis.example"))
                .andExpect(jsonPath("$.entries[5].status").value("gone"));
        mvc.perform(post("/internal/contacts")
                        .with(Tokens.internal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entries\":[{\"alliance\":\"a-1\",\"mission\":\"m-1\"}]}"))
                .andExpect(status().isBadRequest());
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

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
