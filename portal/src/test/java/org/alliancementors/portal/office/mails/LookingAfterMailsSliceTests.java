package org.alliancementors.portal.office.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.MailsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the desk looks what became of mails. */
class LookingAfterMailsSliceTests extends PortalServer {

    private static final String PAGE = "/fachberatung/mails";
    private static final String RESEND = PAGE + "/nochmal";
    private static final String BLOCKED = PAGE + "/gesperrt";
    private static final String ID = MailsFixture.BLOCKED;
    private static final String KEY = "3f0c6a52-0000-4000-8000-000000000001";
    private static final Map<String, String> WANTED = Map.of(
            "art",
            "mission",
            "id",
            "k3v7",
            "mail",
            "assignments:k3v7:1/mentor-assigned/mentor:M01",
            "vorlage",
            "mentor-assigned",
            "warum",
            "NOT_RECEIVED",
            "schluessel",
            KEY);

    @BeforeEach
    void servicesAnswer() {
        MailsFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    @Test
    void theLedgerIsAskedForByWhatPeopleQuote() {
        HttpResponse<String> page = in(browser()).get(PAGE + "?einsatz=lbf-7k3m-9qxt&stand=bounced");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "21 Mails",
                        "Neuer Einsatz, bitte antworten",
                        "Greta Ahorn",
                        "zurückgekommen",
                        "Eine Mail an diese Adresse kam zurück.",
                        "550 5.1.1 &lt;b&gt;unknown&lt;/b&gt;",
                        "Donnerstag, 26. November 2026, 14:00 Uhr",
                        "Noch einmal gesendet von kim: Sie ist nicht mehr auffindbar",
                        "brand-new",
                        "Seite 1 von 2",
                        "seite=2")
                .doesNotContain("??", "<b>unknown");
        assertThat(ALLIANCES.asked().getLast().path()).isEqualTo("/missions?reference=LBF-7K3M-9QXT");
        assertThat(NOTIFICATIONS.asked().getLast().path())
                .isEqualTo("/mails?mission=k3v7&state=bounced&page=0&size=20");
    }

    @Test
    void itIsAskedForByPersonAndInEnglish() {
        assertThat(in(englishBrowser()).get(PAGE + "?person=mentor:M01&seite=2").body())
                .contains("Sent mails", "New mission, please answer", "came back", "Greta Ahorn")
                .doesNotContain("??");
        assertThat(NOTIFICATIONS.asked().getLast().path()).isEqualTo("/mails?recipient=mentor%3AM01&page=1&size=20");
    }

