package org.alliancementors.portal.desk;

import java.time.Instant;
import java.util.List;
import org.alliancementors.portal.services.Days;
import org.alliancementors.portal.services.DeskCases;
import org.alliancementors.portal.services.DeskMission;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue.
 *
 * @param mission id of the mission
 * @param reference what people quote
 * @param kind what the mentor shall do
 * @param topics what the mentor should know
 * @param postalCode where
 * @param when the days
 * @param state where it stands
 * @param reason why it waits for the desk
 * @param waits for how long it has stood there
 * @param deadline code of what comes next
 * @param deadlineAt when that is
 */
record QueueRow(
        String mission,
        @Nullable String reference,
        @Nullable String kind,
        List<String> topics,
        @Nullable String postalCode,
        @Nullable Days when,
        String state,
        @Nullable String reason,
        @Nullable Elapsed waits,
        @Nullable String deadline,
        @Nullable Instant deadlineAt) {

    /** A case of the search. */
    static QueueRow of(DeskCases.Row row, Instant now) {
        DeskCases.Waiting waiting = row.waiting();
        boolean snoozed = row.snoozedUntil() != null && row.snoozedUntil().isAfter(now);
        Instant answer = row.state().equals("OFFERED") ? row.expiresAt() : null;
        Instant retry = waiting == null ? null : waiting.retryAt();
        String deadline = snoozed ? "snoozed" : answer != null ? "answer" : retry != null ? "retry" : null;
        return new QueueRow(
                row.mission(),
                row.reference(),
                row.kind(),
                row.specialties() == null ? List.of() : row.specialties(),
                row.postalCode(),
                row.when(),
                row.state(),
                waiting == null ? null : waiting.reason(),
                Elapsed.between(since(row), now),
                deadline,
                snoozed ? row.snoozedUntil() : answer != null ? answer : retry);
    }

    private static @Nullable Instant since(DeskCases.Row row) {
        return switch (row.state()) {
            case "AT_DESK" ->
                row.waiting() == null ? row.requestedAt() : row.waiting().since();
            case "OFFERED" -> row.offeredAt();
            case "ACCEPTED" -> row.acceptedAt();
            default -> row.requestedAt();
        };
    }

    /** A mission that waits for the desk. */
    static QueueRow of(DeskMission mission, Instant now) {
        DeskMission.Asked asked = mission.asked();
        return new QueueRow(
                mission.id(),
                mission.reference(),
                asked == null ? null : asked.kind(),
                asked == null || asked.specialties() == null ? List.of() : asked.specialties(),
                asked == null ? null : asked.postalCode(),
                asked == null ? null : asked.when(),
                mission.status(),
                mission.waitingFor(),
                Elapsed.between(mission.waitingFrom(), now),
                null,
                null);
    }
}
