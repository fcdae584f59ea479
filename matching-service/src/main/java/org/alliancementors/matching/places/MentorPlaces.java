package org.alliancementors.matching.places;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.places.Claim.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A mentor and the places with them: the only place where a place can be taken. It promises that no claim is granted at or
 * above the capacity that is recorded here. Lowering the capacity evicts nobody and grants nothing more.
 *
 * <p>Two marks stand for work that others are still owed, so that a crash in between loses nothing: waiting missions that may
 * now fit ({@code pullSince}) and open offers to take back ({@code recallSince}). A pause that the mentor asked for ends by mere
 * time: on its last midnight it becomes such a mark.
 *
 * @param mentor the mentor
 * @param profileSeq sequence number of the profile, 0 before the first
 * @param open whether the mentor may be asked
 * @param profile what is known, or null when nothing is
 * @param holds the places taken
 * @param track their missions and answers; changes together with the holds only
 * @param againFrom from which day on they want to be asked again, or null when at any time
 * @param pullSince since when waiting missions are to be looked through for this mentor, or null
 * @param recallSince since when open offers to this mentor are to be taken back, or null
 * @param departure set when they left for good: then what they accepted is taken back, too
 */
public record MentorPlaces(
        MentorId mentor,
        long profileSeq,
        boolean open,
        @Nullable Profile profile,
        List<Hold> holds,
        TrackRecord track,
        @Nullable LocalDate againFrom,
        @Nullable Instant pullSince,
        @Nullable Instant recallSince,
        @Nullable Departure departure) {

    /** How old an unconfirmed hold must be before a sweep asks its case: longer than any round takes. */
    public static final Duration CONFIRM_AFTER = Duration.ofMinutes(5);

    /** How long the one who made a mark has to do the work before a sweep does it. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Copies the list. */
    public MentorPlaces {
        holds = List.copyOf(holds);
    }

    /** A mentor of whom nothing is known yet. */
    public static MentorPlaces unknown(MentorId mentor) {
        return new MentorPlaces(mentor, 0, false, null, List.of(), TrackRecord.EMPTY, null, null, null, null);
    }

    /** The mentor published a profile, new or changed. */
    public MentorPlaces publish(Profile published, long seq, Instant at) {
        return new MentorPlaces(mentor, seq, true, published, holds, track, againFrom, mark(at), null, null);
    }

    /** The mentor is asked no more. What they accepted stays with them, unless they had left before. */
    public MentorPlaces withdraw(long seq, Instant at) {
        return new MentorPlaces(mentor, seq, false, profile, holds, track, againFrom, null, at, departure);
    }

    /** The mentor left for good: what they accepted goes to somebody else, to the successor before others. */
    public MentorPlaces leave(@Nullable MentorId successor, long seq, Instant at) {
        var left = new Departure(successor);
        return new MentorPlaces(mentor, seq, false, profile, holds, track, againFrom, null, at, left);
    }

    /** Long after leaving, the profile goes too. */
    public MentorPlaces forget(long seq) {
        return new MentorPlaces(mentor, seq, false, null, holds, track, againFrom, pullSince, recallSince, departure);
    }

    /** Missions at a time; 0 when nothing is known. */
    public int capacity() {
        return profile == null ? 0 : profile.capacity();
    }

    /** Places that may still be taken. */
    public int free() {
        return open ? Math.max(0, capacity() - holds.size()) : 0;
    }

    /** The mentor as a candidate, or empty when nothing is known of them. */
    public Optional<Candidate> candidate() {
        return candidate(holds.size());
    }

    /** The mentor as a candidate for a mission, whose own place does not stand in its way. */
    public Optional<Candidate> candidateFor(MissionId mission) {
        int others = (int)
                holds.stream().filter(hold -> !hold.mission().equals(mission)).count();
        return candidate(others);
    }

    private Optional<Candidate> candidate(int held) {
        return profile == null ? Optional.empty() : Optional.of(new Candidate(profile, open, held, track, againFrom));
    }

    /** The place that this attempt holds here. */
    public Optional<Hold> holdOf(MissionId mission, int attempt) {
        return holdOf(Seat.of(mission, attempt));
    }

    /** The hold that takes this place. */
    public Optional<Hold> holdOf(Seat seat) {
        return holds.stream().filter(seat::isTakenBy).findFirst();
    }

    /** Whether this very claim holds a place here. */
    public boolean grants(MissionId mission, int attempt, RoundId round) {
        return holdOf(mission, attempt)
                .filter(hold -> hold.round().equals(round))
                .isPresent();
    }

    /** Whether the place was taken by this very claim. */
    public boolean grants(Hold claimed) {
        return holds.stream().anyMatch(claimed::isSameClaim);
    }

    /**
     * Takes a place. Asking again for the same claim takes no second place; another claim for the same attempt gets none.
     *
     * @param wanted the place
     * @param scoredSeq sequence number of the profile that was weighed
     */
    public Claim claim(Hold wanted, long scoredSeq) {
        var already = holdOf(Seat.of(wanted));
        if (already.isPresent()) {
            return already.get().round().equals(wanted.round())
                    ? new Claim.Granted(this)
                    : new Claim.Refused(Refusal.HELD_BY_OTHER_CLAIM);
        }
        if (!open) {
            return new Claim.Refused(Refusal.CLOSED);
        }
        if (scoredSeq != profileSeq) {
            return new Claim.Refused(Refusal.PROFILE_CHANGED);
        }
        if (holds.size() >= capacity()) {
            return new Claim.Refused(Refusal.FULL);
        }
        List<Hold> next = Stream.concat(holds.stream(), Stream.of(wanted)).toList();
        return new Claim.Granted(with(next, track, againFrom, pullSince));
    }

    /**
     * The mentor said yes: the mission counts. Where they stood by, the same place becomes that of the attempt. Nothing
     * happens a second time, nor where the place is gone.
     */
    public MentorPlaces engage(Seat seat, Engagement engagement) {
        Optional<Hold> uncounted = holdOf(seat).filter(hold -> hold.engagement() == null);
        return uncounted
                .map(held -> with(
                        map(hold -> hold.equals(held) ? hold.engaged(seat.attempt(), engagement) : hold),
                        Counting.accepted(track, engagement),
                        againFrom,
                        pullSince))
                .orElse(this);
    }

    /** Gives back the place of an attempt. Nothing happens where there is none; then the same object returns. */
    public MentorPlaces release(MissionId mission, int attempt, Instant at) {
        return release(Seat.of(mission, attempt), Parting.UNCOUNTED, at);
    }

    /**
     * Gives back a place and remembers with it how they parted: an accepted mission that came to nothing is taken out again, an
     * answer or a lapse is counted, and a wish when to be asked again replaces an earlier one. Nothing happens where the place is gone; then
     * the same object returns.
     */
    public MentorPlaces release(Seat seat, Parting parting, Instant at) {
        return holdOf(seat)
                .map(hold -> released(
                        hold,
                        counted(hold, parting),
                        parting.againFrom() == null ? againFrom : parting.againFrom(),
                        at))
                .orElse(this);
    }

    /** Gives back the place that a claim took, and no other claim's. */
    public MentorPlaces releaseClaim(MissionId mission, int attempt, RoundId round, Instant at) {
        return releaseClaim(Hold.asked(mission, attempt, round, at), at);
    }

    /** Gives back this very place, unless another claim has it. */
    public MentorPlaces releaseClaim(Hold claimed, Instant at) {
        return holdOf(Seat.of(claimed))
                .filter(claimed::isSameClaim)
                .map(hold -> released(hold, counted(hold, Parting.UNCOUNTED), againFrom, at))
                .orElse(this);
    }

    /** The case names this hold. */
    public MentorPlaces confirm(Hold named) {
        return with(map(hold -> named.isSamePlace(hold) ? hold.confirm() : hold), track, againFrom, pullSince);
    }

    /** The day on which they want to be asked again has come: waiting missions may fit. Before that nothing happens. */
    public MentorPlaces askedAgain(Instant now) {
        boolean over = pausedUntil().filter(end -> !end.isAfter(now)).isPresent();
        return over ? with(holds, track, null, mark(now)) : this;
    }

    /** When the pause of a mentor who may be asked otherwise is over: the first moment of the day in Europe/Berlin. */
    private Optional<Instant> pausedUntil() {
        return againFrom == null || !open
                ? Optional.empty()
                : Optional.of(againFrom.atStartOfDay(ZONE).toInstant());
    }

    /** The waiting missions were looked through since this mark was made. */
    public MentorPlaces pulled() {
        return with(null, recallSince);
    }

    /** The open offers were taken back. */
    public MentorPlaces recalled() {
        return with(pullSince, null);
    }

    /** Holds that no case was seen to name though there was time enough. */
    public List<Hold> doubtful(Instant now) {
        return holds.stream()
                .filter(hold ->
                        !hold.confirmed() && !hold.since().plus(CONFIRM_AFTER).isAfter(now))
                .toList();
    }

    /** When this mentor next needs work, or null. */
    public @Nullable Instant dueAt() {
        Stream<Instant> marks = Stream.of(Optional.ofNullable(pullSince), Optional.ofNullable(recallSince))
                .flatMap(Optional::stream)
                .map(mark -> mark.plus(GRACE));
        Stream<Instant> doubts = holds.stream()
                .filter(hold -> !hold.confirmed())
                .map(hold -> hold.since().plus(CONFIRM_AFTER));
        return Stream.of(marks, doubts, pausedUntil().stream())
                .flatMap(dues -> dues)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private TrackRecord counted(Hold hold, Parting parting) {
        return Counting.parted(track, hold.engagement(), parting.answer());
    }

    private MentorPlaces released(Hold hold, TrackRecord counted, @Nullable LocalDate again, Instant at) {
        List<Hold> rest = holds.stream().filter(other -> !other.equals(hold)).toList();
        return with(rest, counted, again, open ? mark(at) : pullSince);
    }

    /** A new mark is always another one than the last, so that whoever worked off the last does not clear the new one. */
    private Instant mark(Instant at) {
        return pullSince == null || at.isAfter(pullSince) ? at : pullSince.plusMillis(1);
    }

    private List<Hold> map(UnaryOperator<Hold> change) {
        List<Hold> changed = new ArrayList<>(holds);
        changed.replaceAll(change);
        return changed;
    }

    private MentorPlaces with(
            List<Hold> next, TrackRecord counted, @Nullable LocalDate again, @Nullable Instant pullMark) {
        return new MentorPlaces(
                mentor, profileSeq, open, profile, next, counted, again, pullMark, recallSince, departure);
    }

    private MentorPlaces with(@Nullable Instant pullMark, @Nullable Instant recallMark) {
        return new MentorPlaces(
                mentor, profileSeq, open, profile, holds, track, againFrom, pullMark, recallMark, departure);
    }
}
