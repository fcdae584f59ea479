package org.alliancementors.notification.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.texts.PreviewsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** All mails there are, and how each looks. */
@WebMvcTest(TemplatesController.class)
@Import(TemplatesSliceTests.RealWords.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TemplatesSliceTests {

    private final MockMvc mvc;

    @Autowired
    TemplatesSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class RealWords {

        @Bean
        Previews previews() {
            return PreviewsFixture.anyPreviews();
        }
    }

    @Test
    void theListNamesEachMailWhomItIsForAndWhenItComes() throws Exception {
        mvc.perform(get("/templates").param("size", "100").with(Tokens.ops()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(Previews.all().size()))
                .andExpect(jsonPath("$.items.length()").value(Previews.all().size()))
                .andExpect(
                        jsonPath("$.items[?(@.name=='mentor-assigned')].to[0]").value(hasItem("mentor")))
                .andExpect(
                        jsonPath("$.items[?(@.name=='mentor-assigned')].when").value(hasItem("SEARCH")))
                .andExpect(jsonPath("$.items[?(@.name=='mentor-assigned')].subject")
                        .value(hasItem(startsWith("Neuer Einsatz in Nörten-Hardenberg"))))
                .andExpect(jsonPath("$.items[?(@.name=='appointment-moved')].to[*]")
                        .value(contains("initiator", "mentor")))
                .andExpect(jsonPath("$.items[?(@.name=='appointment-moved')].calendar")
                        .value(hasItem(true)))
                .andExpect(jsonPath("$.items[?(@.name=='handover-refused')].to[*]")
                        .value(contains("contact", "next-contact")))
                .andExpect(jsonPath("$.items[?(@.name=='profile-check')].about").value(hasItem("mentor")));
        mvc.perform(get("/templates").param("language", "en").param("size", "1").with(Tokens.desk()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].subject").value(startsWith("Please confirm")));
    }

    @Test
    void theHtmlOfAPreviewCanRunNothingAndLoadNothing() throws Exception {
        mvc.perform(get("/templates/mentor-assigned/preview").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(containsString("Guten Tag Greta Ahorn,")))
                .andExpect(content().string(containsString("/antwort/beispiel\"")));
    }

    @Test
    void textLanguageAndDataAreChosen() throws Exception {
        mvc.perform(get("/templates/mentor-assigned/preview?part=text&language=en")
                        .with(Tokens.desk()))
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(startsWith("Subject: New mission in Nörten-Hardenberg")));
        var worst = mvc.perform(get("/templates/mentor-assigned/preview?part=html&data=worst")
                        .with(Tokens.desk()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(worst.getResponse().getContentAsString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void theCalendarFileIsShownWhereThereIsOne() throws Exception {
        mvc.perform(get("/templates/appointment-cancelled/preview?part=ics").with(Tokens.desk()))
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("METHOD:CANCEL")));
        mvc.perform(get("/templates/mentor-assigned/preview?part=ics").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value(endsWith(":no-calendar-file")));
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() throws Exception {
        mvc.perform(get("/templates/love-letter/preview").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.type").value(endsWith(":template-unknown")))
                .andExpect(jsonPath("$.names").value(hasItem("mentor-assigned")))
                .andExpect(jsonPath("$.names.length()").value(Previews.all().size()));
    }

    @Test
    void whatCannotBeMeantIsNamed() throws Exception {
        for (var field : new String[] {"part", "language", "data"}) {
            mvc.perform(get("/templates/mentor-assigned/preview")
                            .param(field, "klingon")
                            .with(Tokens.desk()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value(field));
        }
    }

    @Test
    void onlyStaffSeesThem() throws Exception {
        mvc.perform(get("/templates")).andExpect(status().isUnauthorized());
        mvc.perform(get("/templates/mentor-assigned/preview").with(Tokens.mentor("M01")))
                .andExpect(status().isForbidden());
    }
}
