package org.alliancementors.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.portal.services.Days;
import org.alliancementors.portal.services.RequestService.MissionRequest;
import org.alliancementors.portal.services.RequestService.Person;
import org.alliancementors.portal.services.RequestService.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsTypedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String AIM = "Wir suchen Rat.";

    @Test
    void anEmptyFirstStepNamesItsFieldsInOrder() {
        assertThat(ConcernForm.empty(null).faults()).containsExactly(entry("art", "anliegen"), entry("ziel", "ziel"));
    }

    @Test
    void theTopicOfTheKindCountsWhereNoneIsChosen() {
        assertThat(concern("FOUNDING", "", List.of()).specialties()).containsExactly("GRUENDUNG");
        assertThat(concern("FOUNDING", "PFLEGE", List.of()).specialties()).containsExactly("PFLEGE");
        assertThat(concern("FOUNDING", "", List.of("PFLEGE", "VAETER")).specialties())
                .containsExactly("PFLEGE", "VAETER");
        assertThat(concern("TALK", "PFLEGE", List.of("VAETER", "PFLEGE")).specialties())
                .containsExactly("PFLEGE", "VAETER");
    }

    @Test
    void adviceNeedsATopicAndNobodyMayHaveSix() {
        assertThat(concern("ADVICE", null, List.of()).faults()).containsExactly(entry("thema", "thema"));
        assertThat(concern("ADVICE", "COOKING", List.of()).faults()).containsExactly(entry("thema", "thema"));
        assertThat(concern("TALK", "PFLEGE", List.of("VAETER", "FERIEN", "EHRENAMT", "NETZWERK", "VORTRAG"))
                        .faults())
                .containsExactly(entry("weitere", "weitere"));
        assertThat(concern("TALK", "PFLEGE", List.of("VAETER", "FERIEN", "EHRENAMT", "NETZWERK"))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3717", "371766", "D-37176", "abcde", ""})
    void aPostalCodeHasFiveDigits(String typed) {
        assertThat(new PlaceForm(typed, null).faults()).containsExactly(entry("plz", "plz"));
    }

    @Test
    void spacesAroundAPostalCodeDoNotMatter() {
        assertThat(new PlaceForm(" 37176 ", "SAME").faults()).isEmpty();
        assertThat(new PlaceForm(" 37176 ", "SAME").code()).isEqualTo("37176");
        assertThat(new PlaceForm("37176", "ANY").stateWish()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED,,,,tag,wunschtag",
        "FIXED,2026-11-20,,,tag,vergangen",
        "FIXED,22.11.2029,,,tag,zuweit",
        "WINDOW,,,2026-12-01,von,zeitraum.von",
        "WINDOW,,2026-12-01,,bis,zeitraum.bis",
        "WINDOW,,2026-12-02,2026-12-01,bis,zeitraum.ende",
        "WINDOW,,2026-12-02,2027-12-03,bis,zeitraum.lang",
        ",2026-12-02,,,wann,wann"
    })
    void daysMustMakeSense(
            @Nullable String when,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            String field,
            String fault) {
        MeetingForm typed = new MeetingForm("ONLINE", when, day, from, to, null, null);
        assertThat(typed.faults(TODAY)).containsExactly(entry(field, fault));
        assertThat(typed.days(TODAY)).isNull();
    }

    @Test
    void theDaysAreThoseOfTheChosenWay() {
        MeetingForm fixed = new MeetingForm("ONLINE", "FIXED", "7.12.2026", "2027-01-01", "2027-01-02", "40", "ja");
        assertThat(fixed.faults(TODAY)).isEmpty();
        LocalDate day = LocalDate.of(2026, 12, 7);
        assertThat(fixed.days(TODAY)).isEqualTo(new Days(day, day));
        MeetingForm window = new MeetingForm("ONLINE", "WINDOW", "7.12.2026", "2027-01-01", "2027-01-02", "0", null);
        assertThat(window.faults(TODAY)).containsExactly(entry("personen", "personen"));
        assertThat(window.days(TODAY)).isEqualTo(new Days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2)));
    }

    @Test
    void aContactNeedsANameAndAnAddressAndTheSecondOnlyIfAnythingIsTyped() {
        assertThat(ContactForm.empty().faults()).containsExactly(entry("name", "name"), entry("mail", "mail"));
        ContactForm one = new ContactForm("Ina Itter", "ina@buendnis.example", "", " ", "", "");
        assertThat(one.faults()).isEmpty();
        assertThat(one.second()).isNull();
        assertThat(new ContactForm("Ina Itter", "ina@buendnis.example", "ruf an", "Uwe", "uwe", "").faults())
                .containsExactly(entry("telefon", "telefon"), entry("mail2", "mail"));
    }

    @Test
    void aWholeDraftIsTheRequestThatTheServiceTakes() {
        RequestDraft draft = new RequestDraft(
                null,
                new ConcernForm("TALK", "PFLEGE", List.of(), " Wir suchen\r\nRat. ", "m-7"),
                new PlaceForm("37176", "OTHER"),
                new MeetingForm("ON_SITE", "WINDOW", null, "2026-12-07", "2026-12-11", "40", "ja"),
                new ContactForm("Ina Itter", "ina@buendnis.example", null, "Uwe Ulme", "uwe@buendnis.example", null),
                null);
        assertThat(draft.request("DE", TODAY))
                .isEqualTo(new MissionRequest(
                        "TALK",
                        List.of("PFLEGE"),
                        "37176",
                        "ON_SITE",
                        null,
                        new Window("2026-12-07", "2026-12-11"),
                        40,
                        "Wir suchen\nRat.",
                        "m-7",
                        "OTHER",
                        "DE",
                        true,
                        new Person("Ina Itter", "ina@buendnis.example", null),
                        new Person("Uwe Ulme", "uwe@buendnis.example", null)));
        assertThat(draft.complete()).isTrue();
        assertThat(draft.firstOpen()).isEqualTo(Step.PRUEFEN);
    }

    private static ConcernForm concern(@Nullable String kind, @Nullable String topic, List<String> further) {
        return new ConcernForm(kind, topic, further, AIM, null);
    }

    private static java.util.Map.Entry<String, String> entry(String field, String fault) {
        return java.util.Map.entry(field, fault);
    }
}