    @Test
    void withoutAQuestionNothingIsLookedUp() {
        assertThat(in(browser()).get(PAGE).body())
                .contains("Gesperrte Adressen", "Vorlagen", "name=\"einsatz\"", "<option value=\"mentor:M01\"")
                .doesNotContain("??");
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsSaidAtItsField() {
        Browser browser = in(browser());
        HttpResponse<String> both = browser.get(PAGE + "?einsatz=m-1&buendnis=a-1");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("<title>Fehler: ", "href=\"#einsatz\"", "nicht beides", "value=\"a-1\"");
        assertThat(browser.get(PAGE + "?person=initiator").body())
                .contains("href=\"#person\"", "eigene Ansprechperson");
        ALLIANCES.answers("GET /missions", 200, "{\"items\":[],\"total\":0}");
        assertThat(browser.get(PAGE + "?einsatz=LBF-0000-0000").body()).contains("Dazu finden wir nichts");
        NOTIFICATIONS.answers("GET /mails", 400, "{\"type\":\"urn:problem:invalid-alliance\"}");
        assertThat(browser.get(PAGE + "?buendnis=%20x%20y").body()).contains("href=\"#buendnis\"");
    }

    @Test
    void aServiceThatIsDownSaysSo() {
        NOTIFICATIONS.hangsUp("GET /mails");
        assertThat(in(browser()).get(PAGE + "?einsatz=k3v7").statusCode()).isEqualTo(503);
    }

    @Test
    void aMailGoesOnceMoreForAReason() {
        HttpResponse<String> sent = in(browser()).submit(RESEND + "?art=mission&id=k3v7&mail=x", RESEND, WANTED);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains(PAGE + "?einsatz=k3v7&getan=resent");
        Asked asked = NOTIFICATIONS.asked().getLast();
        assertThat(asked.line()).isEqualTo("POST /mails/resends");
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains(
                        "\"about\":{\"kind\":\"mission\",\"id\":\"k3v7\"}",
                        "\"mail\":\"assignments:k3v7:1/mentor-assigned/mentor:M01\"",
                        "\"reason\":\"NOT_RECEIVED\"");
        assertThat(in(browser()).get(PAGE + "?einsatz=k3v7&getan=resent").body())
                .contains("Die Mail geht noch einmal hinaus.");
    }

    @Test
    void anAddressThatNamesNoMailLeadsToTheLedger() {
        HttpResponse<String> page = in(browser()).get(RESEND + "?lang=en");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains(PAGE);
    }

    @Test
    void withoutAReasonNothingGoes() {
        HttpResponse<String> page = in(browser())
                .submit(
                        RESEND + "?art=mission&id=k3v7&mail=x",
                        RESEND,
                        Map.of("art", "mission", "id", "k3v7", "mail", "x", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#warum\"", KEY)
                .doesNotContain("??");
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail-open", "mail-untrue", "recipient-suppressed", "mail-unknown", "idempotency-key-reused"})
    void whyAMailDoesNotGoIsSaid(String code) {
        NOTIFICATIONS.answers("POST /mails/resends", 409, "{\"type\":\"urn:problem:" + code + "\"}");
        HttpResponse<String> page = in(englishBrowser()).submit(RESEND + "?art=mission&id=k3v7&mail=x", RESEND, WANTED);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("This mail does not go out once more").doesNotContain("??", "resend.refused");
    }

    @Test
    void whatDidNotArriveCanBeSentAgainWithTheSameKey() {
        NOTIFICATIONS.answers("POST /mails/resends", 503, "{}");
        HttpResponse<String> page = in(browser()).submit(RESEND + "?art=mission&id=k3v7&mail=x", RESEND, WANTED);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(KEY, "NOT_RECEIVED", "k3v7");
    }

    @Test
    void blockedAddressesAreShownWithoutTheAddressAndLiftedForAReason() {
        Browser browser = in(browser());
        assertThat(browser.get(BLOCKED).body())
                .contains("Gesperrt seit Freitag, 20. November 2026", "Greta Ahorn", "?einsatz=k3v7")
                .doesNotContain("??");
        HttpResponse<String> lifted = browser.submit(BLOCKED, BLOCKED + "/" + ID, Map.of("warum", "PASSING_FAULT"));
        assertThat(lifted.statusCode()).isEqualTo(303);
        assertThat(NOTIFICATIONS.asked().getLast().body()).isEqualTo("{\"reason\":\"PASSING_FAULT\"}");
        assertThat(browser.get(BLOCKED + "?getan=lifted").body()).contains("Die Adresse ist freigegeben");
        assertThat(browser.get(BLOCKED + "/" + ID).headers().firstValue("Location"))
                .contains(BLOCKED);
        HttpResponse<String> without = browser.submit(BLOCKED, BLOCKED + "/" + ID, Map.of());
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("href=\"#warum-" + ID + "\"");
        NOTIFICATIONS.answers("POST /suppressions/" + ID + "/lift", 503, "{}");
        assertThat(browser.submit(BLOCKED, BLOCKED + "/" + ID, Map.of("warum", "OTHER"))
                        .statusCode())
                .isEqualTo(503);
        NOTIFICATIONS.answers("GET /suppressions", 200, "{\"items\":[],\"page\":0,\"size\":20,\"total\":0}");
        assertThat(in(englishBrowser()).get(BLOCKED).body()).contains("No address is blocked at present.");
    }

    @Test
    void everyTemplateCanBeSeenAsTextAndAsItWillLook() {
        Browser browser = in(browser());
        assertThat(browser.get(PAGE + "/vorlagen").body())
                .contains("Neuer Einsatz in Musterstadt", PAGE + "/vorlagen/mentor-assigned?sprache=de")
                .doesNotContain("??");
        assertThat(browser.get(PAGE + "/vorlagen/mentor-assigned?sprache=en&schwierig=true")
                        .body())
                .contains("&lt;p style=", "Auf Deutsch")
                .doesNotContain("??");
        assertThat(NOTIFICATIONS.asked().getLast().path())
                .isEqualTo("/templates/mentor-assigned/preview?language=en&part=text&data=worst");
        NOTIFICATIONS.answers("GET /templates/unknown/preview", 404, "{}");
        assertThat(browser.get(PAGE + "/vorlagen/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void theDesignedFormCanNeitherRunNorSendAnything() {
        HttpResponse<String> mail = in(browser()).get(PAGE + "/vorlagen/mentor-assigned/html");
        assertThat(mail.body()).isEqualTo("<p style=\"color:red\">Guten Tag</p>");
        assertThat(mail.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'none'")
                .doesNotContain("'self'");
    }

    @Test
    void nobodyElseSeesMails() {
        assertThat(browser().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(browser().get(BLOCKED).statusCode()).isEqualTo(303);
        assertThat(browser().get(PAGE + "/vorlagen/mentor-assigned/html").statusCode())
                .isEqualTo(303);
        assertThat(in(browser()).post(RESEND, WANTED).statusCode()).isEqualTo(403);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }
}
