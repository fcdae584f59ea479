package org.alliancementors.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptMailsTests {

    private static final String ID = "1764527645123456";

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final KeptMails mails = new KeptMails(() -> now);
    private final Tap connection = mails.ofConnection();

    @Test
    void anAnswerThatPassedIsKnown() {
        connection.passed("250 2.1.5 ok\r\n250 2.0.0 kept as " + ID + "\r\n");

        assertThat(mails.answered(ID)).contains(now);
    }

    @Test
    void anAnswerMayComeInPieces() {
        connection.passed("250 2.0.0 kept as 17645276");
        connection.passed("45123456\r\n");

        assertThat(mails.answered(ID)).contains(now);
    }

    @Test
    void whatPassedJustBeforeAResetWasPerhapsNotRead() {
        connection.passed("250 2.0.0 kept as " + ID + "\r\n");
        now = now.plusMillis(400);
        connection.reset();

        assertThat(mails.answered(ID)).isEmpty();
    }

    @Test
    void whatPassedLongBeforeAResetWasRead() {
        connection.passed("250 2.0.0 kept as " + ID + "\r\n");
        now = now.plusMillis(600);
        connection.reset();

        assertThat(mails.answered(ID)).isPresent();
    }

    @Test
    void onlyTheWordForAKeptMailIsSwallowed() {
        assertThat(connection.mayBeSwallowed("220 sandbox mail sink\r\n")).isFalse();
        assertThat(connection.mayBeSwallowed("250 2.0.0 kept as " + ID + "\r\n"))
                .isTrue();
    }
}
