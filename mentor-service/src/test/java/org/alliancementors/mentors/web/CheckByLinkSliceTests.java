package org.alliancementors.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.mentors.InMemoryMentors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class CheckByLinkSliceTests extends WebSlice {

    private static final Instant NOW = MentorsWebConfiguration.NOW;
    private static final Instant YEAR_LATER = Instant.parse("2027-03-02T09:00:00Z");

    private final LinkSigner signer = new LinkSigner(LinkKeyFixture.PRIVATE);
    private final InMemoryMentors mentors;

    CheckByLinkSliceTests(MockMvc mvc, InMemoryMentors mentors) {
        super(mvc);
        this.mentors = mentors;
    }

    private String asked(String key) throws Exception {
        String id = publish(key);
        mentors.change(new MentorId(id), kept -> kept.drive(YEAR_LATER));
        return id;
    }

    private String token(String purpose, String id, int number, Instant expires) {
        return signer.sign(new LinkToken(purpose, id, number, null, NOW.minusSeconds(60), expires));
    }

    private String token(String id, int number) {
        return token("profile-check", id, number, NOW.plus(Duration.ofDays(30)));
    }

    private MockHttpServletResponse call(String what, String body) throws Exception {
        return send(post("/mentors/by-link/check/" + what)
                .with(Tokens.portal())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse view(String token) throws Exception {
        return call("view", "{\"token\":\"%s\"}".formatted(token));
    }

    private MockHttpServletResponse answer(String token, boolean stillRight) throws Exception {
        return call("answer", "{\"token\":\"%s\",\"stillRight\":%s}".formatted(token, stillRight));
    }

    // N9
    @Test
    void lookingShowsTheProfileWithoutContactDataAndChangesNothing() throws Exception {
        String id = asked("link-view");
        MockHttpServletResponse seen = view(token(id, 1));
        assertThat(text(seen, "$.state")).isEqualTo("ASKED");
        assertThat(text(seen, "$.firstName")).isEqualTo("Greta");
        assertThat(texts(seen, "$.formats[*]")).containsExactly("ON_SITE", "PHONE");
        assertThat(number(seen, "$.capacity")).isEqualTo(3);
        assertThat(number(seen, "$.radiusKm")).isEqualTo(150);
        assertThat(seen.getContentAsString()).doesNotContain("@", "5361", "38440");
        assertThat(text(view(token(id, 1)), "$.state")).isEqualTo("ASKED");
    }

    @Test
    void anAnswerIsTakenOnceAndCanBeReplaced() throws Exception {
        String id = asked("link-answer");
        assertThat(text(answer(token(id, 1), true), "$.state")).isEqualTo("SETTLED");
        assertThat(text(answer(token(id, 1), true), "$.state")).isEqualTo("SETTLED");
        assertThat(text(answer(token(id, 1), false), "$.state")).isEqualTo("TO_BE_CHANGED");
        assertThat(mentors.find(new MentorId(id)).orElseThrow().care().acts())
                .extracting(act -> act.who())
                .endsWith("link", "link")
                .hasSize(4);
    }

    @Test
    void aLinkOfAnotherQuestionIsRefused() throws Exception {
        String id = asked("link-other");
        assertThat(problem(view(token(id, 2)))).isEqualTo("409 urn:problem:check-not-open");
        assertThat(problem(answer(token(id, 0), true))).isEqualTo("409 urn:problem:check-not-open");
        assertThat(problem(view(token("nobody", 1)))).isEqualTo("404 urn:problem:mentor-unknown");
    }

    @Test
    void onlyALinkOfOursForThisIsTaken() throws Exception {
        String id = asked("link-forged");
        assertThat(problem(answer(token("answer", id, 1, NOW.plusSeconds(60)), true)))
                .isEqualTo("400 urn:problem:link-invalid");
        assertThat(problem(answer("forged", true))).isEqualTo("400 urn:problem:link-invalid");
        assertThat(problem(call("answer", "{\"stillRight\":true}"))).isEqualTo("400 urn:problem:link-invalid");
        assertThat(problem(answer(token("profile-check", id, 1, NOW), true))).isEqualTo("410 urn:problem:link-expired");
        assertThat(fields(call("answer", "{\"token\":\"%s\"}".formatted(token(id, 1)))))
                .containsExactly("stillRight");
    }

    @Test
    void onlyThePortalMayBringALink() throws Exception {
        assertThat(send(post("/mentors/by-link/check/view")
                                .with(Tokens.desk())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"token\":\"x\"}"))
                        .getStatus())
                .isEqualTo(403);
    }
}
