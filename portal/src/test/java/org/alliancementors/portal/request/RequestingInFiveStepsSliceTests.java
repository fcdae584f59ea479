package org.alliancementors.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestingInFiveStepsSliceTests extends PortalServer {

    private static final String CHECK = "/anfrage/pruefen";
    private static final String TAKEN = "{\"reference\":\"LBF-7K3M-9QXT\",\"trackingSecret\":\"k1-m-secret\"}";

    private Browser visitor = new Browser(0, "de");

    @BeforeEach
    void servicesAnswer() {
        visitor = browser();
        DRAFTS.clear();
        ALLIANCES.answers(
                "GET /places/37176",
                200,
                "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}");
        MATCHING.answers("POST /previews", 200, "{\"now\":{\"chance\":\"SOME\",\"atLeast\":4},\"hints\":[]}");
    }

    private HttpResponse<String> send(Browser browser) {
        return browser.submit(CHECK, Map.of("schluessel", RequestFixture.key(browser)));
    }

    private static List<String> requests() {
        return ALLIANCES.asked().stream()
                .filter(asked -> asked.line().equals("POST /missions"))
                .map(Asked::body)
                .toList();
    }

    private static void leadsTo(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(path);
    }

    @Test
    void theWayLeadsFromStepToStepToTheConfirmation() {
        ALLIANCES.answers("POST /missions", 201, TAKEN);
        leadsTo(visitor.get("/anfrage"), "/anfrage/anliegen");
        leadsTo(visitor.submit("/anfrage/anliegen", RequestFixture.CONCERN), "/anfrage/ort");
        leadsTo(visitor.submit("/anfrage/ort", RequestFixture.PLACE), "/anfrage/zeit");
        leadsTo(visitor.submit("/anfrage/zeit", RequestFixture.MEETING), "/anfrage/kontakt");
        leadsTo(visitor.submit("/anfrage/kontakt", RequestFixture.CONTACT), CHECK);
        assertThat(visitor.get(CHECK).body())
                .contains(
                        "Vortrag halten",
                        "Pflege von Angehörigen",
                        "Wir möchten über Pflege sprechen.",
                        "37176 Nörten-Hardenberg, Niedersachsen",
                        "Am liebsten aus unserem Bundesland",
                        "online",
                        "Montag, 7. Dezember 2026",
                        "Ina Itter",
                        "ina.itter@buendnis.example",
                        "href=\"/anfrage/zeit\"");

        leadsTo(send(visitor), "/anfrage/gesendet");
        assertThat(requests())
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"TALK\"",
                        "\"specialties\":[\"PFLEGE\"]",
                        "\"postalCode\":\"37176\"",
                        "\"format\":\"ONLINE\"",
                        "\"date\":\"2026-12-07\"",
                        "\"audience\":40",
                        "\"stateWish\":\"SAME\"",
                        "\"language\":\"DE\"",
                        "\"pressWanted\":false",
                        "\"contact\":{\"name\":\"Ina Itter\",\"email\":\"ina.itter@buendnis.example\"}")
                .doesNotContain("null", "window", "secondContact");
        assertThat(visitor.get("/anfrage/gesendet").body())
                .contains(
                        "Ihre Anfrage ist angekommen",
                        "LBF-7K3M-9QXT",
                        "ina.itter@buendnis.example",
                        "/status/k1-m-secret")
                .doesNotContain("Ina Itter");
    }

    @Test
    void theLanguageOfThePagesIsThatOfTheMails() {
        ALLIANCES.answers("POST /missions", 201, TAKEN);
        Browser english = englishBrowser();
        RequestFixture.fill(english, Step.KONTAKT);
        assertThat(english.get(CHECK).body())
                .contains("Is everything right?", "Give a talk")
                .doesNotContain("??");
        send(english);
        assertThat(requests()).singleElement().asString().contains("\"language\":\"EN\"");
        assertThat(english.get("/anfrage/gesendet").body()).contains("Your request has arrived");
    }

    @Test
    void nobodySkipsAStep() {
        leadsTo(visitor.get("/anfrage/kontakt"), "/anfrage/anliegen");
        leadsTo(visitor.get(CHECK), "/anfrage/anliegen");
        RequestFixture.fill(visitor, Step.ORT);
        leadsTo(visitor.get(CHECK), "/anfrage/zeit");
        leadsTo(visitor.get("/anfrage"), "/anfrage/zeit");
        leadsTo(visitor.get("/anfrage/gesendet"), "/anfrage/zeit");
    }

    @Test
    void whoeverOnlyLooksLeavesNothingBehind() {
        visitor.get("/anfrage/anliegen");
        visitor.get("/anfrage");
        assertThat(DRAFTS.count()).isZero();
        assertThat(visitor.cookies()).extracting(java.net.HttpCookie::getName).containsExactly("csrf");
    }

    @Test
    void aDraftSurvivesAReloadAndIsChangedWithoutStartingAnew() {
        RequestFixture.fill(visitor, Step.KONTAKT);
        assertThat(visitor.get("/anfrage/anliegen").body())
                .contains("Wir möchten über Pflege sprechen.")
                .containsPattern("value=\"TALK\"[^>]*checked=\"checked\"");
        Map<String, String> changed = new LinkedHashMap<>(RequestFixture.CONCERN);
        changed.put("art", "ADVICE");
        leadsTo(visitor.submit("/anfrage/anliegen", changed), CHECK);
        assertThat(visitor.get(CHECK).body()).contains("Beratung zu einer Frage", "Ina Itter");
        assertThat(DRAFTS.count()).isEqualTo(1);
    }

    @Test
    void whoReadsTheStoreReadsNoDraft() {
        RequestFixture.fill(visitor, Step.KONTAKT);
        assertThat(DRAFTS.stored()).doesNotContain("Ina", "Itter", "buendnis", "37176", "Pflege");
        visitor.cookies().forEach(cookie -> assertThat(DRAFTS.stored()).doesNotContain(cookie.getValue()));
    }

    @Test
    void theCookieIsForThisBrowserSessionAndNoScript() {
        HttpResponse<String> first = visitor.submit("/anfrage/anliegen", RequestFixture.CONCERN);
        assertThat(first.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("anfrage=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Expires");
        assertThat(visitor.submit("/anfrage/ort", RequestFixture.PLACE)
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aDraftCanBeThrownAway() {
        RequestFixture.fill(visitor, Step.ORT);
        leadsTo(visitor.submit("/anfrage/zeit", "/anfrage/verwerfen", Map.of()), "/?getan=verworfen");
        assertThat(DRAFTS.count()).isZero();
        assertThat(visitor.get("/?getan=verworfen").body()).contains("Ihre Angaben sind gelöscht");
        leadsTo(visitor.get("/anfrage"), "/anfrage/anliegen");
    }

    @ParameterizedTest
    @CsvSource({
        "anliegen,art,Wählen Sie aus, was Sie brauchen.",
        "ort,plz,'Geben Sie die Postleitzahl mit 5 Ziffern an, zum Beispiel 37176.'",
        "zeit,form,'Wählen Sie aus, wie Sie sich treffen.'",
        "kontakt,mail,'Geben Sie eine Mailadresse an, zum Beispiel name@beispiel.de.'"
    })
    void whatIsMissingStandsOnTopAndAtTheField(String step, String field, String words) {
        RequestFixture.fill(visitor, Step.ZEIT);
        HttpResponse<String> page = visitor.submit("/anfrage/" + step, Map.of("name", "<b>Ina</b>"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "role=\"alert\" tabindex=\"-1\" autofocus", "href=\"#" + field + "\"")
                .contains("id=\"" + field + "-fehler\"")
                .doesNotContain("<b>Ina", "??");
        assertThat(page.body().split(Pattern.quote(words), -1)).hasSize(3);
    }

    @Test
    void whatWasTypedIsShownAgain() {
        RequestFixture.fill(visitor, Step.ZEIT);
        assertThat(visitor.submit("/anfrage/kontakt", Map.of("name", "Ina Itter", "mail", "ina"))
                        .body())
                .contains("value=\"Ina Itter\"", "value=\"ina\"", "aria-invalid=\"true\"", "autocomplete=\"email\"");
    }

    @Test
    void theMentorOfTheGalleryIsWishedForAndCanBeUnwished() {
        MENTORS.answers(
                "GET /gallery/m-7",
                200,
                "{\"id\":\"m-7\",\"firstName\":\"Greta\",\"lastName\":\"Ahorn\",\"town\":\"Wolfsburg\",\"state\":\"NI\"}");
        leadsTo(visitor.get("/anfrage?mentor=m-7"), "/anfrage/anliegen?mentor=m-7");
        assertThat(visitor.get("/anfrage/anliegen?mentor=m-7").body())
                .contains("Zuerst Greta Ahorn fragen")
                .containsPattern("value=\"m-7\"[^>]*checked=\"checked\"");
        Map<String, String> wishing = new LinkedHashMap<>(RequestFixture.CONCERN);
        wishing.put("wunsch", "m-7");
        visitor.submit("/anfrage/anliegen", wishing);
        visitor.submit("/anfrage/ort", RequestFixture.PLACE);
        visitor.submit("/anfrage/zeit", RequestFixture.MEETING);
        visitor.submit("/anfrage/kontakt", RequestFixture.CONTACT);
        assertThat(visitor.get(CHECK).body()).contains("Greta Ahorn, Wolfsburg");
        ALLIANCES.answers("POST /missions", 201, TAKEN);
        send(visitor);
        assertThat(requests()).singleElement().asString().contains("\"preferredMentor\":\"m-7\"");
        assertThat(visitor.get("/anfrage?mentor=%3Cscript%3E").headers().firstValue("Location"))
                .contains("/anfrage/anliegen");
    }

    @Test
    void aWishIsKeptWhenNobodyCanTellTheName() {
        MENTORS.answers("GET /gallery/m-7", 500, "{}");
        assertThat(visitor.get("/anfrage/anliegen?mentor=m-7").body())
                .contains("Zuerst die Person fragen, die ich in der Galerie ausgewählt habe", "value=\"m-7\"");
    }

    @Test
    void aPostalCodeThatNobodyKnowsIsAskedForAgainAndASilentServiceStopsNobody() {
        RequestFixture.fill(visitor, Step.ANLIEGEN);
        HttpResponse<String> unknown = visitor.submit("/anfrage/ort", Map.of("plz", "00000"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Diese Postleitzahl kennen wir nicht", "value=\"00000\"");
        ALLIANCES.answers("GET /places/37176", 500, "{}");
        leadsTo(visitor.submit("/anfrage/ort", RequestFixture.PLACE), "/anfrage/zeit");
    }
}
