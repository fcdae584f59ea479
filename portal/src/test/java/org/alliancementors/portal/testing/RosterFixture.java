package org.alliancementors.portal.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list that is read in, and what the services say of it. */
public final class RosterFixture {

    /** Thirty alliances under a heading. */
    public static final String LIST = "id,plz,town,land,lat,lon\n"
            + IntStream.rangeClosed(1, 30)
                    .mapToObj(i -> "A" + i + ",24103,Kiel,SH,54.3,10.1")
                    .collect(Collectors.joining("\n"));

    private RosterFixture() {}

    /** Alliances of which one is refused, and a mentor who is new. */
    public static void answer(Services services) {
        services.alliances().answers("POST /alliances/import", 200, """
                {"dryRun":true,"created":23,"updated":1,"unchanged":0,"refused":1,
                 "rows":[{"line":2,"id":"A1","result":"CREATED","problems":[]},
                         {"line":5,"id":"A4","result":"REFUSED","problems":[{"field":"land","message":"does not fit"}]}]}
                """);
        services.mentors().answers("POST /mentors/import", 200, """
                {"dryRun":true,"created":1,"changed":0,"unchanged":0,"refused":0,"rows":[{"line":2,"id":"M01","outcome":"CREATED","problems":[]}]}
                """);
    }
}
