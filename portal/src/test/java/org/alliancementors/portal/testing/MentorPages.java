package org.alliancementors.portal.testing;

import java.util.Map;
import java.util.stream.Stream;

/** What a mentor finds behind the login. */
final class MentorPages {

    private static final String MISSION = "/mentor/einsaetze/k3v7";
    private static final String FACTS = """
            "reference":"LBF-7K3M-9QXT","kind":"FOUNDING","format":"ON_SITE","postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-09"}""";

    private MentorPages() {}

    static Stream<Situation> all() {
        return Stream.of(
                        Situation.of("mentor", "/mentor"),
                        Situation.of("mentor-leer", "/mentor")
                                .when(services -> services.matching()
                                        .answers("GET /mentors/mentor-1/offers", 200, "{\"items\":[]}"))
                                .when(services -> services.alliances()
                                        .answers("GET /mentors/mentor-1/missions", 200, "{\"items\":[]}")),
                        offer("mentor-anfrage", "/mentor/anfragen/k3v7/1", "OPEN", ""),
                        offer(
                                "mentor-anfrage-zugesagt",
                                "/mentor/anfragen/k3v7/1",
                                "ACCEPTED",
                                ",\"undoUntil\":\"2026-11-21T09:07:00Z\""),
                        offer("mentor-vertretung", "/mentor/vertretungen/k3v7/1", "OPEN", ""),
                        mission("mentor-einsatz", MISSION, AppointmentsFixture.all()),
                        mission("mentor-termin", MISSION + "/termin", ""),
                        mission("mentor-antwort", MISSION + "/termin/a-1", AppointmentsFixture.agreed()),
                        mission("mentor-anders", MISSION + "/termin/a-1/anders", AppointmentsFixture.agreed()),
                        mission("mentor-absagen", MISSION + "/termin/a-1/absagen", AppointmentsFixture.agreed()),
                        mission("mentor-bericht", MISSION + "/bericht", AppointmentsFixture.past()),
                        offer("mentor-zuruecktreten", MISSION + "/zuruecktreten", "ACCEPTED", ""),
                        Situation.of("mentor-profil", "/mentor/profil"),
                        Situation.of("mentor-abwesenheiten", "/mentor/abwesenheiten"),
                        Situation.of("mentor-entfernen", "/mentor/abwesenheiten/x/entfernen"),
                        Situation.of("mentor-pause", "/mentor/abwesenheiten/pause"),
                        Situation.of("mentor-rueckkehr", "/mentor/abwesenheiten/rueckkehr"),
                        Situation.of("mentor-erneuern", "/mentor/kalender/erneuern"),
                        Situation.of("mentor-kalender", "/mentor/kalender"),
                        Situation.of("mentor-nachrichten", "/mentor/nachrichten"))
                .map(situation -> situation.after(LoginFixture::mentor));
    }

    private static Situation offer(String name, String path, String state, String more) {
        return Situation.of(name, path)
                .when(services ->
                        services.matching().answers("GET /mentors/mentor-1/offers/k3v7", 200, offer(state, more)));
    }

    private static String offer(String state, String more) {
        return """
                {%s,"mission":"k3v7","attempt":1,"role":"MENTOR","state":"%s","expiresAt":"2026-11-26T13:00:00Z"%s,
                 "reasons":[{"term":"SPECIALTY","points":500},{"term":"DISTANCE","points":220}],"distanceKm":47}""".formatted(FACTS, state, more);
    }

    private static Situation mission(String name, String path, String appointments) {
        return Situation.of(name, path)
                .when(services -> services.alliances()
                        .answers("GET /mentors/mentor-1/missions/k3v7", 200, mission(appointments)));
    }

    private static String mission(String appointments) {
        return """
                {%s,"id":"k3v7","place":"Nörten-Hardenberg","status":"ACCEPTED","aim":"Betriebe gewinnen","reportAsked":"2026-11-12T10:00:00Z",
                 "contact":{"name":"Ina Itter","email":"ina@buendnis.example","phone":"05503 8080"},"appointments":[%s]}""".formatted(FACTS, appointments);
    }

    /** What all of them need, whatever is special about one. */
    static void answer(Services services) {
        services.matching()
                .answers(
                        "GET /mentors/mentor-1/offers",
                        200,
                        "{\"items\":[%s,%s]}"
                                .formatted(offer("OPEN", ""), offer("OPEN", "").replace("MENTOR", "STANDBY")));
        services.matching().answers("GET /mentors/mentor-1/offers/k3v7", 200, offer("ACCEPTED", ""));
        services.alliances()
                .answers(
                        "GET /mentors/mentor-1/missions",
                        200,
                        "{\"items\":[%s]}".formatted(mission(AppointmentsFixture.all())));
        services.alliances().answers("GET /mentors/mentor-1/missions/k3v7", 200, mission(AppointmentsFixture.agreed()));
        services.mentors()
                .answers(
                        "GET /gallery/mentor-1",
                        200,
                        "{\"id\":\"mentor-1\",\"firstName\":\"Greta\",\"lastName\":\"Ahorn\",\"town\":\"Wolfsburg\",\"state\":\"NI\"}");
        services.mentors().answers("GET /mentors/mentor-1", 200, """
                {"id":"mentor-1","status":"PUBLISHED","version":3,"firstName":"Greta","lastName":"Ahorn","email":"greta@mentoren.example",
                 "phone":"05361 1","organisation":"Kommune","cohort":"2011-start","postalCode":"38440","town":"Wolfsburg","state":"NI",
                 "mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],"formats":["ON_SITE","PHONE"],"radiusKm":150,"capacity":3,
                 "language":"DE","absences":[{"id":"x","from":"2026-12-20","to":"2027-01-06"}],"care":{"pause":{"from":"2027-02-01"}}}""");
        services.notifications()
                .answers(
                        "GET /mentors/mentor-1/preferences",
                        200,
                        "{\"news\":\"DAILY\",\"reminders\":true}",
                        Map.of("ETag", "\"1\""));
        services.notifications()
                .answers(
                        "GET /calendars/mentor-1/address",
                        200,
                        "{\"address\":\"/calendar/%s.ics\"}".formatted(LinksFixture.calendar()));
    }
}
