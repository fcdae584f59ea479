package org.alliancementors.portal.testing;

/** Mentors as mentor-service tells them to the desk. */
public final class MentorsFixture {

    private MentorsFixture() {}

    /** A mentor with this id, last name, status and federal state. */
    public static String anyMentor(String id, String last, String status, String state) {
        return """
                {"id":"%s","status":"%s","version":7,"firstName":"Greta","lastName":"%s","email":"greta@example.org","phone":null,"organisation":"Kommune",
                 "cohort":"2011-start","postalCode":"38440","town":"Wolfsburg","state":"%s","mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],
                 "formats":["ON_SITE","PHONE"],"radiusKm":150,"capacity":3,"ownAlliances":["A01"],"language":"DE",
                 "absences":[{"id":"2027-01-04","from":"2027-01-04","to":"2027-01-08"}],"changedAt":"2026-11-01T09:00:00Z",
                 "care":{"needs":["TRAINING"],"approval":{"by":"kim","at":"2026-10-01T09:00:00Z"},"check":{"state":"ASKED","next":"2026-12-01T09:00:00Z"},
                  "trainings":[{"id":"t-1","kind":"FIRST_TRAINING","date":"2024-03-01","expires":"2026-03-01","expired":true}],
                  "pause":{"from":"2026-11-01"},"substitute":"M02","leaving":{"day":"2027-06-01","successor":"M02"},"notices":[]}}
                """.formatted(id, status, last, state);
    }

    /** M01 in the gallery, with whom everything can be done, and M02, a draft of whom little is known. */
    public static void answer(Services services) {
        String ahorn = anyMentor("M01", "Ahorn", "PUBLISHED", "NI");
        services.mentors()
                .answers(
                        "GET /mentors",
                        200,
                        "{\"items\":[%s,%s],\"page\":0,\"size\":100,\"total\":2}"
                                .formatted(ahorn, anyMentor("M02", "Birke", "DRAFT", "HE")))
                .answers("GET /mentors/M01", 200, ahorn)
                .answers("GET /mentors/M01/acts", 200, """
                        {"items":[{"what":"PUBLISHED","who":"kim","why":"passt","at":"2026-10-01T09:00:00Z"}],"page":0,"size":20,"total":1}
                        """)
                .answers("GET /mentors/M02", 200, """
                        {"id":"M02","status":"DRAFT","version":1,"firstName":"Greta","lastName":"Birke","email":"birke@example.org","postalCode":"34117",
                         "town":"Kassel","state":"HE","mainSpecialties":["PFLEGE"],"formats":["ONLINE"],"radiusKm":50,"capacity":2,"language":"DE",
                         "care":{"needs":["APPROVAL"]}}""")
                .answers("GET /mentors/M02/acts", 200, "{\"items\":[],\"page\":0,\"size\":20,\"total\":0}")
                .answers("POST /mentors", 201, anyMentor("M09", "Neu", "DRAFT", "NI"))
                .answers("PUT /mentors/M01", 200, ahorn)
                .answers("PUT /mentors/M01/substitute", 200, "{}")
                .answers("DELETE /mentors/M01/substitute", 200, "{}")
                .answers("DELETE /mentors/M01/leave", 200, "{}")
                .answers("DELETE /mentors/M01/absences/2027-01-04", 204, "")
                .answers("DELETE /mentors/M01/trainings/t-1", 200, "{}");
        for (String what :
                new String[] {"publish", "withdraw", "absences", "pause", "return", "leave", "trainings", "check"}) {
            services.mentors().answers("POST /mentors/M01/" + what, 200, "{}");
        }
    }
}
