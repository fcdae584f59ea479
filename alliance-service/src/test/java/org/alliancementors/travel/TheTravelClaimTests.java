package org.alliancementors.travel;

import static org.alliancementors.travel.EstimatingAJourneyTests.NOERTEN;
import static org.alliancementors.travel.EstimatingAJourneyTests.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.travel.TravelEstimate.Leg;
import org.alliancementors.travel.TravelEstimate.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheTravelClaimTests {

    private static final Journey JOURNEY = new Journey(
            new AppointmentId("t-1"),
            AppointmentKind.STEERING_GROUP,
            new MentorId("M07"),
            LocalDate.of(2026, 5, 12),
            NOERTEN,
            true);
    private static final TravelEstimate ESTIMATE = new TravelEstimate(List.of(
            new Leg(JOURNEY, 223.45, OLD, 4469, null), new Leg(JOURNEY, null, OLD, null, Unknown.MENTORS_PLACE)));

    @Test
    void isReadByGermanSpreadsheets() {
        assertThat(TravelClaim.GERMAN.write("LBF-1", ESTIMATE)).isEqualTo("""
                Einsatz;Art;Tag;Stand;PLZ;Ort;Kilometer hin und zurück (Luftlinie);Cent je Kilometer;Schätzung in Euro;Hinweis
                LBF-1;Steuerungsgruppe;2026-05-12;stattgefunden;37176;Nörten-Hardenberg;223,5;20;44,69;
                LBF-1;Steuerungsgruppe;2026-05-12;stattgefunden;37176;Nörten-Hardenberg;;20;;Wohnort unbekannt
                Summe;;;;;;;;44,69;1 ohne Schätzung
                """.replace("\n", "\r\n"));
    }

    @Test
    void isReadByTheOthers() {
        assertThat(TravelClaim.ENGLISH.write("LBF-1", ESTIMATE)).isEqualTo("""
                mission,kind,day,state,postal code,place,kilometres there and back (as the crow flies),cents per kilometre,estimate in euro,note
                LBF-1,STEERING_GROUP,2026-05-12,held,37176,Nörten-Hardenberg,223.5,20,44.69,
                LBF-1,STEERING_GROUP,2026-05-12,held,37176,Nörten-Hardenberg,,20,,the mentor's place is unknown
                total,,,,,,,,44.69,1 without an estimate
                """.replace("\n", "\r\n"));
    }

    @Test
    void hasAHeaderAndASumWithoutAnyJourney() {
        assertThat(TravelClaim.ENGLISH
                        .write("LBF-1", new TravelEstimate(List.of()))
                        .lines())
                .hasSize(2)
                .last()
                .isEqualTo("total,,,,,,,,0.00,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+49|'+49",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a=b|a=b",
                "Bad, Dürkheim|\"Bad, Dürkheim\"",
                "die \"Mühle\"|\"die \"\"Mühle\"\"\"",
                "=HYPERLINK(\"x\",\"y\")|\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""
            })
    void holdsNoFormulaAndNoBrokenCell(String text, String cell) {
        assertThat(TravelClaim.ENGLISH.cell(text)).isEqualTo(cell);
    }

    @Test
    void keepsATabOrALineBreakInItsCell() {
        assertThat(TravelClaim.GERMAN.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(TravelClaim.GERMAN.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(TravelClaim.GERMAN.cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(TravelClaim.GERMAN.cell("a,b")).isEqualTo("a,b");
    }
}
