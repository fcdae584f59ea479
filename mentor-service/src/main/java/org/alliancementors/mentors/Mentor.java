package org.alliancementors.mentors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.mentors.Decision.Decided;
import org.alliancementors.mentors.Decision.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer expert. Decides what may happen to it and tells matching its whole state whenever something changed that matters
 * there, and only then. Knows no clock: who asks brings the time.
 *
 * @param id its identity
 * @param status where it stands
 * @param profile what it told about itself
 * @param absences days away, sorted, without overlap
 * @param fingerprint of the request that made it, so that a repeated request is recognised
 * @param revision grows with every change that a caller can see; a caller may ask for a change of exactly this revision
 * @param changedAt when its profile, status or absences last changed
 * @param withdrawnAt since when it is asked no more; only while withdrawn
 * @param forgotten whether the topic was told to forget it; only while withdrawn
 * @param retelling whether its state was told again because of a late record and has not come back yet
 */
public record Mentor(
        MentorId id,
        MentorStatus status,
        Profile profile,
        List<Absence> absences,
        String fingerprint,
        long revision,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        boolean forgotten,
        boolean retelling) {

    /** How long after a withdrawal the topic forgets the mentor. */
    public static final Duration FORGET_AFTER = Duration.ofDays(30);

    /** How many absences a mentor can have. */
    public static final int MOST_ABSENCES = 100;

    /** How many years before and after today an absence can lie. */
    public static final int ABSENCE_YEARS = 10;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Copies the list. */
    public Mentor {
        absences = List.copyOf(absences);
    }

    /** A new mentor, known to the desk alone. */
    public static Decided register(MentorId id, Profile profile, String fingerprint, Instant now) {
        return draft(id, profile, fingerprint, now).decide(new MentorFact.ProfileChanged(profile, now));
    }

    /** A new mentor that may be asked at once. */
    public static Decided registerPublished(MentorId id, Profile profile, String fingerprint, Instant now) {
        return draft(id, profile, fingerprint, now)
                .decide(new MentorFact.ProfileChanged(profile, now), new MentorFact.Published(now));
    }

    private static Mentor draft(MentorId id, Profile profile, String fingerprint, Instant now) {
        return new Mentor(id, MentorStatus.DRAFT, profile, List.of(), fingerprint, 0, now, null, false, false);
    }

    /** Replaces the profile, whatever the status. */
    public Decision change(Profile changed, Instant now) {
        return changed.equals(profile) ? nothing() : decide(new MentorFact.ProfileChanged(changed, now));
    }

    /** Lets the mentor be asked, for the first time or again. */
    public Decision publish(Instant now) {
        return status == MentorStatus.PUBLISHED ? nothing() : decide(new MentorFact.Published(now));
    }

    /** Takes what an import says and publishes it; a withdrawn mentor does not come back that way. */
    public Decision takeImported(Profile imported, Instant now) {
        List<MentorFact> facts = new ArrayList<>();
        if (!imported.equals(profile)) {
            facts.add(new MentorFact.ProfileChanged(imported, now));
        }
        return switch (status) {
            case WITHDRAWN -> new Refused(new Refusal.StaysWithdrawn());
            case DRAFT -> {
                facts.add(new MentorFact.Published(now));
                yield decide(facts.toArray(MentorFact[]::new));
            }
            case PUBLISHED -> decide(facts.toArray(MentorFact[]::new));
        };
    }

    /** Lets the mentor be asked no more. */
    public Decision withdraw(Instant now) {
        return switch (status) {
            case DRAFT -> new Refused(new Refusal.NeverPublished());
            case PUBLISHED -> decide(new MentorFact.Withdrawn(now));
            case WITHDRAWN -> nothing();
        };
    }

    /** Notes days away. The same days again change nothing; days that overlap others are refused. */
    public Decision noteAbsence(Period days, Instant now) {
        Absence absence = new Absence(days);
        Optional<Absence> other =
                absences.stream().filter(each -> each.period().overlaps(days)).findFirst();
        if (absences.contains(absence)) {
            return nothing();
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (days.from().isBefore(today.minusYears(ABSENCE_YEARS))
                || days.to().isAfter(today.plusYears(ABSENCE_YEARS))) {
            return new Refused(new Refusal.AbsenceTooFarAway(ABSENCE_YEARS));
        }
        if (days.to().isBefore(today)) {
            return new Refused(new Refusal.AbsenceIsOver(days));
        }
        if (other.isPresent()) {
            return new Refused(new Refusal.AbsenceOverlaps(other.get()));
        }
        if (absences.size() >= MOST_ABSENCES) {
            return new Refused(new Refusal.TooManyAbsences(MOST_ABSENCES));
        }
        return decide(new MentorFact.AbsenceNoted(absence, now));
    }

    /** Removes an absence. */
    public Decision removeAbsence(String absenceId, Instant now) {
        return absences.stream()
                .filter(each -> each.id().equals(absenceId))
                .findFirst()
                .<Decision>map(absence -> decide(new MentorFact.AbsenceRemoved(absence, now)))
                .orElseGet(() -> new Refused(new Refusal.UnknownAbsence(absenceId)));
    }

    /** Lets the topic forget the mentor when the time has come, once. */
    public Decision forget(Instant now) {
        return forgetAt().filter(due -> !now.isBefore(due)).isPresent()
                ? decide(new MentorFact.Forgotten())
                : nothing();
    }

    /** When the topic should forget the mentor; nothing while there is nothing to forget. */
    public Optional<Instant> forgetAt() {
        return withdrawnAt == null || forgotten ? Optional.empty() : Optional.of(withdrawnAt.plus(FORGET_AFTER));
    }

    /**
     * A record came last on the topic although a newer one had come before: it would survive compaction and undo the newer one.
     * Tells the newest state once more, behind it. One such record after the other needs that only once, because what was told
     * and has not come back yet lies behind them all.
     */
    public Decided outrunLateRecord() {
        if (retelling) {
            return nothing();
        }
        return switch (status) {
            case DRAFT -> nothing();
            case PUBLISHED -> decide(new MentorFact.LateRecordOutrun(), told());
            case WITHDRAWN ->
                decide(
                        new MentorFact.LateRecordOutrun(),
                        withdrawnAt == null || forgotten
                                ? new MentorFact.Forgotten()
                                : new MentorFact.Withdrawn(withdrawnAt));
        };
    }

    /** A newer record than all before came back from the topic. */
    public Decided noticeNewestRecord() {
        return retelling ? decide(new MentorFact.NewestRecordReturned()) : nothing();
    }

    /** The part that matters to matching. */
    public MatchingProfile matchingProfile() {
        return MatchingProfile.of(profile, absences);
    }

    private MentorFact told() {
        return new MentorFact.MatchingProfileTold(matchingProfile(), changedAt);
    }

    private Decided nothing() {
        return new Decided(this, List.of());
    }

    /** Applies the facts and, where the mentor may be asked and matching does not know yet, adds the telling. */
    private Decided decide(MentorFact... facts) {
        Mentor after = this;
        for (MentorFact fact : facts) {
            after = after.apply(fact);
        }
        boolean news = after.status == MentorStatus.PUBLISHED
                && (status != MentorStatus.PUBLISHED || !after.matchingProfile().equals(matchingProfile()));
        return new Decided(
                after,
                news ? Stream.concat(Stream.of(facts), Stream.of(after.told())).toList() : List.of(facts));
    }

    /** The mentor after a fact. Decides nothing. */
    Mentor apply(MentorFact fact) {
        return switch (fact) {
            case MentorFact.ProfileChanged(Profile changed, Instant at) ->
                with(status, changed, absences, at, withdrawnAt);
            case MentorFact.Published(Instant at) -> with(MentorStatus.PUBLISHED, profile, absences, at, null);
            case MentorFact.AbsenceNoted(Absence absence, Instant at) ->
                with(status, profile, sorted(Stream.concat(absences.stream(), Stream.of(absence))), at, withdrawnAt);
            case MentorFact.AbsenceRemoved(Absence absence, Instant at) ->
                with(status, profile, sorted(absences.stream().filter(each -> !each.equals(absence))), at, withdrawnAt);
            case MentorFact.MatchingProfileTold _ -> this;
            case MentorFact.Withdrawn(Instant at) ->
                at.equals(withdrawnAt) ? this : with(MentorStatus.WITHDRAWN, profile, absences, at, at);
            case MentorFact.Forgotten() -> aside(true, retelling);
            case MentorFact.LateRecordOutrun() -> aside(forgotten, true);
            case MentorFact.NewestRecordReturned() -> aside(forgotten, false);
        };
    }

    private static List<Absence> sorted(Stream<Absence> absences) {
        return absences.sorted(Comparator.comparing(absence -> absence.period().from()))
                .toList();
    }

    /** The next revision. */
    private Mentor with(
            MentorStatus newStatus,
            Profile newProfile,
            List<Absence> newAbsences,
            Instant at,
            @Nullable Instant newWithdrawnAt) {
        return new Mentor(
                id,
                newStatus,
                newProfile,
                newAbsences,
                fingerprint,
                revision + 1,
                at,
                newWithdrawnAt,
                newWithdrawnAt != null && forgotten,
                retelling);
    }

    /** The same revision: what changes concerns the topic alone. */
    private Mentor aside(boolean newForgotten, boolean newRetelling) {
        return new Mentor(
                id,
                status,
                profile,
                absences,
                fingerprint,
                revision,
                changedAt,
                withdrawnAt,
                newForgotten,
                newRetelling);
    }
}
