package org.alliancementors.portal.testing;

import java.util.Map;
import java.util.stream.Stream;

/** What the advisory desk finds behind its login. */
final class DeskPages {

    private static final String CASE = "/fachberatung/faelle/" + CasesFixture.MISSION;
    private static final String ROWS = """
            {"mission":"k3v7","state":"AT_DESK","attempt":3,"reference":"LBF-7K3M-9QXT","kind":"FOUNDING","specialties":["GRUENDUNG"],
            "format":"ON_SITE","postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-21"},"requestedAt":"2026-11-10T09:00:00Z",
            "waiting":{"since":"2026-11-18T09:00:00Z","reason":"NOBODY","excluded":{},"retryAt":"2026-11-21T09:05:00Z"}},
            {"mission":"p4x8","state":"OFFERED","attempt":1,"reference":"LBF-AAAA-BBBB","kind":"TALK","specialties":["VAETER"],
            "format":"ONLINE","postalCode":"34117","when":{"from":"2026-12-08","to":"2026-12-08"},"requestedAt":"2026-11-20T09:00:00Z",
            "mentor":"M22","offeredAt":"2026-11-21T07:00:00Z","expiresAt":"2026-11-26T13:00:00Z"}""";
    private static final String MAILS = """
            {"items":[{"template":"mentor-assigned","recipient":{"kind":"mentor","id":"M01"},"notBefore":"2026-11-21T09:00:00Z","how":"SENT",
            "name":"Greta Ahorn","language":"de","subject":"Neuer Einsatz in Nörten-Hardenberg","text":"Guten Tag Greta Ahorn,\\nbitte",
            "calendar":false},{"template":"mentor-withdrawn-by-desk","recipient":{"kind":"mentor","id":"M22"},
            "notBefore":"2026-11-21T09:00:00Z","how":"UNAVAILABLE","calendar":false}]}""";
    private static final String ROUND = """
            {"id":"r-1","at":"2026-11-20T09:00:00Z","policyVersion":1,"missionsPerMentor":1.5,
            "asked":[{"mission":"k3v7","attempt":1,"daysLeft":17,"urgency":215}],
            "edges":[{"mission":"k3v7","mentor":"M22","preferred":false,"addends":{"SPECIALTY":500,"DISTANCE":253},"weight":2453,"distanceKm":47}],
            "decisions":[{"mission":"k3v7","outcome":"CLAIMED","mentor":"M22"}]}""";
    private static final String REPORT = """
            {"reference":"LBF-7K3M-9QXT","status":"COMPLETED","reportQuestions":1,"feedbackQuestions":1,
            "report":{"mentor":"M22","at":"2026-12-10T09:00:00Z","report":{"done":"Zwei Gespräche","minutes":390,"reach":40,
            "story":"So ging es.","mayPublish":false}},
            "feedback":{"at":"2026-12-12T09:00:00Z","feedback":{"helpful":4,"nextStepsClear":"YES","again":"UNKNOWN","remark":"Danke"}},
            "followUpsAsked":[3],"followUps":[{"months":3,"answer":{"founded":"YES","partnersWon":2,"stillActive":"NO"}}]}""";
    private static final String TRAVEL = """
            {"reference":"LBF-7K3M-9QXT","estimate":true,"totalCents":1884,"withoutEstimate":1,"appointments":[
            {"appointment":"a-1","kind":"PLANNING","mentor":"M22","day":"2026-12-07","postalCode":"37176","place":"Nörten-Hardenberg",
            "held":false,"kilometres":94.2,"cents":1884},
            {"appointment":"a-2","kind":"CALL","mentor":"M22","day":"2026-12-08","place":"Nirgends","held":true}]}""";

    private DeskPages() {}

    static Stream<Situation> all() {
        return Stream.of(
                        Situation.of("desk", "/fachberatung"),
                        Situation.of("desk-alle", "/fachberatung?stand=ALL&thema=PFLEGE"),
                        Situation.of("desk-leer", "/fachberatung?stand=SNOOZED")
                                .when(services ->
                                        services.matching().answers("GET /cases", 200, "{\"items\":[],\"total\":0}")),
                        Situation.of("desk-liste", "/fachberatung/liste"),
                        standing("desk-fall", CASE, "OFFERED", CasesFixture.CURRENT, ""),
                        standing("desk-fall-wartet", CASE, "AT_DESK", "", """
                                ,"waiting":{"since":"2026-11-18T09:00:00Z","reason":"NOBODY","excluded":{"RADIUS":3},"retryAt":"2026-11-21T09:05:00Z"}"""),
                        standing("desk-fall-zugewiesen", CASE + "?getan=ASSIGN", "OFFERED", CasesFixture.CURRENT, """
                                ,"undoableUntil":"2026-11-21T09:03:20Z","acts":[{"number":1,"kind":"ASSIGN","by":"kim","at":"2026-11-21T08:58:20Z",
                                "mentor":"M22","agreed":false,"reason":"kennt die Gegend"}]"""),
                        Situation.of("desk-zuweisen", CASE + "/zuweisen?mentor=M01"),
                        Situation.of("desk-zuweisen-trotzdem", CASE + "/zuweisen?mentor=M06"),
                        Situation.of("desk-ausschliessen", CASE + "/ausschliessen?mentor=M22"),
                        standing("desk-suchen", CASE + "/suchen", "AT_DESK", "", ""),
                        standing("desk-zurueckstellen", CASE + "/zurueckstellen", "AT_DESK", "", ""),
                        Situation.of("desk-absagen", CASE + "/absagen"),
                        standing("desk-abschliessen", CASE + "/abschliessen", "ACCEPTED", CasesFixture.CURRENT, ""),
                        Situation.of("desk-zuruecknehmen", CASE + "/zuruecknehmen"),
                        Situation.of("desk-runde", CASE + "/runden/r-1"),
                        Situation.of("desk-bericht", CASE + "/bericht"),
                        Situation.of("desk-reise", CASE + "/reise"))
                .map(situation -> situation.after(LoginFixture::desk));
    }

    private static Situation standing(String name, String path, String state, String current, String more) {
        return Situation.of(name, path).when(services -> CasesFixture.standing(services, state, current, more));
    }

    /** What all of them need, whatever is special about one. */
    static void answer(Services services) {
        CasesFixture.standing(services, "OFFERED", CasesFixture.CURRENT, "");
        services.matching().answers("GET /cases", 200, "{\"items\":[%s],\"total\":45}".formatted(ROWS));
        CasesFixture.other(services);
        services.matching().answers("GET /rounds/r-1", 200, ROUND);
        services.matching().answers("GET /rounds/r-1/recompute", 200, "{\"agrees\":true,\"differences\":[]}");
        services.alliances().answers("GET /missions", 200, "{\"items\":[],\"total\":0}");
        services.alliances().answers("GET /missions/k3v7/report", 200, REPORT);
        services.alliances().answers("GET /missions/k3v7/travel", 200, TRAVEL);
        services.alliances()
                .answers(
                        "GET /missions/k3v7/travel.csv",
                        200,
                        "Tag;Euro",
                        Map.of("Content-Type", "text/csv;charset=UTF-8"));
        services.notifications().answers("GET /mails/foreseen", 200, MAILS);
    }
}
