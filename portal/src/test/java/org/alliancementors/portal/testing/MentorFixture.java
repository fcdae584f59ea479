package org.alliancementors.portal.testing;

/** What the services tell of mentor-1, who is logged in. */
public final class MentorFixture {

    /** Where matching-service has their offers. */
    public static final String OFFERS = "/mentors/mentor-1/offers";

    /** Where alliance-service has their missions. */
    public static final String MISSIONS = "/mentors/mentor-1/missions";

    private MentorFixture() {}

    /** A question to come to mission-1, the first of it. */
    public static String offer(String state) {
        return offer("MENTOR", state, "");
    }

    /** A question with further members. */
    public static String offer(String role, String state, String more) {
        return """
                {"mission":"mission-1","attempt":1,"role":"%s","state":"%s","reference":"LBF-7K3M-9QXT","kind":"FOUNDING","format":"ON_SITE",
                 "postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-09"},"expiresAt":"2026-11-26T13:00:00Z","distanceKm":104,
                 "reasons":[{"term":"SPECIALTY","points":500}]%s,"newer":1}""".formatted(role, state, more);
    }

    /** A mission of theirs with these appointments and further members. */
    public static String mission(String id, String status, String appointments, String more) {
        return """
                {"id":"%s","reference":"LBF-7K3M-9QXT","status":"%s","kind":"FOUNDING","aim":"Betriebe <b>gewinnen</b>","format":"ON_SITE",
                 "place":"Nörten-Hardenberg","postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-09"},"appointments":[%s],
                 "contact":{"name":"Ina Itter","email":"ina.itter@buendnis.example","phone":"+49 5503 8080"}%s,"newer":1}""".formatted(id, status, appointments, more);
    }

    /** Their profile in a version, with these days away and further members of its care. */
    public static String profile(long version, String absences, String care) {
        return """
                {"id":"mentor-1","status":"PUBLISHED","version":%d,"firstName":"Greta","lastName":"Ahorn","email":"greta.ahorn@mentoren.example",
                 "phone":"+49 5361 123456","organisation":"Kommune","cohort":"2011-start","postalCode":"38440","town":"Wolfsburg","state":"NI",
                 "mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],"formats":["ON_SITE","PHONE"],"radiusKm":150,"capacity":3,
                 "ownAlliances":[],"language":"DE","absences":[%s],"care":{"needs":[]%s},"newer":1}""".formatted(version, absences, care);
    }

    /** The same without days away. */
    public static String profile() {
        return profile(7, "", "");
    }
}
