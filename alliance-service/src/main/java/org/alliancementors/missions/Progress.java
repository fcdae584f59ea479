package org.alliancementors.missions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission has come. Changes only by applying a fact or news; nothing follows a cancellation, and news that do not
 * fit where it stands leave it as it is.
 *
 * @param status where it stands
 * @param since when that status began
 * @param lastProgressAt when anything last happened
 * @param confirmBefore when an unconfirmed request lapses, or null where none is needed
 * @param offer who is asked or has accepted, or null
 * @param standby who is asked to stand by or does, or null
 * @param unreachable that no mail reaches the initiator, or null
 * @param cancelledFor why it ended, or null
 * @param history everything that happened, oldest first
 */
public record Progress(
        MissionStatus status,
        Instant since,
        Instant lastProgressAt,
        @Nullable Instant confirmBefore,
        @Nullable Offer offer,
        @Nullable Standby standby,
        @Nullable Unreachable unreachable,
        @Nullable CancellationReason cancelledFor,
        List<HistoryEntry> history) {

    /** How long a mission may stand still before the desk sees it as waiting. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** Keeps a copy of the list. */
    public Progress {
        history = List.copyOf(history);
    }

    /** How often this happened after the moment. */
    int count(Happening what, Instant after) {
        return (int) history.stream()
                .filter(entry -> entry.what() == what && entry.at().isAfter(after))
                .count();
    }

    /** When this first happened, or null if it never did. */
    public @Nullable Instant first(Happening what) {
        return history.stream()
                .filter(entry -> entry.what() == what)
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(null);
    }

    /** From when on it counts as standing still, or null where nobody has to move it. */
    @Nullable
    Instant standsStillFrom() {
        if (!status.mustMove()) {
            return null;
        }
        return status == MissionStatus.AT_DESK ? since : lastProgressAt.plus(PATIENCE);
    }

    static Progress startingWith(MissionFact first) {
        var at = first.at();
        var nothing = new Progress(MissionStatus.SUBMITTED, at, at, null, null, null, null, null, List.of());
        return switch (first) {
            case MissionFact.Submitted submitted -> nothing.after(submitted);
            case MissionFact.Requested requested -> nothing.after(requested);
            case MissionFact.Amended _,
                    MissionFact.Cancelled _,
                    MissionFact.Completed _,
                    MissionFact.StatusLinkAsked _,
                    MissionFact.OfAppointment _,
                    MissionFact.OfAftermath _ ->
                throw new IllegalArgumentException("A mission begins with a request: " + first);
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
                        null,
                        null,
                        and(own(Happening.SUBMITTED, at, null)));
            case MissionFact.Requested _ ->
                // whoever confirmed had a mail of ours
                new Progress(
                        MissionStatus.SEARCHING,
                        at,
                        at,
                        null,
                        null,
                        null,
                        null,
                        null,
                        and(own(Happening.REQUESTED, at, null)));
            case MissionFact.Amended amended ->
                noted(at, own(Happening.AMENDED, at, amended.by().name()));
            case MissionFact.Cancelled cancelled ->
                new Progress(
                        MissionStatus.CANCELLED,
                        at,
                        at,
                        null,
                        null,
                        null,
                        unreachable,
                        cancelled.reason(),
                        and(own(Happening.CANCELLED, at, cancelled.reason().name())));
            case MissionFact.Completed completed ->
                new Progress(
                        MissionStatus.COMPLETED,
                        at,
                        at,
                        null,
                        offer,
                        null,
                        unreachable,
                        null,
                        and(own(Happening.COMPLETED, at, completed.how().name())));
            case MissionFact.StatusLinkAsked(var number, var _) ->
                // no step forward: whoever stands still goes on doing so
                new Progress(
                        status,
                        since,
                        lastProgressAt,
                        confirmBefore,
                        offer,
                        standby,
                        unreachable,
                        cancelledFor,
                        and(own(Happening.STATUS_LINK_ASKED, at, null)
                                .with(Map.of("number", Integer.toString(number)))));
            case MissionFact.OfAppointment(var appointing) ->
                noted(at, own(Chronicle.of(appointing), at, null).with(Chronicle.details(appointing)));
            case MissionFact.OfAftermath(var found) ->
                noted(at, own(Chronicle.of(found), at, null).with(Chronicle.details(found)));
        };
    }

    Progress after(AssignmentNews news) {
        return switch (news) {
            case AssignmentNews.Offered(var seq, var at, var asked, var grounds) ->
                moved(
                        MissionStatus.OFFERED,
                        asked,
                        told(news, Happening.OFFERED, asked.attempt(), asked.mentor())
                                .with(grounds));
            case AssignmentNews.Accepted(var seq, var at, var attempt, var mentor) ->
                moved(
                        MissionStatus.ACCEPTED,
                        offer != null && offer.attempt() == attempt ? offer : new Offer(attempt, mentor, at),
                        told(news, Happening.ACCEPTED, attempt, mentor));
            case AssignmentNews.Reopened(var seq, var at, var asked) ->
                status == MissionStatus.ACCEPTED && isAt(asked.attempt())
                        ? moved(
                                MissionStatus.OFFERED,
                                asked,
                                told(news, Happening.REOPENED, asked.attempt(), asked.mentor()))
                        : this;
            case AssignmentNews.Left left -> afterLeaving(left);
            case AssignmentNews.Unmatched(var seq, var at, var attempts, var grounds) ->
                moved(
                        MissionStatus.AT_DESK,
                        null,
                        told(news, Happening.UNMATCHED, attempts, null).with(grounds));
            case AssignmentNews.StandbyAsked asked -> afterAsking(asked);
            case AssignmentNews.StandbyAgreed agreed -> afterAgreeing(agreed);
            case AssignmentNews.StandbyEnded ended -> afterEnding(ended);
            case AssignmentNews.SteppedIn(var seq, var at, var attempt, var mentor) ->
                offer != null && offer.attempt() >= attempt
                        ? this
                        : standing(null)
                                .moved(
                                        MissionStatus.ACCEPTED,
                                        new Offer(attempt, mentor, at),
                                        told(news, Happening.STANDBY_STEPPED_IN, attempt, mentor));
        };
    }

    /** No mail reaches the initiator; only the first time counts. */
    Progress unreachable(long seq, Unreachable found) {
        if (unreachable != null) {
            return this;
        }
        var entry = new HistoryEntry(
                Happening.INITIATOR_UNREACHABLE,
                found.since(),
                Source.MAILS,
                seq,
                null,
                null,
                found.reason().name());
        return new Progress(
                status, since, lastProgressAt, confirmBefore, offer, standby, found, cancelledFor, and(entry));
    }

    /** Mails to the initiator go again. */
    Progress reachable(long seq, Instant at) {
        return unreachable == null
                ? this
                : new Progress(
                        status,
                        since,
                        lastProgressAt,
                        confirmBefore,
                        offer,
                        standby,
                        null,
                        cancelledFor,
                        and(new HistoryEntry(Happening.INITIATOR_REACHABLE, at, Source.MAILS, seq, null, null, null)));
    }

    /** An attempt that was left before the present one, by a stand-by who stepped in, leaves that one alone. */
    private Progress afterLeaving(AssignmentNews.Left left) {
        var happening = switch (left.cause()) {
            case DECLINED -> Happening.DECLINED;
            case EXPIRED -> Happening.EXPIRED;
            case WITHDRAWN -> Happening.WITHDRAWN;
        };
        var entry = new HistoryEntry(
                happening, left.at(), Source.ASSIGNMENTS, left.seq(), left.attempt(), left.mentor(), left.reason());
        return offer != null && offer.attempt() > left.attempt()
                ? noted(left.at(), entry)
                : moved(MissionStatus.SEARCHING, null, entry);
    }

    private Progress afterAsking(AssignmentNews.StandbyAsked asked) {
        var next = asked.standby();
        var fits = status == MissionStatus.ACCEPTED && (standby == null || standby.number() < next.number());
        return fits
                ? standing(next).noted(asked.at(), told(asked, Happening.STANDBY_ASKED, null, next.mentor()))
                : this;
    }

    private Progress afterAgreeing(AssignmentNews.StandbyAgreed agreed) {
        return standby != null && standby.number() == agreed.number() && !standby.agreed()
                ? standing(standby.agreedAt(agreed.at()))
                        .noted(agreed.at(), told(agreed, Happening.STANDBY_AGREED, null, agreed.mentor()))
                : this;
    }

    private Progress afterEnding(AssignmentNews.StandbyEnded ended) {
        var entry = new HistoryEntry(
                Happening.STANDBY_ENDED,
                ended.at(),
                Source.ASSIGNMENTS,
                ended.seq(),
                null,
                ended.mentor(),
                ended.reason());
        return standby != null && standby.number() == ended.number()
                ? standing(null).noted(ended.at(), entry)
                : this;
    }

    private boolean isAt(int attempt) {
        return offer != null && offer.attempt() == attempt;
    }

    private Progress moved(MissionStatus next, @Nullable Offer nextOffer, HistoryEntry entry) {
        return new Progress(
                next,
                next == status ? since : entry.at(),
                entry.at(),
                null,
                nextOffer,
                standby,
                unreachable,
                cancelledFor,
                and(entry));
    }

    private Progress noted(Instant at, HistoryEntry entry) {
        return new Progress(status, since, at, confirmBefore, offer, standby, unreachable, cancelledFor, and(entry));
    }

    private Progress standing(@Nullable Standby next) {
        return new Progress(
                status, since, lastProgressAt, confirmBefore, offer, next, unreachable, cancelledFor, history);
    }

    private static HistoryEntry told(
            AssignmentNews news, Happening what, @Nullable Integer attempt, @Nullable MentorId mentor) {
        return new HistoryEntry(what, news.at(), Source.ASSIGNMENTS, news.seq(), attempt, mentor, null);
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
}
