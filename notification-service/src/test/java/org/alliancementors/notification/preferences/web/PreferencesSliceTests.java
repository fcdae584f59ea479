package org.alliancementors.notification.preferences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.LinkKeys;
import org.alliancementors.notification.preferences.InMemoryPreferences;
import org.alliancementors.notification.preferences.News;
import org.alliancementors.notification.preferences.Preferences;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Preferences for the desk, and by the link of a mail. */
@WebMvcTest({PreferencesController.class, PreferencesByLinkController.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PreferencesSliceTests.Kept.class, PreferenceLinks.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PreferencesSliceTests {

    private static final LinkKeys KEYS = LinkKeys.fresh();
    private static final LinkSigner SIGNER = new LinkSigner(KEYS.signing());
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final String WORDS = "{\"language\":\"EN\",\"news\":\"DAILY\",\"reminders\":false}";

    private final MockMvc mvc;
    private final InMemoryPreferences all;

    @Autowired
    PreferencesSliceTests(MockMvc mvc, InMemoryPreferences all) {
        this.mvc = mvc;
        this.all = all;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Kept {

        @Bean
        InMemoryPreferences inMemoryPreferences() {
            return new InMemoryPreferences();
        }

        @Bean
        LinkVerifier linkVerifier() {
            return new LinkVerifier(KEYS.verification(), InstantSource.fixed(NOW));
        }
    }

    @Test
    void theDeskReadsWhatGoesBeforeAnybodyHasSaidAnything() throws Exception {
        mvc.perform(get("/preferences/mentor:M01").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.reader").value("mentor:M01"))
                .andExpect(jsonPath("$.language").doesNotExist())
                .andExpect(jsonPath("$.news").value("AT_ONCE"))
                .andExpect(jsonPath("$.reminders").value(true));
    }

    @Test
    void theDeskReplacesWhatItHasSeenAndNothingElse() throws Exception {
        desk("mission:m-2", "\"0\"", WORDS)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.news").value("DAILY"));
        desk("mission:m-2", "\"0\"", "{\"news\":\"NONE\",\"reminders\":true}")
                .andExpect(status().isPreconditionFailed())
                .andExpect(header().string("ETag", "\"1\""));
        desk("mission:m-2", null, WORDS).andExpect(status().isPreconditionRequired());
        desk("mission:m-2", "7", WORDS).andExpect(status().isBadRequest());
        desk("mission:m-2", "*", "{\"news\":\"NONE\",\"reminders\":true}").andExpect(status().isOk());
        assertThat(all.of(Reader.parse("mission:m-2")).preferences()).isEqualTo(new Preferences(null, News.NONE, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"news\":\"WEEKLY\",\"reminders\":true}",
                "{\"news\":\"DAILY\"}",
                "{\"news\":\"DAILY\",\"reminders\":true,\"language\":\"FR\"}",
                "{\"news\":\"DAILY\",\"reminders\":true,\"email\":\"x@example.org\"}"
            })
    void whatIsNotUnderstoodIsNamed(String body) throws Exception {
        desk("mentor:M09", "\"0\"", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors").isNotEmpty());
        assertThat(all.of(Reader.parse("mentor:M09")).version()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ina@buendnis.example", "mentor:", "alliance:a-1", "desk"})
    void readersAreNamedAsInTheLedger(String reader) throws Exception {
        mvc.perform(get("/preferences/{reader}", reader).with(Tokens.desk()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reader"));
    }

    // N9
    @Test
    void lookingByLinkChangesNothing() throws Exception {
        var token = token("mentor:M03", NOW.plus(Duration.ofDays(1)));
        byLink("view", "{\"token\":\"%s\"}".formatted(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.news").value("AT_ONCE"));
        assertThat(all.of(Reader.parse("mentor:M03")).version()).isZero();
    }

    @Test
    void aReaderChangesThemByLinkAndTheSameWordAgainChangesNothing() throws Exception {
        var token = token("alliance:a-1:2", NOW.plus(Duration.ofDays(1)));
        var body = "{\"token\":\"%s\",\"language\":\"EN\",\"news\":\"DAILY\",\"reminders\":false}".formatted(token);
        byLink("change", body).andExpect(status().isOk());
        byLink("change", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reminders").value(false));
        var kept = all.of(Reader.parse("alliance:a-1:2"));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.preferences()).isEqualTo(new Preferences(Language.EN, News.DAILY, false));
        byLink("change", "{\"token\":\"%s\"}".formatted(token)).andExpect(status().isBadRequest());
    }

    @Test
    void oneClickEndsWhatIsNotEssentialHoweverOften() throws Exception {
        var reader = new Reader.Mentor(new MentorId("M04"));
        all.say(reader, new Preferences(Language.EN, News.DAILY, true));
        var body = "{\"token\":\"%s\"}".formatted(token(reader.toString(), NOW.plus(Duration.ofDays(1))));
        byLink("unsubscribe", body).andExpect(status().isOk());
        byLink("unsubscribe", body).andExpect(status().isOk());
        assertThat(all.of(reader).preferences()).isEqualTo(new Preferences(Language.EN, News.NONE, false));
        assertThat(all.of(reader).version()).isEqualTo(2);
    }

    @Test
    void badLinksAreRefusedAndNotRepeated() throws Exception {
        for (var path : new String[] {"view", "unsubscribe"}) {
            byLink(path, "{\"token\":\"%s\"}".formatted(token("mentor:M05", NOW)))
                    .andExpect(status().isGone())
                    .andExpect(jsonPath("$.type").value("urn:problem:link-expired"));
            byLink(path, "{}").andExpect(status().isBadRequest());
            byLink(path, "{\"token\":\"forged.token.x\"}").andExpect(status().isBadRequest());
            var other = SIGNER.sign(new LinkToken("answer", "m-1", 1, "M05", NOW, NOW.plusSeconds(60)));
            var answer = byLink(path, "{\"token\":\"%s\"}".formatted(other))
                    .andExpect(status().isBadRequest())
                    .andReturn();
            assertThat(answer.getResponse().getContentAsString()).doesNotContain(other);
            byLink(path, "{\"token\":\"%s\"}".formatted(token("nobody", NOW.plusSeconds(60))))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void aMentorReadsAndSetsTheirOwnAndNobodyElses() throws Exception {
        mvc.perform(get("/mentors/M06/preferences").with(Tokens.mentor("M06")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.reader").value("mentor:M06"));
        own("\"0\"", Tokens.mentor("M06")).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        own("\"7\"", Tokens.mentor("M06")).andExpect(status().isPreconditionFailed());
        for (var who : new RequestPostProcessor[] {Tokens.mentor("M07"), Tokens.portal(), Tokens.desk()}) {
            mvc.perform(get("/mentors/M06/preferences").with(who)).andExpect(status().isForbidden());
            own("\"1\"", who).andExpect(status().isForbidden());
        }
        assertThat(all.of(Reader.parse("mentor:M06")).preferences())
                .isEqualTo(new Preferences(Language.EN, News.DAILY, false));
    }

    private ResultActions own(String version, RequestPostProcessor who) throws Exception {
        return mvc.perform(json(put("/mentors/M06/preferences"), WORDS)
                .header("If-Match", version)
                .with(who));
    }

    @Test
    void everybodyElseIsSentAway() throws Exception {
        mvc.perform(get("/preferences/mentor:M01")).andExpect(status().isUnauthorized());
        for (var who : new RequestPostProcessor[] {Tokens.mentor("M01"), Tokens.portal(), Tokens.internal()}) {
            mvc.perform(get("/preferences/mentor:M01").with(who)).andExpect(status().isForbidden());
        }
        mvc.perform(json(post("/preferences/by-link/view"), "{}").with(Tokens.desk()))
                .andExpect(status().isForbidden());
    }

    private ResultActions desk(String reader, @Nullable String ifMatch, String body) throws Exception {
        var request = json(put("/preferences/{reader}", reader), body).with(Tokens.desk());
        return mvc.perform(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private ResultActions byLink(String path, String body) throws Exception {
        return mvc.perform(json(post("/preferences/by-link/" + path), body).with(Tokens.portal()));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static String token(String reader, Instant expires) {
        return SIGNER.sign(new LinkToken("preferences", reader, null, null, NOW.minusSeconds(60), expires));
    }
}
