package org.alliancementors.portal.testing;

/** The programme in numbers as the services tell it. */
public final class NumbersFixture {

    private NumbersFixture() {}

    /** Some missions, what came of them, and where mentors are. */
    public static void answer(Services services) {
        services.alliances().answers("GET /statistics", 200, """
                {"from":"2025-11-21T09:00:00Z","missions":7,"states":{"COMPLETED":4,"AT_DESK":2,"BRAND_NEW":1},"kinds":{"TALK":6},
                 "months":{"2026-10":2,"2026-11":4},"federalStates":{"SH":3,"BY":1},
                 "time":{"found":5,"lowerMinutes":90,"medianMinutes":1500,"upperMinutes":5760},
                 "times":{"TALK":{"found":5,"lowerMinutes":90,"medianMinutes":1500,"upperMinutes":5760}},
                 "answers":{"OFFERED":8,"ACCEPTED":6,"DECLINED":1,"EXPIRED":1},
                 "mentors":[{"mentor":"M01","running":2,"completed":1}],
                 "places":[{"postalCode":"24103","place":"Kiel","state":"SH","latitude":54.3213,"longitude":10.1349,"missions":3,"found":1},
                           {"postalCode":"38440","place":"Wolfsburg","state":"NI","latitude":52.42,"longitude":10.78,"missions":1,"found":1}]}
                """).answers("GET /evidence", 200, """
                        {"specialties":[{"specialty":"PFLEGE","completed":3,"founded":{"yes":2,"no":0,"unknown":1},
                         "partnersWon":{"sum":9,"known":2,"unknown":1},"stillActive":{"yes":1,"no":1,"unknown":1}},
                         {"specialty":"VAETER","completed":0}]}
                        """);
        services.mentors().answers("GET /mentors", 200, """
                {"items":[{"id":"M01","firstName":"Greta","lastName":"Ahorn","capacity":4,"radiusKm":100},{"id":"M02","capacity":2,"radiusKm":50}],
                 "page":0,"size":100,"total":2}
                """).answers("GET /gallery", 200, """
                {"items":[{"id":"M01","firstName":"=Greta","lastName":"Ahorn","town":"Wolfsburg","state":"NI","latitude":52.427,"longitude":10.7674,
                 "formats":["ON_SITE"]}],"total":1}
                """);
    }

    /** A programme that has just begun. */
    public static void begun(Services services) {
        services.alliances()
                .answers("GET /statistics", 200, "{\"missions\":0}")
                .answers("GET /evidence", 200, "{\"specialties\":[]}");
    }
}
