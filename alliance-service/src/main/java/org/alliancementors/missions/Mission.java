package org.alliancementors.missions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.jspecify.annotations.Nullable;

/**
 * What an alliance asked for, from the request to acceptance or cancellation. It decides on commands and follows the news
 * of the search. It promises that a cancellation is final, that nothing is requested twice, and that whatever happened is
 * in its history. Clock, ids and storage are somebody else's.
 *
 * @param id identity, from the client and its idempotency key
 * @param reference what people quote
 * @param origin how the request reached us
 * @param wish what a mentor is looked for by
 * @param particulars what only the people concerned may read
 * @param progress how far it has come
 */
public record Mission(
        MissionId id,
        MissionReference reference,
        Origin origin,
        Wish wish,
        Particulars particulars,
        Progress progress) {

    /** How long a request of the public waits for the confirmation of its mail address. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    /** A new mission: certain at once from a trusted client, to be confirmed by mail from anybody else. */
    static Decided<Mission> begin(
            MissionId id, MissionReference reference, Origin origin, MissionRequest request, Instant now) {
        var language = request.particulars().language();
        var fact = origin.trusted()
                ? new MissionFact.Requested(reference, request.wish(), language, now)
                : new MissionFact.Submitted(reference, language, now, now.plus(TIME_TO_CONFIRM));
        var mission =
                new Mission(id, reference, origin, request.wish(), request.particulars(), Progress.startingWith(fact));
        return new Decided<>(mission, mission, List.of(fact));
    }

    /** What a confirmation can lead to. */
    enum Confirmation {
        /** Certain now. */
        CONFIRMED,
        /** Was certain before; nothing changes. */
        ALREADY_CERTAIN,
        /** The time to confirm is over. */
        TOO_LATE,
        /** It was cancelled before. */
        CANCELLED_BEFORE
    }

    Decided<Confirmation> confirm(Instant now) {
        if (status() == MissionStatus.CANCELLED) {
            return Decided.nothing(Confirmation.CANCELLED_BEFORE, this);
        }
        if (status() != MissionStatus.SUBMITTED) {
            return Decided.nothing(Confirmation.ALREADY_CERTAIN, this);
        }
        return lapsed(now)
                ? Decided.nothing(Confirmation.TOO_LATE, this)
                : decided(
                        Confirmation.CONFIRMED,
                        new MissionFact.Requested(reference, wish, particulars.language(), now));
    }

    /** What an amendment can lead to. */
    enum Amendment {
        /** Wanted differently now. */
        AMENDED,
        /** Wanted like this before; nothing changes. */
        AS_BEFORE,
        /** Something has happened since the caller looked. */
        OVERTAKEN,
        /** The request is to be confirmed first. */
        NOT_CONFIRMED,
        /** It has taken place: its mentor had accepted and its last day is over. */
        OVER,
        /** It was cancelled before. */
        CANCELLED_BEFORE
    }

    /**
     * Wants it differently, for the alliance that it was for. Repeating it is no change, whatever version is expected then.
     *
     * @param wanted the whole wish
     * @param expected the {@link #version} that the caller has seen, or null for any
     */
    Decided<Amendment> amend(Wish wanted, @Nullable Long expected, Amender by, Instant now) {
        var next = wanted.of(wish.alliance());
        var refusal = refusal(now);
        if (refusal != null) {
            return Decided.nothing(refusal, this);
        }
        if (next.equals(wish)) {
            return Decided.nothing(Amendment.AS_BEFORE, this);
        }
        if (expected != null && expected != version()) {
            return Decided.nothing(Amendment.OVERTAKEN, this);
        }
        var fact = new MissionFact.Amended(next, by, now);
        var amended = new Mission(id, reference, origin, next, particulars, progress.after(fact));
        return new Decided<>(Amendment.AMENDED, amended, List.of(fact));
    }

    private @Nullable Amendment refusal(Instant now) {
        return switch (status()) {
            case SUBMITTED -> Amendment.NOT_CONFIRMED;
            case CANCELLED -> Amendment.CANCELLED_BEFORE;
            case ACCEPTED ->
                LocalDate.ofInstant(now, RequestingMissions.BERLIN)
                                .isAfter(wish.when().to())
                        ? Amendment.OVER
                        : null;
            case SEARCHING, OFFERED, AT_DESK -> null;
        };
    }

    /** Ends it; answers whether that was new. */
    Decided<Boolean> cancel(CancellationReason reason, Instant now) {
        return status().isFinal()
                ? Decided.nothing(false, this)
                : decided(true, new MissionFact.Cancelled(reason, now));
    }

    /** Ends it if the time to confirm is over; answers whether it did. */
    Decided<Boolean> lapse(Instant now) {
        return lapsed(now) ? cancel(CancellationReason.NOT_CONFIRMED, now) : Decided.nothing(false, this);
    }

    /**
     * Follows the search. News that arrive after the end, or before anything was asked of the search, change nothing:
     * cancelled never comes back.
     */
    public Mission on(AssignmentNews news) {
        return status().isFinal() || status() == MissionStatus.SUBMITTED ? this : with(progress.after(news));
    }

    /** Follows the mails: none reaches the initiator. After the end nobody needs to be reached. */
    public Mission unreachable(long seq, Unreachable found) {
        return status().isFinal() ? this : with(progress.unreachable(seq, found));
    }

    /** Grows whenever anything happens to it; two who saw the same version saw the same mission. */
    public long version() {
        return progress.history().size();
    }

    /** Where it stands. */
    public MissionStatus status() {
        return progress.status();
    }

    /**
     * Whether the desk should see it as waiting: it has the case, nothing happened for {@link Progress#PATIENCE}, or no mail
     * reaches the initiator.
     */
    public boolean waitingAtDesk(Instant now) {
        var from = progress.waitingFrom();
        return from != null && !now.isBefore(from);
    }

    private boolean lapsed(Instant now) {
        var deadline = progress.confirmBefore();
        return status() == MissionStatus.SUBMITTED && deadline != null && !now.isBefore(deadline);
    }

    private <O> Decided<O> decided(O outcome, MissionFact fact) {
        return new Decided<>(outcome, with(progress.after(fact)), List.of(fact));
    }

    private Mission with(Progress next) {
        return new Mission(id, reference, origin, wish, particulars, next);
    }
}
