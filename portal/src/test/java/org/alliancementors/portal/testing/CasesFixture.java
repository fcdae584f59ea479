package org.alliancementors.portal.testing;

import java.util.Map;

/** A case as the services tell it to the desk: somebody is asked, somebody else fits, another lives too far away. */
public final class CasesFixture {

    /** The mission of the case. */
    public static final String MISSION = "k3v7";

    /** Who is asked. */
    public static final String CURRENT = """
            ,"current":{"attempt":1,"mentor":"M22","preferred":false,"round":"r-1","addends":{"SPECIALTY":500},"score":953,"distanceKm":47,
            "offeredAt":"2026-11-20T09:00:00Z","expiresAt":"2026-11-25T13:00:00Z"}""";

    /** Names of mentors. */
    public static final String NAMES = """
            {"items":[{"id":"M01","name":"Greta Ahorn","town":"Wolfsburg","state":"NI"},
            {"id":"M06","name":"Jonas Birke","town":"Potsdam","state":"BB"},
            {"id":"M22","name":"Svea Linde","town":"Kassel","state":"HE"}]}""";

    private static final String CASE_JSON = """
            {"mission":"k3v7","state":"[state]","attempt":1,"policyVersion":1[current],
            "candidates":[{"rank":1,"mentor":"M01","preferred":true,"current":false,"total":872,"distanceKm":104,"freePlaces":2,"capacity":3,
            "answerBy":"2026-11-26T13:00:00Z","addends":{"LOAD":133,"SPECIALTY":500,"DISTANCE":196,"EXPERIENCE":40,"STATE":0}}],
            "excluded":[{"mentor":"M06","reason":"RADIUS","why":"far","answerBy":"2026-11-26T13:00:00Z","obstacles":[
            {"rule":"RADIUS","value":229,"limit":150,"lacking":79,"specialties":[],"sentence":"x"},
            {"rule":"ABSENT","from":"2026-12-24","specialties":[],"sentence":"x"},
            {"rule":"SPECIALTY","specialties":["GRUENDUNG","NETZWERK"],"sentence":"x"},
            {"rule":"FORMAT","format":"ON_SITE","specialties":[],"sentence":"x"},
            {"rule":"CAPACITY","value":3,"limit":3,"lacking":1,"specialties":[],"sentence":"x"},
            {"rule":"OWN_ALLIANCE","specialties":[],"sentence":"x"}]}][more]}""";

    private static final String MISSION_JSON = """
            {"id":"k3v7","reference":"LBF-7K3M-9QXT","status":"[state]","since":"2026-11-20T09:00:00Z","waitingAtDesk":false,
            "asked":{"kind":"FOUNDING","specialties":["GRUENDUNG"],"postalCode":"37176","place":"Nörten-Hardenberg","state":"NI","format":"ON_SITE",
            "when":{"from":"2026-12-07","to":"2026-12-21"},"preferredMentor":"M01","audience":40,"language":"DE","pressWanted":true,
            "aim":"Wir <i>gründen</i> ein Bündnis."},
            "contact":{"name":"Ina Itter","email":"ina@buendnis.example","phone":"05503 8080"}}""";

    private static final String STORY = """
            {"holder":"MENTOR","entries":[
            {"number":1,"at":"2026-11-18T09:00:00Z","source":"MISSIONS","what":"REQUESTED","text":"Die Anfrage ist verbindlich, die Suche beginnt."},
            {"number":2,"at":"2026-11-20T09:00:00Z","source":"ASSIGNMENTS","what":"OFFERED","mentor":"M22","attempt":1,
            "text":"M22 wurde gefragt (Versuch 1): 953 Punkte, 47 km, Regeln 1, Runde r-1.","details":{"round":"r-1","score":"953"}}]}""";

    private static final String LEDGER = """
            {"items":[{"about":{"kind":"mission","id":"k3v7"},"id":"x","attempts":[],"template":"mentor-assigned","recipient":{"kind":"mentor","id":"M22"},"createdAt":"2026-11-20T09:00:01Z","state":"sent",
            "since":"2026-11-20T09:00:05Z"},{"about":{"kind":"mission","id":"k3v7"},"id":"y","attempts":[],"template":"request-received","recipient":{"kind":"initiator"},"createdAt":"2026-11-18T09:00:01Z",
            "state":"dropped","reason":"MISSION_CANCELLED","since":"2026-11-18T09:00:02Z"}],"total":2}""";

    private CasesFixture() {}

    /**
     * The case in a state.
     *
     * @param current {@link #CURRENT}, or nothing
     * @param more further fields, each with a comma before it
     */
    public static void standing(Services services, String state, String current, String more) {
        services.matching()
                .answers(
                        "GET /cases/" + MISSION,
                        200,
                        CASE_JSON
                                .replace("[state]", state)
                                .replace("[current]", current)
                                .replace("[more]", more),
                        Map.of("ETag", "\"7\""));
        services.matching().answers("GET /policy/versions/1", 200, """
                {"version":1,"weights":{"SPECIALTY":500,"DISTANCE":300,"LOAD":200,"FAIRNESS":150,"EXPERIENCE":80,"RESPONSE":60,"STATE":100}}""");
        mission(services, state);
        services.alliances().answers("GET /missions/" + MISSION + "/appointments", 200, "{\"items\":[]}");
        services.alliances().answers("GET /missions/" + MISSION + "/story", 200, STORY);
        services.notifications().answers("GET /mails", 200, LEDGER);
        services.notifications().answers("GET /mails/foreseen", 200, "{\"items\":[]}");
        services.mentors().answers("GET /mentors/names", 200, NAMES);
    }

    /** Another case, of which matching-service alone says something. */
    public static void other(Services services) {
        services.alliances().hangsUp("GET /missions/p4x8");
        services.matching().answers("GET /cases/p4x8", 200, """
                {"mission":"p4x8","state":"AT_DESK","attempt":1,"policyVersion":1,"candidates":[],"excluded":[]}""", Map.of("ETag", "\"1\""));
    }

    /** Its mission in a state. */
    public static void mission(Services services, String status) {
        services.alliances().answers("GET /missions/" + MISSION, 200, MISSION_JSON.replace("[state]", status));
    }
}
