package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-01", "1.3.2027", " 01.03.2027 "})
    void aDayIsReadAsBrowsersSendItAndAsPeopleWriteIt(String typed) {
        assertThat(Typed.day(typed)).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.2.2027", "1.3.27", "tomorrow", "2027-13-01"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Typed.day(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"14:00, 14:00", "9.30 Uhr, 09:30", "14, 14:00", "8 Uhr, 08:00", "14:00:00, 14:00"})
    void aTimeIsReadInItsForms(String typed, LocalTime time) {
        assertThat(Typed.time(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "14:60", "noon", "14:00 and a bit", "-1"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Typed.time(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,5", "12345678", "many", "٣x"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Typed.number(typed)).isNull();
    }

    @Test
    void aKeyIsCarriedOnAndAnythingElseIsReplaced() {
        String key = Typed.key(null);
        assertThat(Typed.key(key)).isEqualTo(key);
        assertThat(Typed.key("short")).hasSize(36);
        assertThat(Typed.key("with\r\nX-Header: of-its-own")).hasSize(36).doesNotContain("X-Header");
    }
}
