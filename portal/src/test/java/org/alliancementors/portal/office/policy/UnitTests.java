package org.alliancementors.portal.office.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class UnitTests {

    @ParameterizedTest
    @CsvSource({"PT30H, 30 h", "PT90M, 1 h 30 min", "PT20S, 20 s", "PT0S, 0 min", "PT24H, 24 h", "PT1M30S, 1 min 30 s"})
    void aTimeIsReadAsItIsShown(String time, String shown) {
        assertThat(Unit.TIME.show(JsonNodeFactory.instance.stringNode(time))).isEqualTo(shown);
        assertThat(Unit.TIME.show(Objects.requireNonNull(Unit.TIME.read(shown))))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Std. 30 Min.", "90 Minuten", "1h30min", "5400 s"})
    void aTimeMayBeWrittenAsPeopleDo(String typed) {
        assertThat(Objects.requireNonNull(Unit.TIME.read(typed)).asString("")).isEqualTo("PT1H30M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30 days", "-1 h", "h", "1.5 h", "PT30H"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Unit.TIME.read(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.6, 60", "0.3, 30", "1, 100", "0, 0", "0.125, 12.5"})
    void aShareIsShownInPerCent(double share, String shown) {
        assertThat(Unit.SHARE.show(JsonNodeFactory.instance.numberNode(share))).isEqualTo(shown);
        assertThat(Objects.requireNonNull(Unit.SHARE.read(shown)).asDouble()).isEqualTo(share);
    }

    @Test
    void aShareMayHaveACommaAndASign() {
        assertThat(Objects.requireNonNull(Unit.SHARE.read("12,5 %")).asDouble()).isEqualTo(0.125);
        assertThat(Unit.SHARE.read("much")).isNull();
    }

    @Test
    void aWholeNumberHasDigitsOnly() {
        assertThat(Objects.requireNonNull(Unit.WHOLE.read("0500")).asInt()).isEqualTo(500);
        assertThat(Unit.WHOLE.read("1.5")).isNull();
        assertThat(Unit.WHOLE.read("-1")).isNull();
        assertThat(Unit.WHOLE.read("12345678901")).isNull();
    }
}
