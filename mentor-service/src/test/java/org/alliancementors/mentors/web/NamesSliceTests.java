package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Collections;
import org.alliancementors.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class NamesSliceTests extends WebSlice {

    NamesSliceTests(MockMvc mvc) {
        super(mvc);
    }

    @Test
    void theDeskLearnsWhoStandsBehindIds() throws Exception {
        String draft = register("names-key-1");
        String published = publish("names-key-2");
        MockHttpServletResponse response = send(
                get("/mentors/names").param("id", draft, published, "nobody").with(Tokens.desk()));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(texts(response, "$.items[*].id")).containsExactlyInAnyOrder(draft, published);
        assertThat(text(response, "$.items[0].name")).isEqualTo("Greta Ahorn");
        assertThat(text(response, "$.items[0].town")).isEqualTo("Wolfsburg");
        assertThat(text(response, "$.items[0].state")).isEqualTo("NI");
        assertThat(response.getContentAsString()).doesNotContain("@");
    }

    @Test
    void theyAreForTheDeskAlone() throws Exception {
        String id = register("names-key-3");
        assertThat(send(get("/mentors/names").param("id", id).with(Tokens.mentor(id)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get("/mentors/names").param("id", id)).getStatus()).isEqualTo(401);
    }

    @Test
    void tooManyAreAskedForInParts() throws Exception {
        String[] many = Collections.nCopies(101, "nobody").toArray(String[]::new);
        MockHttpServletResponse response =
                send(get("/mentors/names").param("id", many).with(Tokens.desk()));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(fields(response)).containsExactly("id");
        assertThat(send(get("/mentors/names").with(Tokens.desk())).getStatus()).isEqualTo(400);
    }
}
