package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class CaringSliceTests extends WebSlice {

    CaringSliceTests(MockMvc mvc) {
        super(mvc);
    }

    private static MockHttpServletRequestBuilder wish(HttpMethod method, String id, String what, String body) {
        return MockMvcRequestBuilders.request(method, "/mentors/{id}/" + what, id)
                .with(Tokens.desk())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletResponse wish(String id, String what, String body) throws Exception {
        return send(wish(HttpMethod.POST, id, what, body));
    }

    @Test
    void theListOfDraftsWaitsForApprovalAndSaysWhoGaveIt() throws Exception {
        String id = register("care-drafts");
        MockHttpServletResponse drafts =
                send(get("/mentors?needs=APPROVAL&size=100").with(Tokens.desk()));
        assertThat(texts(drafts, "$.items[*].id")).contains(id);

        MockHttpServletResponse published = wish(id, "publish", "{\"reason\":\"met in Kassel\"}");
        assertThat(text(published, "$.care.approval.by")).isEqualTo("desk");
        assertThat(text(published, "$.care.approval.at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(texts(published, "$.care.notices[*].kind")).containsExactly("PUBLISHED");
        assertThat(texts(send(get("/mentors?needs=APPROVAL&size=100").with(Tokens.desk())), "$.items[*].id"))
                .doesNotContain(id);

        MockHttpServletResponse acts = send(get("/mentors/{id}/acts?size=1", id).with(Tokens.desk()));
        assertThat(texts(acts, "$.items[*].what")).containsExactly("PUBLISHED");
        assertThat(text(acts, "$.items[0].why")).isEqualTo("met in Kassel");
        assertThat(number(acts, "$.total")).isEqualTo(2);
        assertThat(problem(send(get("/mentors?needs=LOVE").with(Tokens.desk()))))
                .startsWith("400 ");
    }

    @Test
    void aMentorPausesAndReturnsThemselvesAndNobodyElse() throws Exception {
        String id = publish("care-pause");
        MockHttpServletRequestBuilder pause = post("/mentors/{id}/pause", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"from\":\"2026-04-01\",\"until\":\"2026-04-30\"}");
        assertThat(send(pause.with(Tokens.mentor("M-999"))).getStatus()).isEqualTo(403);
        assertThat(text(wish(id, "pause", "{\"from\":\"2026-04-01\",\"until\":\"2026-04-30\"}"), "$.care.pause.until"))
                .isEqualTo("2026-04-30");
        assertThat(text(send(get("/gallery/{id}", id)), "$.pausedUntil")).isEqualTo("2026-04-30");

        MockHttpServletResponse back = send(post("/mentors/{id}/return", id).with(Tokens.mentor(id)));
        assertThat(texts(back, "$.care.notices[*].kind")).containsExactly("PUBLISHED", "RETURNED");
        assertThat(send(get("/gallery/{id}", id)).getContentAsString()).doesNotContain("paused");
        assertThat(send(post("/mentors/{id}/return", id).with(Tokens.mentor(id)))
                        .getHeader("ETag"))
                .isEqualTo(back.getHeader("ETag"));
    }

    @Test
    void aSubstituteIsNamedOnTopOfWhatWasRead() throws Exception {
        String id = publish("care-substitute");
        String other = publish("care-substitute-2");
        MockHttpServletRequestBuilder naming =
                wish(HttpMethod.PUT, id, "substitute", "{\"mentor\":\"%s\"}".formatted(other));
        assertThat(problem(send(naming.header("If-Match", "\"1\"")))).isEqualTo("412 urn:problem:mentor-changed");
        MockHttpServletResponse named =
                send(wish(HttpMethod.PUT, id, "substitute", "{\"mentor\":\"%s\"}".formatted(other)));
        assertThat(text(named, "$.care.substitute")).isEqualTo(other);
        for (String wrong : new String[] {id, "nobody"}) {
            MockHttpServletResponse refused =
                    send(wish(HttpMethod.PUT, id, "substitute", "{\"mentor\":\"%s\"}".formatted(wrong)));
            assertThat(problem(refused)).isEqualTo("400 urn:problem:request-invalid");
            assertThat(fields(refused)).containsExactly("mentor");
        }
        assertThat(send(delete("/mentors/{id}/substitute", id).with(Tokens.desk()))
                        .getContentAsString())
                .doesNotContain("\"substitute\"");
    }

    @Test
    void aLeavingIsSetAndCalledOff() throws Exception {
        String id = publish("care-leave");
        String other = publish("care-leave-2");
        MockHttpServletResponse leaving =
                wish(id, "leave", "{\"day\":\"2026-06-01\",\"successor\":\"%s\"}".formatted(other));
        assertThat(text(leaving, "$.status")).isEqualTo("PUBLISHED");
        assertThat(text(leaving, "$.care.leaving.successor")).isEqualTo(other);
        assertThat(send(delete("/mentors/{id}/leave", id).with(Tokens.desk())).getContentAsString())
                .doesNotContain("\"leaving\"");
        assertThat(fields(wish(id, "leave", "{}"))).containsExactly("day");
        assertThat(fields(wish(id, "leave", "{\"day\":\"2026-02-01\"}"))).containsExactly("day");
        assertThat(fields(wish(id, "leave", "{\"day\":\"2026-06-01\",\"successor\":\"nobody\"}")))
                .containsExactly("successor");
    }

    @Test
    void aDraftCanNeitherPauseNorLeaveAndIsToldWhatItCan() throws Exception {
        String id = register("care-draft");
        for (String refused : new String[] {
            problem(wish(id, "pause", "{\"from\":\"2026-04-01\"}")),
            problem(wish(id, "leave", "{\"day\":\"2026-06-01\"}")),
            problem(wish(id, "check", "{\"stillRight\":true}"))
        }) {
            assertThat(refused).isEqualTo("409 urn:problem:mentor-not-published");
        }
        assertThat(text(wish(id, "pause", "{\"from\":\"2026-04-01\"}"), "$.detail"))
                .contains("publish first");
    }

    @Test
    void trainingsAreNotedOnceAndTakenBack() throws Exception {
        String id = publish("care-training");
        String body = "{\"kind\":\"DATA_PROTECTION\",\"date\":\"2026-01-10\",\"expires\":\"2028-01-10\"}";
        assertThat(texts(wish(id, "trainings", body), "$.care.trainings[*].id"))
                .containsExactly("DATA_PROTECTION-20260110");
        assertThat(texts(wish(id, "trainings", body), "$.care.trainings[*].id")).hasSize(1);
        assertThat(problem(wish(id, "trainings", body.replace("2028", "2029"))))
                .isEqualTo("409 urn:problem:training-noted-otherwise");
        assertThat(fields(wish(id, "trainings", "{\"kind\":\"OTHER\"}"))).containsExactly("date");
        MockHttpServletRequestBuilder removal =
                delete("/mentors/{id}/trainings/DATA_PROTECTION-20260110", id).with(Tokens.desk());
        assertThat(texts(send(removal), "$.care.trainings[*].id")).isEmpty();
        assertThat(problem(send(delete("/mentors/{id}/trainings/x", id).with(Tokens.desk()))))
                .isEqualTo("404 urn:problem:training-unknown");
    }

    @Test
    void aMentorWithdrawnByTheDeskSaysSo() throws Exception {
        String id = publish("care-withdrawn");
        assertThat(text(wish(id, "withdraw", "{\"reason\":\"moved away\"}"), "$.care.departure"))
                .isEqualTo("WITHDRAWN");
        assertThat(send(put("/mentors/{id}/substitute", "nobody")
                                .with(Tokens.desk())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"mentor\":\"%s\"}".formatted(id)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aReasonHasAnEnd() throws Exception {
        String id = publish("care-reason");
        assertThat(fields(wish(id, "withdraw", "{\"reason\":\"%s\"}".formatted("x".repeat(501)))))
                .containsExactly("reason");
    }
}
