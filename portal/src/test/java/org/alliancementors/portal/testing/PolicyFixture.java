package org.alliancementors.portal.testing;

/** The rules of matching as matching-service tells them: in their third version. */
public final class PolicyFixture {

    /** What holds. */
    public static final String THIRD = policy(3, 300, "kim", "Nähe zählt jetzt mehr");

    private static final String SECOND = policy(2, 250, "kim", "Versuch");
    private static final String FIRST = policy(1, 250, "matching-service", "the first policy");

    private PolicyFixture() {}

    private static String policy(int version, int distance, String by, String reason) {
        return """
                {"version":%d,"weights":{"SPECIALTY":500,"DISTANCE":%d,"LOAD":200,"FAIRNESS":150,"EXPERIENCE":80,"RESPONSE":60,"STATE":100},
                 "sideSpecialtyShare":0.6,"relatedSpecialtyShare":0.3,"farKm":300,"radiusPercent":100,"placementPoints":1500,
                 "preferredPoints":100000,"urgencyPoints":300,"urgentDays":60,"shortlist":20,"maxRefusals":5,"responseMinimum":5,
                 "offerTime":"PT30H","undoTime":"PT10M","retryAfter":"PT5M","newer":"kept","by":"%s","at":"2026-11-0%dT09:00:00Z","reason":"%s"}
                """.formatted(version, distance, by, version, reason);
    }

    /** All of it: what holds, its history, what another would change, and that it can be saved. */
    public static void answer(Services services) {
        services.matching()
                .answers("GET /policy", 200, THIRD)
                .answers(
                        "GET /policy/versions",
                        200,
                        "{\"items\":[%s,%s],\"page\":0,\"size\":10,\"total\":12}".formatted(THIRD, SECOND))
                .answers("GET /policy/versions/1", 200, FIRST)
                .answers("GET /policy/versions/2", 200, SECOND)
                .answers("GET /policy/versions/3", 200, THIRD)
                .answers("POST /policy/what-if", 200, """
                        {"missions":100,"notCounted":["radiusPercent"],"changes":[
                         {"mission":"k3v7","reference":"LBF-7K3M-9QXT","before":{"mentor":"M01","points":812,"addends":{"DISTANCE":217}},
                          "after":{"mentor":"M02","points":901,"addends":{"DISTANCE":350}}},
                         {"mission":"p4x8","before":null,"after":{"mentor":"M01","points":5,"addends":{}}}]}
                        """)
                .answers("PUT /policy", 200, policy(4, 400, "kim", "Wege"));
        services.mentors()
                .answers(
                        "GET /mentors",
                        200,
                        "{\"items\":[{\"id\":\"M01\",\"firstName\":\"Greta\",\"lastName\":\"Ahorn\"}],\"page\":0,\"size\":100,\"total\":1}");
    }
}
