package org.alliancementors.notification.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.notification.LinkKeys;
import org.alliancementors.notification.correspondence.SubscribedCalendars;
import org.alliancementors.notification.correspondence.SubscribedCalendars.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calendars over HTTP: who holds which link gets what. */
@WebMvcTest(CalendarsController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({CalendarLinks.class, CalendarsSliceTests.Clock.class})
class CalendarsSliceTests {

    private static final LinkKeys KEYS = LinkKeys.fresh();
    private static final LinkSigner SIGNER = new LinkSigner(KEYS.signing());
    private static final Instant MADE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATE = Instant.parse("2028-11-22T08:00:00Z");
    private static final URI ADDRESS = URI.create("https://portal.example/calendar/a.b.c.ics");
    private static final MentorId GRETA = new MentorId("M01");

    private final MockMvc mvc;

    @MockitoBean
    private SubscribedCalendars calendars;

    @Autowired
    CalendarsSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) {
        registry.add("kit.links.signing-key", KEYS::signing);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        @Primary
        InstantSource standing() {
            return InstantSource.fixed(MADE.plusSeconds(60));
        }
    }

    private static String link(String purpose, @Nullable Integer number, @Nullable String person, Instant expires) {
        return SIGNER.sign(new LinkToken(purpose, "M01", number, person, MADE, expires));
    }

    private static MockHttpServletRequestBuilder asked(String path, String token) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"%s\"}".formatted(token))
                .with(Tokens.portal());
    }

    @Test
    void theHolderOfAnAddressGetsTheCalendar() throws Exception {
        when(calendars.read(GRETA, 3)).thenReturn(new Reading.Shown("BEGIN:VCALENDAR\r\nX:ö\r\n"));
        var answer = mvc.perform(asked("/calendars/by-link", link("calendar", 3, null, LATE))
                        .accept("text/calendar", "application/problem+json"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsByteArray())
                .isEqualTo("BEGIN:VCALENDAR\r\nX:ö\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsOverIsGoneAndWhatCannotBeToldComesLater() throws Exception {
        when(calendars.read(GRETA, 0)).thenReturn(new Reading.Replaced());
        when(calendars.read(GRETA, 1)).thenReturn(new Reading.Gone());
        when(calendars.read(GRETA, 2)).thenReturn(new Reading.Unknown());
        for (int number : new int[] {0, 1}) {
            mvc.perform(asked("/calendars/by-link", link("calendar", number, null, LATE))
                            .accept("text/calendar", "application/problem+json"))
                    .andExpect(status().isGone())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        mvc.perform(asked("/calendars/by-link", link("calendar", 2, null, LATE)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "60"));
        mvc.perform(asked("/calendars/by-link", link("calendar", 0, null, MADE.plusSeconds(1))))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("urn:problem:link-expired"));
    }

    @Test
    void noOtherLinkOpensIt() throws Exception {
        for (var token :
                new String[] {"", "x", link("mentoring", null, "M01", LATE), link("calendar", null, null, LATE)}) {
            mvc.perform(asked("/calendars/by-link", token))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("token"));
        }
        verify(calendars, never()).read(any(), anyInt());
    }

    @Test
    void theLinkOfAMissionTellsItsMentorTheAddress() throws Exception {
        when(calendars.address(new MentorId("M07"), MADE)).thenReturn(ADDRESS);
        mvc.perform(asked("/calendars/by-link/address", link("mentoring", null, "M07", LATE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value(ADDRESS.toString()));
        mvc.perform(asked("/calendars/by-link/address", link("calendar", 0, null, LATE)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theDeskReplacesAnAddress() throws Exception {
        when(calendars.renew(GRETA)).thenReturn(Optional.of(ADDRESS));
        mvc.perform(post("/calendars/M01/renew").with(Tokens.desk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value(ADDRESS.toString()));
        when(calendars.renew(new MentorId("M99"))).thenReturn(Optional.empty());
        mvc.perform(post("/calendars/M99/renew").with(Tokens.desk()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:problem:mentor-unknown"));
        mvc.perform(post("/calendars/M01/renew").with(Tokens.portal())).andExpect(status().isForbidden());
    }

    @Test
    void aMentorReadsAndReplacesTheirOwnAddressAndNobodyElses() throws Exception {
        when(calendars.address(GRETA)).thenReturn(ADDRESS);
        when(calendars.renew(GRETA)).thenReturn(Optional.of(ADDRESS));
        mvc.perform(get("/calendars/M01/address").with(Tokens.mentor("M01")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value(ADDRESS.toString()));
        mvc.perform(post("/calendars/M01/renew").with(Tokens.mentor("M01"))).andExpect(status().isOk());
        for (var who : List.of(Tokens.mentor("M02"), Tokens.portal())) {
            mvc.perform(get("/calendars/M01/address").with(who)).andExpect(status().isForbidden());
            mvc.perform(post("/calendars/M01/renew").with(who)).andExpect(status().isForbidden());
        }
        mvc.perform(get("/calendars/M01/address").with(Tokens.desk())).andExpect(status().isForbidden());
    }
}
