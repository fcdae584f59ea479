package org.alliancementors.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.chances.Chance;
import org.alliancementors.matching.chances.Change;
import org.alliancementors.matching.chances.Inquiry;
import org.alliancementors.matching.chances.Inquiry.Location;
import org.alliancementors.matching.chances.Preview;
import org.alliancementors.matching.chances.PreviewingChances;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(PreviewController.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PreviewSliceTests.Surroundings.class, InquiryChecks.class})
class PreviewSliceTests {

    private static final String FINE = """
            {"specialties":["GRUENDUNG","NETZWERK"],"format":"ON_SITE","postalCode":"37176",
             "from":"2026-04-20","to":"2026-04-24","alliance":"a-1","stateWish":"SAME"}""";

    @TestConfiguration
    static class Surroundings {
        @Bean
        Places places() {
            return Places.load();
        }

        @Bean
        Circumstances circumstances() {
            return new Circumstances(
                    () -> Policy.FIRST,
                    new WorkingTime((day, state) -> false),
                    () -> WishFixture.MONDAY,
                    () -> new RoundId("none-is-held"));
        }
    }

    private final MockMvc mvc;

    @MockitoBean
    private PreviewingChances previewing;

    @Autowired
    PreviewSliceTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void nobodyThere() {
        when(previewing.preview(any(), anyBoolean()))
                .thenReturn(new Preview.Seen(new Chance(Chance.Kind.NONE, 0), List.of()));
    }

    @Test
    void theRequestIsLookedAtAsItWasSent() throws Exception {
        preview(FINE, Tokens.portal())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now.chance").value("NONE"))
                .andExpect(jsonPath("$.now.length()").value(1))
                .andExpect(jsonPath("$.hints").isEmpty());
        Inquiry asked = asked(false);
        assertThatInquiry(asked, new AllianceId("a-1"), StateWish.SAME, null);
        assertThat(asked.where().state()).isEqualTo(FederalState.NI);
        assertThat(asked.where().place().kilometresTo(new Place(51.6339, 9.9494)))
                .isLessThan(10);
    }

