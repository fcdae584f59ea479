package org.alliancementors.faults.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancementors.faults.drive.Wire.Answer;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIsKnownAfterAnAnswerTests {

    @ParameterizedTest
    @CsvSource({
        "201, OK", "303, OK", "400, REFUSED", "409, REFUSED", "410, REFUSED", "422, REFUSED",
        "0, UNKNOWN", "401, UNKNOWN", "429, UNKNOWN", "500, UNKNOWN", "503, UNKNOWN", "504, UNKNOWN"
    })
    void isWhatItsStatusSays(int status, Outcome outcome) {
        assertThat(Trying.outcome(new Answer(status, Map.of(), ""))).isEqualTo(outcome);
    }
}
