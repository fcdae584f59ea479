package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two logins, from the form to the page behind it. */
@ExtendWith(Programme.class)
class LoggingInIT {

    private static final String GRETA = "greta.ahorn@mentoren.example";

    private final Play play;

    LoggingInIT(Play play) {
        this.play = play;
    }

    private String portal(String path) {
        return play.landscape().url("portal") + path;
    }

    @Test
    void aMentorAsksForALinkAndItsButtonLetsInOnce() {
        play.press(portal("/mentor/anmelden"), Map.of("mail", GRETA.toUpperCase(java.util.Locale.ROOT)))
                .orFail();
        KeptMail mail = play.mail(GRETA, "Ihr Link zum Anmelden");
        String link = play.link(mail, "/mentor/anmelden/");

        assertThat(play.press(link, Map.of()).orFail().body()).contains("Meine Einsätze", "Abmelden");
        assertThat(play.press(link, Map.of()).orFail().body()).contains("Der Link wurde schon benutzt");
    }

    @Test
    void nobodyElseIsSentOne() {
        play.press(portal("/mentor/anmelden"), Map.of("mail", "somebody@else.example"))
                .orFail();
        play.press(portal("/mentor/anmelden"), Map.of("mail", "till.fichte@mentoren.example"))
                .orFail();
        play.mail("till.fichte@mentoren.example", "Ihr Link zum Anmelden");
        assertThat(play.mails("somebody@else.example")).isEmpty();
    }

    @Test
    void theDeskLogsInWithItsPassword() {
        String login = portal("/fachberatung/anmelden");
        assertThat(play.press(login, Map.of("name", Programme.STAFF, "kennwort", "guessed"))
                        .body())
                .contains("Name oder Kennwort stimmt nicht");
        assertThat(play.press(login, Map.of("name", Programme.STAFF, "kennwort", Programme.PASSWORD))
                        .body())
                .doesNotContain("Kennwort")
                .contains("Abmelden");
    }
}
