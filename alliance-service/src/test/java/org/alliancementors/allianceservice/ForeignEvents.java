package org.alliancementors.allianceservice;

import java.util.List;

/** What the other services tell about a mission. */
final class ForeignEvents {

    private ForeignEvents() {}

    /** A mentor accepts and falls out, and who stood by comes: six events. */
    static List<Topics.Event> upToTheStandbySteppingIn(String id) {
        return List.of(
                assigned(id, 1, 1),
                event(id, 2, "assignment-accepted.v1", "\"attempt\":1,\"mentor\":\"M07\"", "acceptedAt"),
                event(
                        id,
                        3,
                        "standby-asked.v1",
                        "\"standby\":1,\"mentor\":\"M11\",\"distanceKm\":9,\"expiresAt\":\"2026-03-05T12:00:00Z\"",
                        "askedAt"),
                event(id, 4, "standby-agreed.v1", "\"standby\":1,\"mentor\":\"M11\"", "agreedAt"),
                left(id, 5, "assignment-declined.v1", "declinedAt"),
                event(id, 6, "standby-stepped-in.v1", "\"standby\":1,\"attempt\":2,\"mentor\":\"M11\"", "steppedInAt"));
    }

    static Topics.Event assigned(String id, long seq, int attempt) {
        return new Topics.Event(seq, "mentor-assigned.v1", """
                {"mission":"%s","attempt":%d,"mentor":"M07","preferred":false,"policyVersion":1,"score":70,"distanceKm":12,
                 "offeredAt":"2026-03-02T12:00:00Z","remindAt":"2026-03-03T12:00:00Z","expiresAt":"2026-03-04T12:00:00Z"}
                """.formatted(id, attempt));
    }

    static Topics.Event event(String id, long seq, String type, String fields, String when) {
        return new Topics.Event(
                seq, type, "{\"mission\":\"%s\",%s,\"%s\":\"2026-03-02T14:00:00Z\"}".formatted(id, fields, when));
    }

    static Topics.Event left(String id, long seq, String type, String when) {
        return new Topics.Event(
                seq,
                type,
                "{\"mission\":\"%s\",\"attempt\":1,\"mentor\":\"M07\",\"reason\":\"NO_TIME\",\"%s\":\"2026-03-02T13:00:00Z\"}"
                        .formatted(id, when));
    }
}
