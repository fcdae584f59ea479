package org.alliancementors.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;

class SeeingACaseSliceTests extends DeskServer {

    @Test
    void itTellsWhatWasAskedForAndHowItStands() {
        offered();
        HttpResponse<String> page = kim().get(CASE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Fall LBF-7K3M-9QXT",
                        "Gründung planen und moderieren",
                        "37176 Nörten-Hardenberg, Niedersachsen",
                        "Wir &lt;i&gt;gründen&lt;/i&gt; ein Bündnis.",
                        "Ina Itter",
                        "mailto:ina@buendnis.example",
                        "Jemand ist gefragt",
                        "Svea Linde",
                        "Mittwoch, 25. November 2026, 14:00 Uhr")
                .doesNotContain("<i>");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    }

    @Test
    void candidatesComeWithTheirPointsInWords() {
        offered();
        assertThat(kim().get(CASE).body())
                .contains(
                        "Greta Ahorn",
                        "872 Punkte",
                        "Wolfsburg",
                        "vom Bündnis gewünscht",
                        "Schwerpunkt passt +500 · 104 km +196 · 1 von 3 Einsätzen +133 · das erste Mal +40 · Bundesland anders als gewünscht +0",
                        "/fachberatung/faelle/k3v7/zuweisen?mentor=M01");
        assertThat(englishKim().get(CASE).body())
                .contains("Main topic fits +500 · 104 km +196 · 1 of 3 missions +133 · the first time +40");
    }

    @Test
    void theOthersComeWithAllThatSpeaksAgainstThem() {
        offered();
        assertThat(kim().get(CASE).body())
                .contains(
                        "Wer nicht passt (1)",
                        "Jonas Birke",
                        "Radius 150 km überschritten: 229 km",
                        "Abwesend, wieder da ab Donnerstag, 24. Dezember 2026",
                        "Es fehlt: Gründung eines Bündnisses, Netzwerke und Partner",
                        "Arbeitet nicht vor Ort",
                        "Alle Plätze belegt: 3 von 3",
                        "Gehört zu diesem Bündnis");
        assertThat(englishKim().get(CASE).body()).contains("Radius of 150 km exceeded: 229 km");
    }

    @Test
    void theHistoryHasEventsActsAndMailsInOneOrder() {
        undoable();
        String body = kim().get(CASE).body();
        assertThat(body)
                .contains(
                        "kim hat Svea Linde zugewiesen.",
                        "Grund: kennt &lt;b&gt;die&lt;/b&gt; Gegend",
                        "Mail an Svea Linde: Anfrage: Können Sie helfen?",
                        "verschickt",
                        "Mail an Bündnis: Anfrage ist eingegangen",
                        "nicht mehr nötig",
                        "Svea Linde wurde gefragt (Versuch 1): 953 Punkte, 47 km, Regeln 1.",
                        "/fachberatung/faelle/k3v7/runden/r-1")
                .doesNotContain("Runde r-1", "<b>");
        assertThat(body.indexOf("kim hat Svea")).isLessThan(body.indexOf("Mail an Svea"));
        assertThat(body.indexOf("Mail an Svea")).isLessThan(body.indexOf("Svea Linde wurde gefragt"));
        assertThat(body.indexOf("Svea Linde wurde gefragt")).isLessThan(body.indexOf("Mail an Bündnis"));
        Asked story = ALLIANCES.asked().stream()
                .filter(asked -> asked.path().endsWith("/story"))
                .findFirst()
                .orElseThrow();
        assertThat(story.headers()).containsEntry("accept-language", "de");
        assertThat(story.headers().get("authorization")).startsWith("Bearer ");
    }

    @Test
    void whyItLiesAtTheDeskIsSaidWithNumbers() {
        atDesk();
        assertThat(kim().get(CASE).body())
                .contains(
                        "Wartet auf die Fachberatung",
                        "Niemand kann gefragt werden",
                        "zu weit entfernt: 3",
                        "/fachberatung/faelle/k3v7/suchen")
                .doesNotContain("Das können Sie noch zurücknehmen");
    }

    @Test
    void anActCanBeTakenBackWithTheTimeThatIsLeft() {
        undoable();
        assertThat(kim().get(CASE).body())
                .contains(
                        "Das können Sie noch zurücknehmen",
                        "die Zuweisung zurücknehmen bis 10:03 Uhr, also noch 3 Min. 20 Sek.",
                        "action=\"/fachberatung/faelle/k3v7/zuruecknehmen\"",
                        "name=\"version\" value=\"&quot;7&quot;\"");
    }

    @Test
    void whatTooLongAgoWasDoneCannot() {
        standing("OFFERED", CURRENT, ",\"undoableUntil\":\"2026-11-21T09:00:00Z\",\"acts\":[]");
        assertThat(kim().get(CASE).body()).doesNotContain("zuruecknehmen");
    }

    @Test
    void appointmentsAreShown() {
        offered();
        ALLIANCES.answers(
                "GET /missions/k3v7/appointments", 200, "{\"items\":[%s]}".formatted(AppointmentsFixture.all()));
        assertThat(kim().get(CASE).body())
                .contains("Montag, 7. Dezember 2026, 14:00 bis 15:30 Uhr", "Vereinbart", "Vorgeschlagen stattdessen: ");
    }

    @Test
    void aMissionThatIsOverOffersNothingToDo() {
        standing("CLOSED", "", "");
        mission("COMPLETED");
        assertThat(kim().get(CASE).body())
                .contains("Abgeschlossen", "/fachberatung/faelle/k3v7/bericht", "/fachberatung/faelle/k3v7/reise")
                .doesNotContain("Was Sie tun können", "zuweisen?mentor");
    }

    @Test
    void aRequestThatIsNotConfirmedHasNoCaseYet() {
        offered();
        mission("SUBMITTED");
        MATCHING.answers("GET /cases/k3v7", 404, "{\"type\":\"urn:problem:case-unknown\"}");
        HttpResponse<String> page = kim().get(CASE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Wartet auf Bestätigung").doesNotContain("Ein Teil der Angaben fehlt");
    }

    @Test
    void whatOneServiceKnowsIsShownWhileAnotherIsDown() {
        offered();
        down(MATCHING, "GET /cases/k3v7");
        assertThat(kim().get(CASE).body())
                .contains("Ein Teil der Angaben fehlt gerade", "Die Suche: Kandidaten", "Nörten-Hardenberg");
        offered();
        down(ALLIANCES, "GET /missions/k3v7");
        assertThat(kim().get(CASE).body())
                .contains("Ein Teil der Angaben fehlt gerade", "Die Angaben zum Einsatz", "Greta Ahorn");
        offered();
        down(NOTIFICATIONS, "GET /mails");
        down(MENTORS, "GET /mentors/names");
        assertThat(kim().get(CASE).body())
                .contains("Die Mails im Verlauf", "Die Namen der Mentorinnen und Mentoren", "M01", "872 Punkte");
    }

    @Test
    void withoutBothThereIsNothingToShow() {
        down(MATCHING, "GET /cases/k3v7");
        down(ALLIANCES, "GET /missions/k3v7");
        assertThat(kim().get(CASE).statusCode()).isEqualTo(503);
    }

    @Test
    void aMissionThatNobodyKnowsIsNotFound() {
        assertThat(kim().get("/fachberatung/faelle/unbekannt").statusCode()).isEqualTo(404);
    }
}
