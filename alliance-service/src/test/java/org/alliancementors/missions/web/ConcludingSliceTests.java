package org.alliancementors.missions.web;

import static org.alliancementors.missions.ConclusionFixture.completed;
import static org.alliancementors.missions.ConclusionFixture.silentMentor;
import static org.alliancementors.missions.MeetingsFixture.agreed;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.alliancementors.allianceservice.TestKeys;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.missions.InMemoryMissions;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingSecrets;
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
            DeskController.class,
            TrackingController.class,
            ReportController.class,
            FeedbackController.class,
            CompletionController.class,
            MentoringLinks.class,
            MentorsActs.class,
            SliceParts.class
        })
class ConcludingSliceTests {

    private static final String REPORT =
            "\"done\":\"Wir haben geplant.\",\"minutes\":240,\"reach\":12,\"mayPublish\":false";

    @Autowired
    MockMvc mvc;

    @Autowired
    InMemoryMissions missions;

    @Autowired
    TrackingSecrets secrets;

    @Test
    void aReportCompletesTheMissionAndIsTheSameWhenItIsSentAgain() throws Exception { // U3
        missions.put(anyMission("r-1", MissionStatus.ACCEPTED));

        for (var time = 0; time < 2; time++) {
            report(token("r-1", "M07", "mentoring", 1), REPORT)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("COMPLETED"))
                    .andExpect(jsonPath("$.reportedAt").value("2026-03-02T11:00:00Z"))
                    .andExpect(content().string(not(containsString("geplant"))));
        }
        mvc.perform(get("/missions/r-1/report").with(Tokens.desk()))
                .andExpect(jsonPath("$.report.report.done").value("Wir haben geplant."))
                .andExpect(jsonPath("$.report.mentor").value("M07"))
                .andExpect(jsonPath("$.completedAt").value("2026-03-02T11:00:00Z"))
                .andExpect(jsonPath("$.effect.founded").value("UNKNOWN"))
                .andExpect(jsonPath("$.feedback").doesNotExist());
        mvc.perform(get("/missions?status=COMPLETED").with(Tokens.desk()))
                .andExpect(jsonPath("$.items[?(@.id=='r-1')].waitingAtDesk").value(false));
    }

    @Test
    void anotherReportIsRefusedAndTheFirstStands() throws Exception {
        missions.put(anyMission("r-2", MissionStatus.ACCEPTED));
        report(token("r-2", "M07", "mentoring", 1), REPORT).andExpect(status().isOk());

        report(token("r-2", "M07", "mentoring", 1), REPORT.replace("240", "300"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:reported-already"))
                .andExpect(jsonPath("$.detail").value(containsString("advisory desk")));
    }

    @Test
    void aReportIsRefusedWhileAppointmentsAreAheadWhichAreNamed() throws Exception {
        missions.put(agreed(anyMission("r-3", MissionStatus.ACCEPTED), "t-9", NOW.plus(Duration.ofDays(1))));

        report(token("r-3", "M07", "mentoring", 1), REPORT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:appointments-ahead"))
                .andExpect(jsonPath("$.detail").value(containsString("2026-03-03T11:00:00Z")))
                .andExpect(jsonPath("$.appointments[0]").value("t-9"));
    }

    @Test
    void aReportNeedsAKeyAndTheMentorsOwnGoodLink() throws Exception { // N9
        missions.put(anyMission("r-4", MissionStatus.ACCEPTED));
        missions.put(anyMission("r-5", MissionStatus.CANCELLED));

        mvc.perform(post("/mentoring/report")
                        .with(Tokens.portal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"token\":\"x\"," + REPORT + "}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
        refused("r-4", "M11", "mentoring", 1, 409, "not-your-mission");
        refused("r-4", "M07", "answer", 1, 400, "link-invalid");
        refused("r-4", "M07", "mentoring", -1, 410, "link-expired");
        refused("r-5", "M07", "mentoring", 1, 409, "mission-cancelled");
        refused("r-none", "M07", "mentoring", 1, 404, "mission-unknown");
    }

    @Test
    void everythingThatIsWrongWithAReportIsNamedAtOnce() throws Exception {
        missions.put(anyMission("r-6", MissionStatus.ACCEPTED));

        report(token("r-6", "M07", "mentoring", 1), "\"done\":\"kurz\",\"reach\":-1,\"mayPublish\":true")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasSize(4)))
                .andExpect(content().string(not(containsString("kurz"))));
    }

    @Test
    void theDeskCompletesWithoutAReportAndSaysWhy() throws Exception {
        missions.put(anyMission("c-1", MissionStatus.ACCEPTED));
        missions.put(anyMission("c-2", MissionStatus.SEARCHING));

        for (var time = 0; time < 2; time++) {
            complete("c-1", "{\"reason\":\"Mentor erkrankt\"}")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("COMPLETED"))
                    .andExpect(jsonPath("$.withoutReport").value("Mentor erkrankt"));
        }
        complete("c-1", "{\"reason\":\"anders\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-completed"));
        complete("c-2", "{\"reason\":\"Mentor erkrankt\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-not-accepted"));
        complete("c-2", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        complete("c-none", "{\"reason\":\"x\"}").andExpect(status().isNotFound());
    }

    @Test
    void theDeskSeesThatAReportIsMissing() throws Exception {
        missions.put(silentMentor("w-1", NOW.minus(Duration.ofDays(7))));

        mvc.perform(get("/missions/w-1").with(Tokens.desk()))
                .andExpect(jsonPath("$.waitingAtDesk").value(true))
                .andExpect(jsonPath("$.waitingFor").value("REPORT"));
    }

    @Test
    void feedbackIsTakenOnceItIsCompleted() throws Exception {
        missions.put(anyMission("f-1", MissionStatus.COMPLETED));
        missions.put(anyMission("f-2", MissionStatus.ACCEPTED));

        mvc.perform(get(tracking("f-1")).with(Tokens.portal()))
                .andExpect(jsonPath("$.asks[0]").value("FEEDBACK"));
        for (var time = 0; time < 2; time++) {
            say("f-1", "/feedback", "{\"helpful\":5,\"again\":\"YES\",\"remark\":\"Danke!\"}")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.asks", hasSize(0)));
        }
        say("f-1", "/feedback", "{\"helpful\":4}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:feedback-given-already"));
        say("f-2", "/feedback", "{\"helpful\":4}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:mission-not-completed"));
        say("f-1", "/feedback", "{\"helpful\":7}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("helpful"));
        mvc.perform(get("/missions/f-1/report").with(Tokens.desk()))
                .andExpect(jsonPath("$.feedback.feedback.nextStepsClear").value("UNKNOWN"))
                .andExpect(jsonPath("$.feedback.feedback.remark").value("Danke!"));
    }

    @Test
    void theEffectIsTakenFromItsTimeOn() throws Exception {
        missions.put(anyMission("u-1", MissionStatus.COMPLETED));
        missions.put(completed("u-2", NOW.minus(Duration.ofDays(100))));

        say("u-1", "/follow-ups/3", "{\"founded\":\"YES\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:follow-up-too-early"));
        say("u-2", "/follow-ups/3", "{\"founded\":\"YES\",\"partnersWon\":3}").andExpect(status().isOk());
        say("u-2", "/follow-ups/3", "{\"founded\":\"YES\",\"partnersWon\":3}").andExpect(status().isOk());
        say("u-2", "/follow-ups/3", "{\"founded\":\"NO\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:problem:follow-up-answered-already"));
        say("u-2", "/follow-ups/4", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("months"));
        mvc.perform(get("/evidence").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.specialties", hasSize(19)))
                .andExpect(jsonPath("$.specialties[?(@.specialty=='GRUENDUNG')].founded.yes")
                        .value(1));
    }

    @Test
    void aSecretThatIsNoneLeadsNowhere() throws Exception {
        mvc.perform(post("/tracking/t1-x-y/feedback")
                        .with(Tokens.portal())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"helpful\":5}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:tracking-unknown"));
    }

    private void refused(String id, String mentor, String purpose, int days, int status, String code) throws Exception {
        report(token(id, mentor, purpose, days), REPORT)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.type").value("urn:problem:" + code));
    }

    private ResultActions report(String token, String fields) throws Exception {
        return mvc.perform(post("/mentoring/report")
                .with(Tokens.portal())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"" + token + "\"," + fields + "}"));
    }

    private ResultActions complete(String id, String body) throws Exception {
        return mvc.perform(post("/missions/" + id + "/complete")
                .with(Tokens.desk())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions say(String id, String what, String body) throws Exception {
        return mvc.perform(post(tracking(id) + what)
                .with(Tokens.portal())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String tracking(String id) {
        return "/tracking/" + secrets.of(new MissionId(id));
    }

    private static String token(String mission, String mentor, String purpose, int days) {
        return new LinkSigner(TestKeys.signing())
                .sign(new LinkToken(
                        purpose,
                        mission,
                        null,
                        mentor,
                        NOW.minus(Duration.ofDays(9)),
                        NOW.plus(Duration.ofDays(days))));
    }
}
