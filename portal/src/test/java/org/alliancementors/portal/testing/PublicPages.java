package org.alliancementors.portal.testing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancementors.portal.request.RequestFixture;

/** What everybody finds: start, gallery, request, and what the law asks for. */
final class PublicPages {

    private static final String TAKEN = "{\"reference\":\"LBF-7K3M-9QXT\",\"trackingSecret\":\"k1.secret\"}";
    private static final String CHANCES = """
            {"now":{"chance":"SOME","atLeast":4},"hints":[
             {"change":"OTHER_FORMAT","set":{"format":"PHONE"},"chance":"SOME","atLeast":8},
             {"change":"WEEK_LATER","set":{"from":"2026-12-14","to":"2026-12-14"},"chance":"SOME","atLeast":6}]}""";
    private static final int MANY = 9;

    private PublicPages() {}

    static Stream<Situation> all() {
        return Stream.of(plain(), gallery(), request()).flatMap(pages -> pages);
    }

    private static Stream<Situation> plain() {
        return Stream.of(
                Situation.of("start", "/"),
                Situation.of("start-verworfen", "/?getan=verworfen"),
                Situation.of("impressum", "/impressum"),
                Situation.of("datenschutz", "/datenschutz"),
                Situation.of("barrierefreiheit", "/barrierefreiheit"),
                Situation.of("barriere-melden", "/barriere-melden"),
                Situation.of("leichte-sprache", "/leichte-sprache"),
                Situation.of("link-verloren", "/link-verloren"),
                Situation.of("nicht-gefunden", "/gibt-es-nicht"),
                Situation.of("fachberatung-anmelden", "/fachberatung/anmelden"),
                Situation.of("fachberatung-falsch", "/fachberatung/anmelden?falsch"),
                Situation.of("fachberatung-warten", "/fachberatung/anmelden?warten&abgemeldet"),
                Situation.of("mentor-anmelden", "/mentor/anmelden"),
                Situation.of("mentor-anmelden-benutzt", "/mentor/anmelden?link=benutzt"),
                Situation.of("mentor-anmelden-link", "/mentor/anmelden/" + LinksFixture.login()),
                Situation.of("mentor-anmelden-kaputt", "/mentor/anmelden/broken"));
    }

    private static Stream<Situation> gallery() {
        return Stream.of(
                found("galerie", "/galerie", entries(MANY), 100),
                found("galerie-seite", "/galerie?land=NI&seite=2", entries(MANY), 100),
                found(
                        "galerie-niemand",
                        "/galerie?thema=PFLEGE&land=NI",
                        "\"elsewhere\":{\"search\":\"WITHOUT_STATE\",\"specialties\":{\"VAETER\":1}},\"items\":[]",
                        0),
                Situation.of("galerie-fehler", "/galerie?text=!!")
                        .when(services ->
                                services.mentors().answers("GET /gallery", 400, "{\"errors\":[{\"field\":\"text\"}]}")),
                Situation.of("galerie-profil", "/galerie/m-1"),
                Situation.of("galerie-pause", "/galerie/m-2"));
    }

    private static Situation found(String name, String path, String items, int total) {
        return Situation.of(name, path)
                .when(services -> services.mentors()
                        .answers(
                                "GET /gallery",
                                200,
                                "{%s,\"page\":0,\"size\":48,\"total\":%d}".formatted(items, total)));
    }

    private static Stream<Situation> request() {
        return Stream.of(
                Situation.of("anfrage", "/anfrage"),
                Situation.of("anfrage-wunsch", "/anfrage/anliegen?mentor=m-1"),
                draft("anfrage-anliegen"),
                draft("anfrage-ort"),
                draft("anfrage-zeit"),
                draft("anfrage-kontakt"),
                draft("anfrage-pruefen"),
                draft("anfrage-verwerfen"),
                Situation.of("anfrage-gesendet", "/anfrage/gesendet")
                        .when(services -> services.alliances().answers("POST /missions", 201, TAKEN))
                        .after(RequestFixture::send));
    }

    private static Situation draft(String name) {
        return Situation.of(name, "/" + name.replace('-', '/')).after(RequestFixture::fill);
    }

    /** What all of them need, whatever is special about one. */
    static void answer(Services services) {
        services.mentors().answers("GET /gallery", 200, "{%s,\"total\":2}".formatted(entries(2)));
        IntStream.rangeClosed(1, MANY)
                .forEach(number -> services.mentors().answers("GET /gallery/m-" + number, 200, entry(number)));
        services.alliances()
                .answers(
                        "GET /places/37176",
                        200,
                        "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}");
        services.matching().answers("POST /previews", 200, CHANCES);
    }

    private static String entries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(PublicPages::entry)
                .collect(Collectors.joining(",", "\"items\":[", "]"));
    }

    /** Every second one makes a pause. */
    private static String entry(int number) {
        String pause = number % 2 == 0 ? ",\"pausedFrom\":\"2026-11-01\",\"pausedUntil\":\"2026-12-31\"" : "";
        return String.format(Locale.ROOT, """
                {"id":"m-%d","firstName":"Greta","lastName":"Ahorn","town":"Wolfsburg","state":"NI","latitude":%.2f,"longitude":10.8,
                 "mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],"formats":["ON_SITE","PHONE"],"organisation":"Kommune",
                 "cohort":"2011-start"%s}""", number, 48 + number * 0.1, pause);
    }
}
