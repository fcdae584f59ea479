package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.mentors.InMemoryMentors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class LoginLinkSliceTests extends WebSlice {

    private final InMemoryMentors mentors;

    LoginLinkSliceTests(MockMvc mvc, InMemoryMentors mentors) {
        super(mvc);
        this.mentors = mentors;
    }

    private MockHttpServletResponse ask(RequestPostProcessor who, String body) throws Exception {
        return send(post("/mentors/login-link")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void whetherThereIsSuchAMentorIsNotSeen() throws Exception {
        String id = publish("login-link");
        MockHttpServletResponse known = ask(Tokens.portal(), "{\"email\":\"greta.ahorn@mentoren.example\"}");
        MockHttpServletResponse unknown = ask(Tokens.portal(), "{\"email\":\"nobody@mentoren.example\"}");
        assertThat(known.getStatus()).isEqualTo(202).isEqualTo(unknown.getStatus());
        assertThat(known.getContentAsString()).isEmpty();
        assertThat(unknown.getContentAsString()).isEmpty();
        assertThat(mentors.find(new MentorId(id)).orElseThrow().care().links().asked())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":\" \"}"})
    void anAddressIsNeeded(String body) throws Exception {
        assertThat(fields(ask(Tokens.portal(), body))).containsExactly("email");
    }

    @Test
    void onlyThePortalMayAsk() throws Exception {
        assertThat(ask(Tokens.desk(), "{\"email\":\"greta.ahorn@mentoren.example\"}")
                        .getStatus())
                .isEqualTo(403);
    }
}
