package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class KeepingMentorsSliceTests extends WebSlice {

    KeepingMentorsSliceTests(MockMvc mvc) {
        super(mvc);
    }

    private static MockHttpServletRequestBuilder change(String id, String body) {
        return put("/mentors/{id}", id)
                .with(Tokens.desk())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder absence(String id, String body) {
        return post("/mentors/{id}/absences", id)
                .with(Tokens.mentor(id))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void aRegistrationAnswersWithWhereTheMentorIs() throws Exception {
        MockHttpServletResponse response = send(registration("register-1", PROFILE));
        assertThat(response.getStatus()).isEqualTo(201);
        String id = text(response, "$.id");
        assertThat(id).matches("[a-z2-7]{26}");
        assertThat(response.getHeader("Location")).isEqualTo("/mentors/" + id);
        assertThat(response.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(text(response, "$.status")).isEqualTo("DRAFT");
        assertThat(text(response, "$.town")).isEqualTo("Wolfsburg");
        assertThat(text(response, "$.state")).isEqualTo("NI");
    }

    // U3
    @Test
    void theSameRequestAgainFindsTheSameMentor() throws Exception {
        String id = register("register-2");
        MockHttpServletResponse again = send(registration("register-2", PROFILE));
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(text(again, "$.id")).isEqualTo(id);
        assertThat(problem(send(registration("register-2", PROFILE.replace("150", "151")))))
                .isEqualTo("422 urn:problem:idempotency-key-reused");
    }

    @Test
    void aRegistrationNeedsAKey() throws Exception {
        MockHttpServletResponse response = send(post("/mentors")
                .with(Tokens.desk())
                .contentType(MediaType.APPLICATION_JSON)
                .content(PROFILE));
        assertThat(problem(response)).isEqualTo("400 urn:problem:idempotency-key-missing");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("\"radiusKm\":150", "\"radiusKm\":\"150\"", "radiusKm"),
                Arguments.of("\"radiusKm\":150", "\"radiusKm\":1.5", "radiusKm"),
                Arguments.of("\"radiusKm\":150", "\"radiusKm\":-1", "radiusKm"),
                Arguments.of("\"radiusKm\":150,", "", "radiusKm"),
                Arguments.of("\"Greta\"", "7", "firstName"),
                Arguments.of("\"Greta\"", "\"Gre\\u0000ta\"", "firstName"),
                Arguments.of("\"Greta\"", "\"Gre\\r\\nBcc: a@b.example\"", "firstName"),
                Arguments.of("\"Greta\"", "\"\"", "firstName"),
                Arguments.of("\"firstName\":\"Greta\",", "", "firstName"),
                Arguments.of("\"38440\"", "38440", "postalCode"),
                Arguments.of("\"38440\"", "\"99999\"", "postalCode"),
                Arguments.of("[\"GRUENDUNG\"]", "\"GRUENDUNG\"", "mainSpecialties"),
                Arguments.of("[\"GRUENDUNG\"]", "[]", "mainSpecialties"),
                Arguments.of("[\"GRUENDUNG\"]", "[null]", "mainSpecialties[0]"),
                Arguments.of("[\"GRUENDUNG\"]", "[\"COOKING\"]", "mainSpecialties[0]"),
                Arguments.of("\"ON_SITE\"", "\"VOR_ORT\"", "formats[0]"),
                Arguments.of("\"DE\"", "\"FR\"", "language"),
                Arguments.of("\"capacity\":3", "\"capacity\":3,\"shoeSize\":43", "shoeSize"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsAnsweredWithItsField(String good, String bad, String field) throws Exception {
        MockHttpServletResponse response = send(registration("mistakes-1", PROFILE.replace(good, bad)));
        assertThat(problem(response)).startsWith("400 urn:problem:");
        assertThat(fields(response)).containsExactly(field);
    }

    @Test
    void anUnknownPostalCodeIsAnsweredWithWhatToDo() throws Exception {
        MockHttpServletResponse response = send(registration("postal-code-1", PROFILE.replace("38440", "00000")));
        List<String> messages = texts(response, "$.errors[*].message");
        assertThat(messages)
                .containsExactly("00000 is not known: give the postal code of a street address, not of a post box");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(problem(send(registration("no-json-1", "{\"firstName\":"))))
                .isEqualTo("400 urn:problem:body-malformed");
        assertThat(problem(send(registration("no-json-1", "")))).startsWith("400 ");
    }

    @Test
    void aBodyOfOneMegabyteIsRefused() throws Exception {
        String body = PROFILE.replace("Greta", "x".repeat(1_000_000));
        assertThat(problem(send(registration("too-large-1", body)))).isEqualTo("413 urn:problem:body-too-large");
    }

    @Test
    void aChangeRaisesTheVersion() throws Exception {
        String id = register("change-1");
        MockHttpServletResponse changed =
                send(change(id, PROFILE.replace("150", "99")).header("If-Match", "\"1\""));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(number(changed, "$.radiusKm")).isEqualTo(99);
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedIsRefused() throws Exception {
        String id = register("change-2");
        send(change(id, PROFILE.replace("150", "99")));
        MockHttpServletResponse late =
                send(change(id, PROFILE.replace("150", "77")).header("If-Match", "\"1\""));
        assertThat(problem(late)).isEqualTo("412 urn:problem:mentor-changed");
        assertThat(number(late, "$.version")).isEqualTo(2);
        assertThat(send(change(id, PROFILE).header("If-Match", "*")).getStatus())
                .isEqualTo(200);
        assertThat(fields(send(change(id, PROFILE).header("If-Match", "one")))).containsExactly("If-Match");
    }

    @Test
    void whoIsNotThereIsNotFound() throws Exception {
        assertThat(problem(send(get("/mentors/nobody").with(Tokens.desk()))))
                .isEqualTo("404 urn:problem:mentor-unknown");
        assertThat(problem(send(change("nobody", PROFILE)))).isEqualTo("404 urn:problem:mentor-unknown");
        assertThat(problem(send(get("/mentors/{id}", "no body").with(Tokens.desk()))))
                .startsWith("400 ");
    }

    @Test
    void aMentorGoesFromDraftToPublishedToWithdrawnAndBack() throws Exception {
        String id = register("lifecycle-1");
        assertThat(problem(send(post("/mentors/{id}/withdraw", id).with(Tokens.desk()))))
                .isEqualTo("409 urn:problem:mentor-never-published");
        for (String[] step : new String[][] {
            {"publish", "PUBLISHED"}, {"publish", "PUBLISHED"}, {"withdraw", "WITHDRAWN"}, {"publish", "PUBLISHED"}
        }) {
            MockHttpServletResponse response =
                    send(post("/mentors/{id}/{step}", id, step[0]).with(Tokens.desk()));
            assertThat(text(response, "$.status")).isEqualTo(step[1]);
        }
    }

    @Test
    void aMentorNotesAndRemovesTheirAbsences() throws Exception {
        String id = publish("absence-1");
        MockHttpServletResponse noted = send(absence(id, "{\"from\":\"2026-07-01\",\"to\":\"2026-07-14\"}"));
        assertThat(noted.getStatus()).isEqualTo(201);
        assertThat(noted.getHeader("Location")).isEqualTo("/mentors/%s/absences/20260701-20260714".formatted(id));
        assertThat(send(absence(id, "{\"from\":\"2026-07-01\",\"to\":\"2026-07-14\"}"))
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse overlap = send(absence(id, "{\"from\":\"2026-07-14\",\"to\":\"2026-07-15\"}"));
        assertThat(problem(overlap)).isEqualTo("409 urn:problem:absence-overlaps");
        assertThat(text(overlap, "$.absence.id")).isEqualTo("20260701-20260714");

        String path = "/mentors/" + id + "/absences/20260701-20260714";
        assertThat(send(delete(path).with(Tokens.mentor(id))).getStatus()).isEqualTo(204);
        assertThat(problem(send(delete(path).with(Tokens.mentor(id))))).isEqualTo("404 urn:problem:absence-unknown");
    }

    @Test
    void anAbsenceNeedsTwoDaysInOrderThatAreNotOver() throws Exception {
        String id = publish("absence-2");
        assertThat(fields(send(absence(id, "{}")))).containsExactly("from", "to");
        assertThat(fields(send(absence(id, "{\"from\":\"2026-07-14\",\"to\":\"2026-07-01\"}"))))
                .containsExactly("to");
        assertThat(fields(send(absence(id, "{\"from\":\"2026-02-01\",\"to\":\"2026-02-02\"}"))))
                .containsExactly("to");
        assertThat(fields(send(absence(id, "{\"from\":\"1.7.2026\",\"to\":\"2026-07-14\"}"))))
                .containsExactly("from");
        assertThat(fields(send(absence(id, "{\"from\":\"2026-07-14\",\"to\":\"+99999-07-14\"}"))))
                .containsExactly("from");
    }

    @Test
    void theDeskPagesThroughAllMentors() throws Exception {
        register("paging-1");
        MockHttpServletResponse page = send(get("/mentors?size=1").with(Tokens.desk()));
        assertThat(texts(page, "$.items")).hasSize(1);
        assertThat(number(page, "$.total")).isGreaterThanOrEqualTo(1);
        assertThat(fields(send(get("/mentors?size=1000").with(Tokens.desk())))).containsExactly("size");
    }
}
