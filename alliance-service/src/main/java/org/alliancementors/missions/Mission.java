package org.alliancementors.missions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Arrangement;
import org.alliancementors.missions.appointments.Outcome;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * What an alliance asked for, from the request to what has come of it, or its cancellation. It decides on commands and follows the news
 * of the search. It promises that a cancellation is final, that nothing is requested twice, and that whatever happened is
 * in its history. Clock, ids and storage are somebody else's.
 *
 * @param id identity, from the client and its idempotency key
 * @param reference what people quote
 * @param origin how the request reached us
 * @param wish what a mentor is looked for by
 * @param particulars what only the people concerned may read
 * @param progress how far it has come
 * @param appointments when mentor and alliance meet
 * @param aftermath what comes of it
 */
public record Mission(
        MissionId id,
        MissionReference reference,
        Origin origin,
        Wish wish,
        Particulars particulars,
        Progress progress,
        Appointments appointments,
        Aftermath aftermath) {

    /** How long a request of the public waits for the confirmation of its mail address. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    private static final int MOST_LINKS_A_DAY = 3;

    /** A new mission: certain at once from a trusted client, to be confirmed by mail from anybody else. */
    static Decided<Mission> begin(
            MissionId id, MissionReference reference, Origin origin, MissionRequest request, Instant now) {
        var language = request.particulars().language();
        var fact = origin.trusted()
                ? new MissionFact.Requested(reference, request.wish(), language, now)
                : new MissionFact.Submitted(reference, language, now, now.plus(TIME_TO_CONFIRM));
        var mission = new Mission(
                id,
                reference,
                origin,
                request.wish(),
                request.particulars(),
                Progress.startingWith(fact),
                Appointments.NONE,
                Aftermath.NONE);
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
        /** It has taken place: it was completed, or its mentor had accepted and its last day is over. */
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
        return decided(Amendment.AMENDED, fact);
    }

    private @Nullable Amendment refusal(Instant now) {
        return switch (status()) {
            case SUBMITTED -> Amendment.NOT_CONFIRMED;
            case CANCELLED -> Amendment.CANCELLED_BEFORE;
            case COMPLETED -> Amendment.OVER;
            case ACCEPTED ->
                LocalDate.ofInstant(now, GermanTime.ZONE).isAfter(wish.when().to()) ? Amendment.OVER : null;
            case SEARCHING, OFFERED, AT_DESK -> null;
        };
    }

    /** Ends it, unless it has ended. */
    Decided<Cancellation> cancel(CancellationReason reason, Instant now) {
        return switch (status()) {
            case CANCELLED -> Decided.nothing(Cancellation.AS_BEFORE, this);
            case COMPLETED -> Decided.nothing(Cancellation.COMPLETED_BEFORE, this);
            case SUBMITTED, SEARCHING, OFFERED, ACCEPTED, AT_DESK ->
                MissionAppointments.ending(this, Cancellation.CANCELLED, new MissionFact.Cancelled(reason, now));
        };
    }

    /** Ends it if the time to confirm is over; answers whether it did. */
    Decided<Boolean> lapse(Instant now) {
        return lapsed(now)
                ? MissionAppointments.ending(
                        this, true, new MissionFact.Cancelled(CancellationReason.NOT_CONFIRMED, now))
                : Decided.nothing(false, this);
    }

    /** The mentor says what was done, which completes it. */
    Decided<Concluded> report(MentorId mentor, Report report, Instant now) {
        return new Conclusion(this).report(mentor, report, now);
    }

    /** The desk says that it is done, without a report. */
    Decided<Concluded> complete(String reason, Instant now) {
        return new Conclusion(this).complete(reason, now);
    }

    /** The initiator says whether it helped. */
    Decided<Concluded> feedback(Feedback feedback, Instant now) {
        return new Conclusion(this).feedback(feedback, now);
    }

    /** The initiator tells what has come of it. */
    Decided<Concluded> followUp(int months, FollowUp answer, Instant now) {
        return new Conclusion(this).followUp(months, answer, now);
    }

    /**
     * Wants the link to the status page sent once more; answers whether it is. A few times a day only, and never to an address that
     * nobody has confirmed: it may belong to a stranger.
     */
    Decided<Boolean> resendStatusLink(Instant now) {
        boolean confirmed = progress.first(Happening.REQUESTED) != null;
        boolean often = progress.count(Happening.STATUS_LINK_ASKED, now.minus(Duration.ofDays(1))) >= MOST_LINKS_A_DAY;
        int before = progress.count(Happening.STATUS_LINK_ASKED, Instant.EPOCH);
        return confirmed && !often
                ? decided(true, new MissionFact.StatusLinkAsked(before + 1, now))
                : Decided.nothing(false, this);
    }

    /** Does what time alone makes due; answers whether there was anything. */
    Decided<Boolean> whatIsDue(Instant now) {
        return lapsed(now) ? lapse(now) : new Conclusion(this).ask(now);
    }

    /** When {@link #whatIsDue} has something to do next, or null when it is at rest. */
    public @Nullable Instant dueAt() {
        return status() == MissionStatus.SUBMITTED ? progress.confirmBefore() : new Conclusion(this).dueAt();
    }

    /**
     * Follows the search. News that arrive after the end, or before anything was asked of the search, change nothing:
     * cancelled never comes back.
     */
    public Mission on(AssignmentNews news) {
        return follow(news).mission();
    }

    /** As {@link #on}, with what the news mean for its appointments. */
    public Decided<Boolean> follow(AssignmentNews news) {
        return status().isFinal() || status() == MissionStatus.SUBMITTED
                ? Decided.nothing(false, this)
                : MissionAppointments.following(this, with(progress.after(news)), news.at());
    }

    /** Decides about its appointments. */
    public Decided<Outcome> arrange(Function<Arrangement, Outcome> command, Instant now) {
        return MissionAppointments.arrange(this, command, now);
    }

    /** Who has accepted it, or null while nobody has, and again once it has ended. */
    public @Nullable MentorId mentor() {
        var offer = progress.offer();
        return status() == MissionStatus.ACCEPTED && offer != null ? offer.mentor() : null;
    }

    /** Follows the mails: none reaches the initiator. Also after the end, of which a mail tells, and questions follow. */
    public Mission unreachable(long seq, Unreachable found) {
        return with(progress.unreachable(seq, found));
    }

    /** Follows the mails: they go to the initiator again. */
    public Mission reachable(long seq, Instant at) {
        return with(progress.reachable(seq, at));
    }

    /** Grows whenever anything happens to it; two who saw the same version saw the same mission. */
    public long version() {
        return progress.history().size();
    }

    /** The same, where another alliance is the one that asked. */
    public Mission askedBy(AllianceId alliance) {
        return new Mission(id, reference, origin, wish.of(alliance), particulars, progress, appointments, aftermath);
    }

    /** Where it stands. */
    public MissionStatus status() {
        return progress.status();
    }

    /** Why and from when on the desk should see it as waiting, unless something happens before. */
    public Optional<Waiting> waiting() {
        return Waiting.of(this);
    }

    /** Whether the desk should see it as waiting. */
    public boolean waitingAtDesk(Instant now) {
        return waiting().filter(waiting -> !now.isBefore(waiting.from())).isPresent();
    }

    private boolean lapsed(Instant now) {
        var deadline = progress.confirmBefore();
        return status() == MissionStatus.SUBMITTED && deadline != null && !now.isBefore(deadline);
    }

    private <O> Decided<O> decided(O outcome, MissionFact fact) {
        return new Decided<>(outcome, after(fact), List.of(fact));
    }

    /** The mission after a fact. Decides nothing. */
    Mission after(MissionFact fact) {
        return new Mission(
                id,
                reference,
                origin,
                fact instanceof MissionFact.Amended amended ? amended.wish() : wish,
                particulars,
                progress.after(fact),
                fact instanceof MissionFact.OfAppointment(var appointment)
                        ? appointments.after(appointment)
                        : appointments,
                aftermathAfter(fact));
    }

    private Aftermath aftermathAfter(MissionFact fact) {
        if (fact instanceof MissionFact.Completed completed && completed.reason() != null) {
            return aftermath.withoutReport(completed.reason());
        }
        return fact instanceof MissionFact.OfAftermath(var found) ? aftermath.after(found) : aftermath;
    }

    /** With the fact in its history only; the appointments stand for themselves. */
    Mission noted(MissionFact.OfAppointment fact) {
        return with(progress.after(fact));
    }

    Mission with(Appointments next) {
        return new Mission(id, reference, origin, wish, particulars, progress, next, aftermath);
    }

    private Mission with(Progress next) {
        return new Mission(id, reference, origin, wish, particulars, next, appointments, aftermath);
    }
}
