package org.alliancementors.portal.testing;

import java.util.stream.Stream;

/** What people find by a link in a mail: the answer, the mission, its status, questions, preferences. */
final class LinkPages {

    private static final String ANSWER = "/antwort/" + LinksFixture.answer();
    private static final String STANDBY = "/antwort/" + LinksFixture.standby();
    private static final String CONFIRM = "/bestaetigen/" + LinksFixture.confirm();
    private static final String STATUS = "/status/k1.secret";
    private static final String MISSION = "/einsatz/" + LinksFixture.mentoring();
    private static final String ALLIANCE = "/buendnis/" + LinksFixture.allianceCheck();
    private static final String HANDOVER = "/uebergabe/" + LinksFixture.handover();
    private static final String PROFILE = "/profil/" + LinksFixture.profileCheck();
    private static final String UNDO = ",\"undoUntil\":\"2026-11-21T09:07:00Z\"";
    private static final String FACTS = """
            "reference":"LBF-7K3M-9QXT","kind":"FOUNDING","format":"ON_SITE","postalCode":"37176","place":"Nörten-Hardenberg",
            "when":{"from":"2026-12-07","to":"2026-12-09"}""";

    private LinkPages() {}

    static Stream<Situation> all() {
        return Stream.of(answers(), status(), mission(), questions(), tooLate()).flatMap(pages -> pages);
    }

    private static Stream<Situation> answers() {
        return Stream.of(
                offer("antwort", ANSWER, "OPEN", ""),
                offer("antwort-zugesagt", ANSWER, "ACCEPTED", UNDO),
                offer("antwort-abgesagt", ANSWER, "DECLINED", ""),
                offer("antwort-erledigt", ANSWER, "WITHDRAWN", ""),
                offer("einspringen", STANDBY, "OPEN", ""),
                offer("einspringen-zugesagt", STANDBY, "ACCEPTED", UNDO),
                offer("zuruecktreten", MISSION + "/zuruecktreten", "ACCEPTED", ""),
                Situation.of("bestaetigen", CONFIRM));
    }

    private static Situation offer(String name, String path, String state, String more) {
        return Situation.of(name, path)
                .when(services -> services.matching().answers("POST /answers/preview", 200, offer(state, more)));
    }

    private static String offer(String state, String more) {
        return """
                {%s,"state":"%s","expiresAt":"2026-11-26T13:00:00Z"%s,"reasons":[{"term":"SPECIALTY","points":500},
                 {"term":"DISTANCE","points":220}]}""".formatted(FACTS, state, more);
    }

    private static Stream<Situation> status() {
        return Stream.of(
                tracking("status", STATUS, "ACCEPTED", AppointmentsFixture.all()),
                tracking("status-gesucht", "/status/k1.other", "SEARCHING", "")
                        .when(services ->
                                services.alliances().answers("GET /tracking/k1.other", 200, tracking("SEARCHING", ""))),
                tracking("status-beendet", STATUS, "COMPLETED", AppointmentsFixture.past()),
                tracking("zurueckziehen", STATUS + "/zurueckziehen", "SEARCHING", ""),
                tracking("status-termin", STATUS + "/termin", "ACCEPTED", ""),
                tracking("status-antwort", STATUS + "/termin/a-1", "ACCEPTED", AppointmentsFixture.agreed()),
                tracking("status-anders", STATUS + "/termin/a-1/anders", "ACCEPTED", AppointmentsFixture.agreed()),
                tracking("status-absagen", STATUS + "/termin/a-1/absagen", "ACCEPTED", AppointmentsFixture.agreed()),
                tracking("rueckmeldung", STATUS + "/rueckmeldung", "COMPLETED", ""),
                tracking("nachfrage-3", STATUS + "/nachfrage/3", "COMPLETED", ""),
                tracking("nachfrage-12", STATUS + "/nachfrage/12", "COMPLETED", ""));
    }

    private static Situation tracking(String name, String path, String status, String appointments) {
        return Situation.of(name, path)
                .when(services ->
                        services.alliances().answers("GET /tracking/k1.secret", 200, tracking(status, appointments)));
    }

    private static String tracking(String status, String appointments) {
        return """
                {%s,"status":"%s","since":"2026-11-20T10:00:00Z","holder":"MENTOR","by":"2026-11-26T13:00:00Z",
                 "asks":["FEEDBACK","FOLLOW_UP_3","FOLLOW_UP_12"],"forecast":{"days":6,"percent":78,"cases":41},
                 "steps":[{"what":"SUBMITTED","at":"2026-11-20T09:00:00Z"},{"what":"MENTOR_ASKED","at":"2026-11-20T10:00:00Z"}],
                 "appointments":[%s]}""".formatted(FACTS, status, appointments);
    }

