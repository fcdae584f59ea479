package org.alliancementors.portal.office.people;

/** Mentors as mentor-service answers them. */
final class MentorsFixture {

    private MentorsFixture() {}

    /** A mentor with this id, last name, status and federal state. */
    static String anyMentor(String id, String last, String status, String state) {
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
}
