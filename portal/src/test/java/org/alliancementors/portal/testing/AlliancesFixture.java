package org.alliancementors.portal.testing;

import java.util.Map;

/** Alliances as alliance-service tells them to the desk. */
public final class AlliancesFixture {

    /** One with everything: two contacts, a steering group, an open handover. */
    public static final String ALLIANCE = """
            {"id":"A01","name":"Bündnis für Familie Kiel","postalCode":"24103","place":"Kiel","federalState":"SH","state":"ACTIVE","fictitious":true,
             "createdAt":"2026-01-01T09:00:00Z","contacts":[{"name":"Ada Nord","email":"ada@example.org","phone":null,"role":"Koordination"}],
             "secondContact":{"name":"Ole Süd","email":"ole@example.org","role":"Vertretung"},"steeringGroup":[{"function":"Bürgermeisterin","name":"Ida West"}],
             "language":"DE","attention":["HANDOVER_OPEN"],"check":{"stage":"CONFIRMED","confirmedAt":"2026-01-01T09:00:00Z"},
             "handover":{"number":1,"next":{"name":"Eva Ost","email":"eva@example.org"},"askedAt":"2026-11-20T09:00:00Z","expiresAt":"2026-12-20T09:00:00Z",
              "oldAgreed":false,"newAgreed":true},"missionsMove":false}
            """;

    private static final String MERGED = """
            {"id":"A02","name":"Bündnis Kiel","postalCode":"24103","place":"Kiel","federalState":"SH","state":"DISSOLVED","mergedInto":"A01",
             "contacts":[],"steeringGroup":[],"language":"DE","attention":[],"missionsMove":false}
            """;

    private AlliancesFixture() {}

    /** A01 with its history, of which everything can be changed, and A02, which was the same. */
    public static void answer(Services services) {
        services.alliances()
                .answers(
                        "GET /alliances",
                        200,
                        "{\"items\":[%s],\"page\":0,\"size\":25,\"total\":30}".formatted(ALLIANCE))
                .answers("GET /alliances/A01", 200, ALLIANCE, Map.of("ETag", "\"7\""))
                .answers("GET /alliances/A01/history", 200, """
                        {"items":[{"what":"STATE_CHANGED","by":"kim","at":"2026-10-01T09:00:00Z","reason":"ruht nicht mehr","detail":"ACTIVE"},
                         {"what":"DUPLICATE_FOUND","by":"kim","at":"2026-09-01T09:00:00Z","detail":"A02"}],"page":0,"size":20,"total":2}
                        """)
                .answers("GET /alliances/A02", 200, MERGED, Map.of("ETag", "\"2\""))
                .answers("GET /alliances/A02/history", 200, "{\"items\":[],\"page\":0,\"size\":20,\"total\":0}")
                .answers("POST /alliances", 201, ALLIANCE)
                .answers("PUT /alliances/A01", 200, ALLIANCE)
                .answers("PUT /alliances/A01/second-contact", 200, ALLIANCE)
                .answers("POST /alliances/A01/state", 200, ALLIANCE)
                .answers("POST /alliances/A01/merge", 200, ALLIANCE)
                .answers("POST /alliances/A01/handover", 200, ALLIANCE)
                .answers("DELETE /alliances/A01/handover", 200, ALLIANCE)
                .answers("POST /alliances/A01/handover/confirm-for-old", 200, ALLIANCE);
    }
}
