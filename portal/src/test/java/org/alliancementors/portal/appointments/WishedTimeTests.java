package org.alliancementors.portal.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.alliancementors.portal.services.Appointment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static WishedTime read(String day, String from, String to) {
        return WishedTime.read(new TimeForm("CALL", day, from, to, "PHONE", "37176", null), true, NOW);
    }

    private static Appointment.Wish wish(WishedTime time) {
        assertThat(time).isInstanceOf(WishedTime.Possible.class);
        return ((WishedTime.Possible) time).wish();
    }

    private static Map<String, String> faults(WishedTime time) {
        assertThat(time).isInstanceOf(WishedTime.Faulty.class);
        return ((WishedTime.Faulty) time).faults();
    }

    @Test
    void itIsGermanTimeInWinterAndInSummer() {
        Appointment.Wish winter = wish(read("2026-12-07", "14:00", "15:30"));
        assertThat(winter.from()).isEqualTo(OffsetDateTime.parse("2026-12-07T14:00+01:00"));
        assertThat(winter.to()).isEqualTo(OffsetDateTime.parse("2026-12-07T15:30+01:00"));
        assertThat(wish(read("7.6.2027", "14", "15.30 Uhr")).from())
                .isEqualTo(OffsetDateTime.parse("2027-06-07T14:00+02:00"));
    }

    @Test
    void anHourThatClocksLeaveOutIsRefused() {
        assertThat(faults(read("2027-03-28", "02:30", "04:00"))).containsExactly(Map.entry("von", "luecke"));
        assertThat(wish(read("2027-03-28", "01:30", "03:30")).to())
                .isEqualTo(OffsetDateTime.parse("2027-03-28T03:30+02:00"));
    }

    @Test
    void thePostalCodeGoesWithAMeetingOnSiteOnly() {
        assertThat(wish(read("2026-12-07", "14:00", "15:00")).postalCode()).isNull();
        TimeForm onSite = new TimeForm(null, "2026-12-07", "14:00", "15:00", "ON_SITE", "37176", null);
        Appointment.Wish wish = wish(WishedTime.read(onSite, false, NOW));
        assertThat(wish.postalCode()).isEqualTo("37176");
        assertThat(wish.kind()).isNull();
        TimeForm nowhere = new TimeForm(null, "2026-12-07", "14:00", "15:00", "ON_SITE", "Bonn", null);
        assertThat(faults(WishedTime.read(nowhere, false, NOW))).containsExactly(Map.entry("plz", "plz"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 14:00, 15:00, tag, vorbei",
        "2026-11-21, 10:00, 11:00, tag, vorbei",
        "2028-11-22, 14:00, 15:00, tag, fern",
        "2026-12-07, 14:00, 14:00, bis, ende",
        "2026-12-07, 14:00, 13:00, bis, ende",
        "2026-12-07, 08:00, 20:01, bis, lang",
        "someday, 14:00, 15:00, tag, tag",
        "2026-12-07, noon, 15:00, von, von",
        "2026-12-07, 14:00, later, bis, bis"
    })
    void whatCannotBeIsNamedAtItsField(String day, String from, String to, String field, String fault) {
        assertThat(faults(read(day, from, to))).containsExactly(Map.entry(field, fault));
    }

    @Test
    void anEmptyFormNamesEveryFieldInItsOrder() {
        TimeForm empty = new TimeForm(null, null, null, null, null, null, null);
        assertThat(faults(WishedTime.read(empty, true, NOW)).keySet())
                .containsExactly("art", "tag", "von", "bis", "form");
    }
}
