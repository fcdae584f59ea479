package org.alliancementors.portal.testing;

/** Appointments as alliance-service tells them, seen from {@link LinksFixture#NOW}. */
public final class AppointmentsFixture {

    private AppointmentsFixture() {}

    /** One that is agreed. */
    public static String agreed() {
        return """
                {"id":"a-1","kind":"PLANNING","state":"AGREED","sequence":0,"from":"2026-12-07T13:00:00Z","to":"2026-12-07T14:30:00Z",
                 "format":"ON_SITE","place":"Nörten-Hardenberg","postalCode":"37176"}""";
    }

    /** One that waits for the side that looks. */
    public static String waiting() {
        return """
                {"id":"a-2","kind":"CALL","state":"PROPOSED","sequence":0,"from":"2026-12-01T09:00:00Z","to":"2026-12-01T10:00:00Z","format":"PHONE",
                 "proposal":{"number":3,"from":"2026-12-01T09:00:00Z","to":"2026-12-01T10:00:00Z","format":"PHONE","by":"DESK","waitingForYou":true}}""";
    }

    /** One that waits for the other side. */
    public static String waitingForOthers() {
        return """
                {"id":"a-3","kind":"REVIEW","state":"PROPOSED","sequence":0,"from":"2026-12-02T09:00:00Z","to":"2026-12-02T10:00:00Z","format":"ONLINE",
                 "proposal":{"number":1,"from":"2026-12-02T09:00:00Z","to":"2026-12-02T10:00:00Z","format":"ONLINE","by":"MENTOR","waitingForYou":false}}""";
    }

    /** One that is agreed and shall be moved. */
    public static String moving() {
        return """
                {"id":"a-4","kind":"EVENT","state":"AGREED","sequence":1,"from":"2027-01-12T16:00:00Z","to":"2027-01-12T20:00:00Z","format":"ON_SITE",
                 "place":"Nörten-Hardenberg","postalCode":"37176","proposal":{"number":2,"from":"2027-01-19T16:00:00Z","to":"2027-01-19T20:00:00Z",
                 "format":"ON_SITE","place":"Nörten-Hardenberg","postalCode":"37176","by":"INITIATOR","waitingForYou":true}}""";
    }

    /** One without an open time. */
    public static String refused() {
        return "{\"id\":\"a-5\",\"kind\":\"OTHER\",\"state\":\"PROPOSED\",\"sequence\":0}";
    }

    /** One that took place, and one that did not. */
    public static String past() {
        return """
                {"id":"a-6","kind":"CALL","state":"HELD","sequence":0,"from":"2026-11-10T09:00:00Z","to":"2026-11-10T10:00:00Z","format":"PHONE"},
                {"id":"a-7","kind":"STEERING_GROUP","state":"CANCELLED","sequence":1,"from":"2026-11-12T09:00:00Z","to":"2026-11-12T10:00:00Z","format":"PHONE"}""";
    }

    /** One of each. */
    public static String all() {
        return String.join(",", past(), agreed(), waiting(), waitingForOthers(), moving(), refused());
    }
}
