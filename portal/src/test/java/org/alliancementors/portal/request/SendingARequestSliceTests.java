package org.alliancementors.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingARequestSliceTests extends PortalServer {

    private static final String CHECK = "/anfrage/pruefen";

    private Browser visitor = new Browser(0, "de");

    @BeforeEach
    void aWholeDraft() {
        visitor = browser();
        DRAFTS.clear();
        ALLIANCES.answers("GET /places/37176", 200, "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\"}");
        RequestFixture.fill(visitor, Step.KONTAKT);
        ALLIANCES.asked().clear();
    }

    @AfterEach
    void theStoreIsBack() {
        DRAFTS.down(false);
    }

    private HttpResponse<String> send() {
        return visitor.submit(CHECK, Map.of("schluessel", RequestFixture.key(visitor)));
    }

    private static List<String> keys() {
        return ALLIANCES.asked().stream()
                .filter(asked -> asked.line().equals("POST /missions"))
                .map(asked -> String.valueOf(asked.headers().get("idempotency-key")))
                .toList();
    }

    // U3: sent again after a lost answer, it is the same request
    @Test
    void aServiceThatIsDownKeepsEverythingAndSendingAgainIsSafe() {
        ALLIANCES.answers("POST /missions", 503, "{}");
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Ihre Anfrage ist noch nicht angekommen",
                        "Es entsteht keine zweite Anfrage",
                        "Ina Itter",
                        "name=\"schluessel\"")
                .doesNotContain("Exception", "alliance-service");

        ALLIANCES.answers("POST /missions", 201, "{\"reference\":\"LBF-7K3M-9QXT\"}");
        assertThat(send().statusCode()).isEqualTo(303);
        assertThat(keys()).hasSize(2).allMatch(keys().getFirst()::equals);
        assertThat(visitor.get("/anfrage/gesendet").body())
                .contains("LBF-7K3M-9QXT")
                .doesNotContain("/status/");
    }

    @Test
    void onceItWasSentNothingIsLeftOfItAndTheNextOneIsAnother() {
        ALLIANCES.answers("POST /missions", 201, "{\"reference\":\"LBF-7K3M-9QXT\"}");
        send();
        assertThat(visitor.get(CHECK).headers().firstValue("Location")).contains("/anfrage/gesendet");
        assertThat(visitor.get("/anfrage/anliegen").body()).doesNotContain("Wir möchten über Pflege");
        RequestFixture.fill(visitor, Step.KONTAKT);
        send();
        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aFormOfAnotherDraftIsShownAgainInsteadOfSent() {
        HttpResponse<String> page = visitor.submit(CHECK, Map.of("schluessel", "of-another-draft"));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains(CHECK);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aVersionThatHadArrivedBeforeIsTheOneThatCounts() {
        ALLIANCES.answers("POST /missions", 422, "{\"type\":\"urn:problem:idempotency-key-reused\"}");
        assertThat(send().headers().firstValue("Location")).contains("/anfrage/gesendet");
        assertThat(visitor.get("/anfrage/gesendet").body()).contains("Eine frühere Fassung Ihrer Anfrage");
    }

    @ParameterizedTest
    @CsvSource({
        "aim,anliegen,ziel",
        "specialties[0],anliegen,thema",
        "postalCode,ort,plz",
        "date,zeit,tag",
        "window.to,zeit,bis",
        "contact.email,kontakt,mail",
        "secondContact.phone,kontakt,telefon2"
    })
    void whatTheServiceFindsFaultWithIsMendedAtItsField(String field, String step, String name) {
        ALLIANCES.answers(
                "POST /missions",
                400,
                "{\"type\":\"urn:problem:request-invalid\",\"errors\":[{\"field\":\"%s\",\"message\":\"wrong\"}]}"
                        .formatted(field));
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "action=\"/anfrage/" + step + "\"",
                        "href=\"#" + name + "\"",
                        "id=\"" + name + "-fehler\"")
                .doesNotContain("wrong", "??");
    }

    @Test
    void aRefusalThatNoFieldCanMendIsOurFault() {
        ALLIANCES.answers("POST /missions", 400, "{\"errors\":[{\"field\":\"language\"}]}");
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Das tut uns leid", "Kennung");
    }

    @Test
    void aStoreThatIsAwayKeepsWhatWasTypedInTheForm() {
        String body = visitor.get("/anfrage/ort").body();
        assertThat(body).contains("value=\"37176\"");
        Browser other = browser();
        other.get("/anfrage/anliegen");
        DRAFTS.down(true);
        HttpResponse<String> page = other.submit("/anfrage/anliegen", RequestFixture.CONCERN);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("<title>Fehler: ", "noch nicht gespeichert", "Wir möchten über Pflege sprechen.")
                .doesNotContain("Exception");
        assertThat(visitor.get("/anfrage/ort").statusCode()).isEqualTo(503);
    }

    @Test
    void anAnswerThatCannotBeKeptIsShownAtOnce() {
        String key = RequestFixture.key(visitor);
        ALLIANCES.answers("POST /missions", 201, "{\"reference\":\"LBF-7K3M-9QXT\"}");
        DRAFTS.failWrites(true);
        try {
            HttpResponse<String> page = visitor.submit(CHECK, Map.of("schluessel", key));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("LBF-7K3M-9QXT");
        } finally {
            DRAFTS.failWrites(false);
        }
    }

    @Test
    void nothingTypedStandsInALog() {
        assertThat(new RequestDraft(
                                null,
                                new ConcernForm("TALK", null, null, "Geheimes Ziel", null),
                                null,
                                null,
                                new ContactForm("Ina Itter", "ina@buendnis.example", null, null, null, null),
                                new Sent("LBF", "k1-secret", "ina@buendnis.example"))
                        .toString())
                .doesNotContain("Geheim", "Ina", "buendnis", "k1-secret");
    }
}
