package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A mentor who is logged in keeps their own profile. */
class OwnProfileSliceTests extends WebSlice {

    private static final String OWN = """
            {"phone":"+49 5361 99","organisation":"Verein","postalCode":"37176","sideSpecialties":["PFLEGE"],
            "formats":["ONLINE"],"radiusKm":0,"capacity":1,"language":"EN"}""";

    OwnProfileSliceTests(MockMvc mvc) {
        super(mvc);
    }

    private static MockHttpServletRequestBuilder change(String id, String body, RequestPostProcessor who) {
        return put("/mentors/{id}/profile", id)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void whatIsTheirsChangesAndTheRestStays() throws Exception {
        String id = publish("own-profile-1");
        MockHttpServletResponse changed =
                send(change(id, OWN, Tokens.mentor(id)).header("If-Match", "\"2\""));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(text(changed, "$.town")).isEqualTo("Nörten-Hardenberg");
        assertThat(texts(changed, "$.sideSpecialties")).containsExactly("PFLEGE");
        assertThat(texts(changed, "$.formats")).containsExactly("ONLINE");
        assertThat(number(changed, "$.capacity")).isEqualTo(1);
        assertThat(text(changed, "$.language")).isEqualTo("EN");
        assertThat(text(changed, "$.firstName")).isEqualTo("Greta");
        assertThat(text(changed, "$.email")).isEqualTo("greta.ahorn@mentoren.example");
        assertThat(texts(changed, "$.mainSpecialties")).containsExactly("GRUENDUNG");
        assertThat(text(changed, "$.cohort")).isEqualTo("2011-start");
        assertThat(text(changed, "$.status")).isEqualTo("PUBLISHED");
        MockHttpServletResponse acts = send(get("/mentors/{id}/acts", id).with(Tokens.desk()));
        assertThat(text(acts, "$.items[0].what")).isEqualTo("CHANGED");
        assertThat(text(acts, "$.items[0].who")).isEqualTo(id);
    }

    @Test
    void whoIsADraftStaysOne() throws Exception {
        String id = register("own-profile-2");
        assertThat(text(send(change(id, OWN, Tokens.mentor(id))), "$.status")).isEqualTo("DRAFT");
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsNotOverwritten() throws Exception {
        String id = register("own-profile-3");
        send(change(id, OWN, Tokens.mentor(id)));
        assertThat(problem(send(change(id, OWN.replace("Verein", "Amt"), Tokens.mentor(id))
                        .header("If-Match", "\"1\""))))
                .isEqualTo("412 urn:problem:mentor-changed");
    }

    @Test
    void mistakesAreAnsweredWithTheirFieldsAndWhatIsTheDesksIsUnknown() throws Exception {
        String id = register("own-profile-4");
        var who = Tokens.mentor(id);
        assertThat(fields(send(change(id, "{}", who))))
                .containsExactly("postalCode", "formats", "radiusKm", "capacity");
        assertThat(fields(send(change(id, OWN.replace("PFLEGE", "GRUENDUNG"), who))))
                .containsExactly("sideSpecialties");
        assertThat(fields(send(change(id, OWN.replace("ONLINE", "ON_SITE"), who))))
                .containsExactly("radiusKm");
        assertThat(fields(send(change(id, OWN.replace("{\"phone\"", "{\"email\":\"a@b.example\",\"phone\""), who))))
                .containsExactly("email");
    }

    @Test
    void nobodyElseChangesIt() throws Exception {
        String id = register("own-profile-5");
        for (var who : List.of(Tokens.mentor("somebody"), Tokens.portal(), Tokens.desk())) {
            assertThat(send(change(id, OWN, who)).getStatus()).isEqualTo(403);
        }
        assertThat(problem(send(change("nobody", OWN, Tokens.mentor("nobody")))))
                .isEqualTo("404 urn:problem:mentor-unknown");
        assertThat(send(post("/mentors/{id}/publish", id).with(Tokens.mentor(id)))
                        .getStatus())
                .isEqualTo(403);
    }
}