    @Test
    void hintsSayWhatToSetAndWhereItLeads() throws Exception {
        var later = new Period(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 1));
        when(previewing.preview(any(), anyBoolean()))
                .thenReturn(new Preview.Seen(
                        new Chance(Chance.Kind.FEW, 0),
                        List.of(
                                hint(new Change.OtherFormat(Format.ONLINE), 6),
                                hint(new Change.WeekEarlier(later), 4),
                                hint(new Change.WeekLater(later), 4),
                                hint(new Change.AlsoSpecialty(Specialty.NETZWERK), 2),
                                hint(new Change.LargerRadius(150), 2))));
        preview(FINE, Tokens.desk())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now.chance").value("FEW"))
                .andExpect(jsonPath("$.now.length()").value(1))
                .andExpect(jsonPath("$.hints[0].change").value("OTHER_FORMAT"))
                .andExpect(jsonPath("$.hints[0].chance").value("SOME"))
                .andExpect(jsonPath("$.hints[0].atLeast").value(6))
                .andExpect(jsonPath("$.hints[0].set.length()").value(1))
                .andExpect(jsonPath("$.hints[0].set.format").value("ONLINE"))
                .andExpect(jsonPath("$.hints[1].change").value("WEEK_EARLIER"))
                .andExpect(jsonPath("$.hints[2].change").value("WEEK_LATER"))
                .andExpect(jsonPath("$.hints[2].set.from").value("2026-04-27"))
                .andExpect(jsonPath("$.hints[2].set.to").value("2026-05-01"))
                .andExpect(jsonPath("$.hints[3].change").value("ALSO_SPECIALTY"))
                .andExpect(jsonPath("$.hints[3].set.addSpecialty").value("NETZWERK"))
                .andExpect(jsonPath("$.hints[4].change").value("LARGER_RADIUS"))
                .andExpect(jsonPath("$.hints[4].set.radiusPercent").value(150));
    }

    @Test
    void coordinatesDoInsteadOfAPostalCodeAndAreTakenToAboutAKilometre() throws Exception {
        preview(
                        with(
                                "\"postalCode\":\"37176\"",
                                "\"coordinates\":{\"latitude\":51.63391,\"longitude\":9.9494}"),
                        Tokens.portal())
                .andExpect(status().isOk());
        assertThat(asked(false).where()).isEqualTo(new Location(new Place(51.63, 9.95), null));
    }

    @Test
    void theDeskMayAskHowItWouldBeWithAnotherRadius() throws Exception {
        preview(with("\"stateWish\":\"SAME\"", "\"radiusPercent\":150"), Tokens.desk())
                .andExpect(status().isOk());
        assertThatInquiry(asked(true), new AllianceId("a-1"), null, 150);
        refused(with("\"stateWish\":\"SAME\"", "\"radiusPercent\":150"), "radiusPercent", "advisory desk only");
        preview(with("\"stateWish\":\"SAME\"", "\"radiusPercent\":301"), Tokens.desk())
                .andExpect(status().isBadRequest())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("1 to 300"));
    }

    @Test
    void everyFieldThatIsWrongIsNamedWithWhatToDo() throws Exception {
        refused(with("\"specialties\":[\"GRUENDUNG\",\"NETZWERK\"],", ""), "specialties", "give 1 to 5");
        refused(with("[\"GRUENDUNG\",\"NETZWERK\"]", "[]"), "specialties", "give 1 to 5");
        refused(with("\"NETZWERK\"", "\"GRUENDUNG\""), "specialties", "only once");
        refused(
                with("\"NETZWERK\"", "\"PFLEGE\",\"FERIEN\",\"VAETER\",\"VORTRAG\",\"EHRENAMT\""),
                "specialties",
                "has 6 entries");
        refused(with("NETZWERK", "KAFFEE"), "specialties[1]", "GRUENDUNG");
        refused(with("\"format\":\"ON_SITE\",", ""), "format", "give one of ON_SITE, PHONE, ONLINE");
        refused(with("ON_SITE", "LETTER"), "format", "ON_SITE");
        refused(with("37176", "3717"), "postalCode", "give 5 digits");
        refused(with("37176", "00000"), "postalCode", "is not known");
        refused(with("\"postalCode\":\"37176\",", ""), "postalCode", "give the 5 digits");
        refused(
                with("\"postalCode\"", "\"coordinates\":{\"latitude\":51.6,\"longitude\":9.9},\"postalCode\""),
                "postalCode",
                "not both");
        refused(
                with("\"postalCode\":\"37176\"", "\"coordinates\":{\"latitude\":40,\"longitude\":9.9}"),
                "coordinates.latitude",
                "outside Germany");
        refused(
                with("\"postalCode\":\"37176\"", "\"coordinates\":{\"latitude\":51.6}"),
                "coordinates.longitude",
                "is missing");
        refused(with("\"from\":\"2026-04-20\",", ""), "from", "is missing");
        refused(with("2026-04-20", "2026-03-01"), "from", "in the past");
        refused(with("2026-04-20", "2029-03-03"), "from", "too far away");
        refused(with("2026-04-20", "20.4."), "from", "a date");
        refused(with(",\"to\":\"2026-04-24\"", ""), "to", "is missing");
        refused(with("2026-04-24", "2026-04-19"), "to", "swap them");
        refused(with("2026-04-24", "2027-04-21"), "to", "end by 2027-04-20");
        refused(with("a-1", "no id"), "alliance", "letters");
        refused(with("SAME", "MAYBE"), "stateWish", "SAME");
        refused(with("\"stateWish\"", "\"name\""), "name", "leave it out");
        verifyNoInteractions(previewing);
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheFields() throws Exception {
        preview("{}", Tokens.portal())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:request-invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("specialties"))
                .andExpect(jsonPath("$.errors[1].field").value("format"))
                .andExpect(jsonPath("$.errors[2].field").value("postalCode"))
                .andExpect(jsonPath("$.errors[3].field").value("from"))
                .andExpect(jsonPath("$.errors[4].field").value("to"))
                .andExpect(jsonPath("$.errors.length()").value(5));
        preview("", Tokens.portal()).andExpect(status().isBadRequest());
        preview("[]", Tokens.portal()).andExpect(status().isBadRequest());
    }

    @Test
    void anInstanceThatIsNotReadySaysWhenToAskAgain() throws Exception {
        when(previewing.preview(any(), anyBoolean())).thenReturn(new Preview.NotReady());
        preview(FINE, Tokens.portal())
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("urn:problem:mentors-not-read"));
    }

    @Test
    void onlyTheFrontDoorAndTheDeskMayAsk() throws Exception {
        mvc.perform(post("/previews").contentType(APPLICATION_JSON).content(FINE))
                .andExpect(status().isUnauthorized());
        preview(FINE, Tokens.mentor("M22")).andExpect(status().isForbidden());
        preview(FINE, Tokens.partner()).andExpect(status().isForbidden());
        verifyNoInteractions(previewing);
    }

    private static Preview.Hint hint(Change change, int atLeast) {
        return new Preview.Hint(change, new Chance(Chance.Kind.SOME, atLeast));
    }

    private static void assertThatInquiry(
            Inquiry asked, AllianceId alliance, @Nullable StateWish stateWish, @Nullable Integer percent) {
        assertThat(asked)
                .isEqualTo(new Inquiry(
                        List.of(Specialty.GRUENDUNG, Specialty.NETZWERK),
                        Format.ON_SITE,
                        asked.where(),
                        new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24)),
                        alliance,
                        stateWish,
                        percent));
    }

    private Inquiry asked(boolean byDesk) {
        var asked = ArgumentCaptor.forClass(Inquiry.class);
        verify(previewing).preview(asked.capture(), eq(byDesk));
        return asked.getValue();
    }

    private static String with(String text, String instead) {
        if (!FINE.contains(text)) {
            throw new IllegalArgumentException("%s is not in the request".formatted(text));
        }
        return FINE.replace(text, instead);
    }

    private void refused(String body, String field, String whatToDo) throws Exception {
        preview(body, Tokens.portal())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains(whatToDo));
    }

    private ResultActions preview(String body, RequestPostProcessor as) throws Exception {
        return mvc.perform(
                post("/previews").with(as).contentType(APPLICATION_JSON).content(body));
    }
}
