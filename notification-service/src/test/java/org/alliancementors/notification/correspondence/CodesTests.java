package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a server's answer. */
class CodesTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5.1.1,'smtp; 550 5.1.1 <ina@buendnis.example>: Recipient address rejected: Ina Itter left',5.1.1 550,true",
                "5.0.0,'smtp; 554 Sorry',5.0.0 554,true",
                "-,'550 5.4.1 Recipient address rejected: Access denied',5.4.1 550,true",
                "-,'550-no such user',550,true",
                "4.4.7,'X-Notes; 550 5.1.1 but the status has the last word',4.4.7 550,false",
                "-,'smtp;451 4.7.1 Greylisted',4.7.1 451,false",
                "5.1.1 (mailbox unknown),-,5.1.1,true",
                "2.0.0,-,2.0.0,false",
                "-,'host 10.5.1.1 said nothing',no code,false",
                "-,'version 5.1.1.7',no code,false",
                "-,-,no code,false"
            })
    void onlyItsCodesAreKept(@Nullable String status, @Nullable String diagnostic, String kept, boolean permanent) {
        var codes = Codes.of(status, diagnostic);

        assertThat(codes).hasToString(kept);
        assertThat(codes.permanent()).isEqualTo(permanent);
    }

    @Test
    void aTextWithoutEndIsNotReadToItsEnd() {
        assertThat(Codes.of(null, "x".repeat(1_000_000) + " 550 5.1.1")).hasToString("no code");
    }
}
