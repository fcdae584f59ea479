package org.alliancementors.missions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission has come. Changes only by applying a fact or news; nothing follows a cancellation.
 *
 * @param status where it stands
 * @param since when that status began
 * @param lastProgressAt when anything last happened
 * @param confirmBefore when an unconfirmed request lapses, or null where none is needed
 * @param offer who is asked or has accepted, or null
 * @param cancelledFor why it ended, or null
 * @param history everything that happened, oldest first
 */
public record Progress(
        MissionStatus status,
        Instant since,
        Instant lastProgressAt,
        @Nullable Instant confirmBefore,
        @Nullable Offer offer,
        @Nullable CancellationReason cancelledFor,
        List<HistoryEntry> history) {

    /** How long a mission may stand still before the desk sees it as waiting. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** Keeps a copy of the list. */
    public Progress {
        history = List.copyOf(history);
    }

    /**
     * From when on the mission waits at the desk, unless something happens before; null where nobody has to move it. It
     * follows from what is stored, so it holds with every other service gone.
     */
    public @Nullable Instant waitingFrom() {
        if (!status.mustMove()) {
            return null;
        }
        return status == MissionStatus.AT_DESK ? since : lastProgressAt.plus(PATIENCE);
    }

    static Progress startingWith(MissionFact first) {
        var nothing = new Progress(MissionStatus.SUBMITTED, first.at(), first.at(), null, null, null, List.of());
        return switch (first) {
            case MissionFact.Submitted submitted -> nothing.after(submitted);
            case MissionFact.Requested requested -> nothing.after(requested);
            case MissionFact.Cancelled _ ->
                throw new IllegalArgumentException("A mission begins with a request, not with its end: " + first);
        };
    }

    Progress after(MissionFact fact) {
        var at = fact.at();
        return switch (fact) {
            case MissionFact.Submitted submitted ->
                new Progress(
                        MissionStatus.SUBMITTED,
                        at,
                        at,
                        submitted.confirmBefore(),
                        null,
                        null,
                        and(own(Happening.SUBMITTED, at, null)));
            case MissionFact.Requested requested ->
                new Progress(
                        MissionStatus.SEARCHING, at, at, null, null, null, and(own(Happening.REQUESTED, at, null)));
            case MissionFact.Cancelled cancelled ->
                new Progress(
                        MissionStatus.CANCELLED,
                        at,
                        at,
                        null,
                        null,
                        cancelled.reason(),
                        and(own(Happening.CANCELLED, at, cancelled.reason().name())));
        };
    }

    Progress after(AssignmentNews news) {
        return switch (news) {
            case AssignmentNews.Offered(var seq, var at, var asked) ->
                moved(
                        MissionStatus.OFFERED,
                        asked,
                        new HistoryEntry(
                                Happening.OFFERED, at, Source.ASSIGNMENTS, seq, asked.attempt(), asked.mentor(), null));
            case AssignmentNews.Accepted(var seq, var at, var attempt, var mentor) ->
                moved(
                        MissionStatus.ACCEPTED,
                        accepted(attempt, mentor, at),
                        new HistoryEntry(Happening.ACCEPTED, at, Source.ASSIGNMENTS, seq, attempt, mentor, null));
            case AssignmentNews.Left(var seq, var at, var attempt, var mentor, var cause, var reason) ->
                moved(
                        MissionStatus.SEARCHING,
                        null,
                        new HistoryEntry(happening(cause), at, Source.ASSIGNMENTS, seq, attempt, mentor, reason));
            case AssignmentNews.Unmatched(var seq, var at, var attempts) ->
                moved(
                        MissionStatus.AT_DESK,
                        null,
                        new HistoryEntry(Happening.UNMATCHED, at, Source.ASSIGNMENTS, seq, attempts, null, null));
        };
    }

    private Offer accepted(int attempt, MentorId mentor, Instant at) {
        return offer != null && offer.attempt() == attempt ? offer : new Offer(attempt, mentor, at);
    }

    private Progress moved(MissionStatus next, @Nullable Offer nextOffer, HistoryEntry entry) {
        return new Progress(
                next, next == status ? since : entry.at(), entry.at(), null, nextOffer, cancelledFor, and(entry));
    }

    private HistoryEntry own(Happening what, Instant at, @Nullable String reason) {
        var told = history.stream()
                .filter(entry -> entry.source() == Source.MISSIONS)
                .count();
        return new HistoryEntry(what, at, Source.MISSIONS, told + 1, null, null, reason);
    }

    private List<HistoryEntry> and(HistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }

    private static Happening happening(AssignmentNews.Left.Cause cause) {
        return switch (cause) {
            case DECLINED -> Happening.DECLINED;
            case EXPIRED -> Happening.EXPIRED;
            case WITHDRAWN -> Happening.WITHDRAWN;
        };
    }
}
