package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.RecordedObservations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretAddressesSliceTests extends PortalServer {

    private static final String SECRET = "k1.TopSecret0123456789";
    private static final String LOGIN = LinksFixture.login();
    private static final List<String> PATHS = List.of(
            "/antwort/" + LinksFixture.answer(),
            "/bestaetigen/" + LinksFixture.confirm(),
            "/status/" + SECRET,
            "/status/" + SECRET + "/stand",
            "/status/" + SECRET + "/zurueckziehen",
            "/status/" + SECRET + "/termin",
            "/status/" + SECRET + "/termin/a-1/absagen",
            "/status/" + SECRET + "/rueckmeldung",
            "/status/" + SECRET + "/nachfrage/3",
            "/einsatz/" + LinksFixture.mentoring(),
            "/einsatz/" + LinksFixture.mentoring() + "/termin",
            "/einsatz/" + LinksFixture.mentoring() + "/termin/a-1/anders",
            "/einsatz/" + LinksFixture.mentoring() + "/bericht",
            "/einsatz/" + LinksFixture.mentoring() + "/zuruecktreten",
            "/buendnis/" + LinksFixture.allianceCheck(),
            "/uebergabe/" + LinksFixture.handover(),
            "/profil/" + LinksFixture.profileCheck(),
            "/nachrichten/" + LinksFixture.preferences(),
            "/abmelden/" + LinksFixture.preferences(),
            "/calendar/" + LinksFixture.calendar() + ".ics",
            "/mentor/anmelden/" + LOGIN);
    private static final List<String> VIEWS = List.of(
            "POST /mentoring/view", "POST /alliances/by-link/check/view", "POST /alliances/by-link/handover/view");
    private static final List<String> SECRETS = List.of(
            SECRET,
            LinksFixture.answer(),
            LinksFixture.confirm(),
            LinksFixture.mentoring(),
            LinksFixture.allianceCheck(),
            LinksFixture.handover(),
            LinksFixture.profileCheck(),
            LinksFixture.preferences(),
            LinksFixture.calendar(),
            LOGIN);

    private final RecordedObservations observations;

    @Autowired
    SecretAddressesSliceTests(RecordedObservations observations) {
        this.observations = observations;
    }

    @Test
    void standInNoLogNoTraceAndNoMetric(CapturedOutput output) {
        NOTIFICATIONS.answers(
                "POST /calendars/by-link/address",
                200,
                "{\"address\":\"http://portal.example/calendar/%s.ics\"}".formatted(LinksFixture.calendar()));
        for (int status : new int[] {200, 404, 500}) {
            NOTIFICATIONS.answers("POST /calendars/by-link", status, "{}");
            MATCHING.answers("POST /answers/preview", status, status == 200 ? "{\"state\":\"OPEN\"}" : "{}");
            ALLIANCES.answers("GET /tracking/" + SECRET, status, status == 200 ? "{\"status\":\"X\"}" : "{}");
            String body = status == 200 ? "{\"status\":\"ACCEPTED\"}" : "{}";
            VIEWS.forEach(line -> ALLIANCES.answers(line, status, body));
            MENTORS.answers("POST /mentors/by-link/check/view", status, "{}");
            NOTIFICATIONS.answers("POST /preferences/by-link/view", status, "{}");
            PATHS.forEach(path -> browser().get(path));
        }
        // an answer that cannot be read, a form that is refused, a fault of our own
        MATCHING.answers("POST /answers/preview", 200, "no JSON");
        ALLIANCES.answers("GET /tracking/" + SECRET, 200, "{\"since\":\"never\"}");
        VIEWS.forEach(line -> ALLIANCES.answers(line, 200, "no JSON"));
        PATHS.forEach(path -> browser().get(path));
        // a form that the service does not take
        browser()
                .submit(
                        "/bestaetigen/" + LinksFixture.confirm(),
                        "/einsatz/" + LinksFixture.mentoring() + "/termin/a-1",
                        Map.of("antwort", "AGREE", "nummer", "1"));
        PATHS.forEach(path -> browser().post(path, Map.of("a", "b")));
        // a login, and the same link once more
        browser().submit("/mentor/anmelden/" + LOGIN, Map.of());
        browser().submit("/mentor/anmelden/" + LOGIN, Map.of());

        assertThat(output.getAll()).contains("does not answer");
        assertThat(observations.all()).anyMatch(text -> text.contains("/antwort/{token}"));
        assertThat(observations.all()).anyMatch(text -> text.contains("/einsatz/{key}/termin/{id}"));
        for (String secret : SECRETS) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(observations.all()).noneMatch(text -> text.contains(secret));
        }
    }
}