    private static Stream<Situation> mission() {
        return Stream.of(
                mission("einsatz", MISSION, AppointmentsFixture.all()),
                mission("einsatz-getan", MISSION + "?getan=agreed", ""),
                mission("einsatz-termin", MISSION + "/termin", ""),
                mission("einsatz-antwort", MISSION + "/termin/a-1", AppointmentsFixture.agreed()),
                mission("einsatz-anders", MISSION + "/termin/a-1/anders", AppointmentsFixture.agreed()),
                mission("einsatz-absagen", MISSION + "/termin/a-1/absagen", AppointmentsFixture.agreed()),
                mission("bericht", MISSION + "/bericht", AppointmentsFixture.past()),
                mission("bericht-zu-frueh", MISSION + "/bericht", AppointmentsFixture.agreed()));
    }

    private static Situation mission(String name, String path, String appointments) {
        return Situation.of(name, path)
                .when(services -> services.alliances().answers("POST /mentoring/view", 200, mission(appointments)));
    }

    private static String mission(String appointments) {
        return """
                {%s,"status":"ACCEPTED","aim":"Betriebe gewinnen","reportAsked":"2026-11-12T10:00:00Z","appointments":[%s]}""".formatted(FACTS, appointments);
    }

    private static Stream<Situation> questions() {
        return Stream.of(
                Situation.of("buendnis", ALLIANCE),
                Situation.of("buendnis-beantwortet", ALLIANCE)
                        .when(services -> services.alliances()
                                .answers("POST /alliances/by-link/check/view", 200, "{\"standing\":\"CONFIRMED\"}")),
                Situation.of("uebergabe", HANDOVER),
                Situation.of("profil", PROFILE),
                Situation.of("nachrichten", "/nachrichten/" + LinksFixture.preferences()),
                Situation.of("abmelden", "/abmelden/" + LinksFixture.preferences()));
    }

    private static Stream<Situation> tooLate() {
        return Stream.of(
                Situation.of("antwort-abgelaufen", "/antwort/" + LinksFixture.expiredAnswer()),
                Situation.of("einspringen-abgelaufen", "/antwort/" + LinksFixture.expiredStandby()),
                Situation.of("bestaetigen-abgelaufen", "/bestaetigen/" + LinksFixture.expiredConfirm()),
                Situation.of("uebergabe-abgelaufen", "/uebergabe/" + LinksFixture.expired("alliance-handover")),
                Situation.of("antwort-kaputt", "/antwort/broken"),
                Situation.of("status-unbekannt", "/status/unknown"),
                Situation.of("einsatz-kaputt", "/einsatz/broken"),
                Situation.of("buendnis-kaputt", "/buendnis/broken"),
                Situation.of("profil-kaputt", "/profil/broken"),
                mission("einsatz-abgegeben", MISSION, "")
                        .when(services -> services.alliances()
                                .answers("POST /mentoring/view", 409, "{\"type\":\"urn:problem:not-your-mission\"}")));
    }

    /** What all of them need, whatever is special about one. */
    static void answer(Services services) {
        services.alliances()
                .answers("GET /tracking/k1.secret", 200, tracking("ACCEPTED", AppointmentsFixture.agreed()));
        services.matching().answers("POST /answers/preview", 200, offer("ACCEPTED", ""));
        services.alliances().answers("POST /mentoring/view", 200, mission(AppointmentsFixture.agreed()));
        services.alliances().answers("POST /alliances/by-link/check/view", 200, """
                {"standing":"OPEN","name":"Bündnis Nord","postalCode":"37176","place":"Nörten-Hardenberg","state":"IN_FOUNDING",
                 "contacts":[{"name":"Karla Kern","email":"kern@example.org","phone":"0551 1"}],
                 "secondContact":{"name":"Vera Tret","email":"v@example.org"},
                 "steeringGroup":[{"function":"Jugendamt","name":"Jens Muster"}]}""");
        services.alliances().answers("POST /alliances/by-link/handover/view", 200, """
                {"name":"Bündnis Nord","place":"Nörten-Hardenberg","side":"NEW","standing":"OPEN","youAgreed":false,"otherAgreed":false,
                 "otherName":"Karla Kern","answerBefore":"2026-12-05T11:00:00Z"}""");
        services.mentors().answers("POST /mentors/by-link/check/view", 200, """
                {"state":"ASKED","firstName":"Greta","lastName":"Ahorn","town":"Sendenhorst","mainSpecialties":["GRUENDUNG"],
                 "formats":["ON_SITE"],"radiusKm":100,"capacity":2,"absences":[{"id":"x","from":"2026-12-20","to":"2027-01-06"}]}""");
        services.notifications()
                .answers("POST /preferences/by-link/view", 200, "{\"news\":\"DAILY\",\"reminders\":true}");
        services.notifications()
                .answers(
                        "POST /calendars/by-link/address",
                        200,
                        "{\"address\":\"/calendar/%s.ics\"}".formatted(LinksFixture.calendar()));
        services.notifications().answers("POST /calendars/by-link", 200, "BEGIN:VCALENDAR");
    }
}
