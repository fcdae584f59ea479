package org.alliancementors.mentors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.NoticeKind;
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
 * @param care how the programme looks after it
 * @param fingerprint of the request that made it, so that a repeated request is recognised
 * @param revision grows with every change that a caller can see; a caller may ask for a change of exactly this revision
 * @param changedAt when the revision was made
 * @param withdrawnAt since when it is asked no more; only while withdrawn
 * @param forgotten whether the topic was told to forget it; only while withdrawn
 * @param retelling whether its state was told again because of a late record and has not come back yet
 */
public record Mentor(
        MentorId id,
        MentorStatus status,
        Profile profile,
        List<Absence> absences,
        Care care,
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

    /** Copies the list. */
    public Mentor {
        absences = List.copyOf(absences);
    }

    /** A new mentor, known to the desk alone. */
    public static Decided register(MentorId id, Profile profile, String fingerprint, Instant now) {
        return draft(id, profile, fingerprint, now).decide(new MentorFact.ProfileChanged(profile, now));
    }

    /** A new mentor that may be asked at once, approved by who brings it. */
    public static Decided registerPublished(MentorId id, Profile profile, String fingerprint, String by, Instant now) {
        return draft(id, profile, fingerprint, now)
                .decide(new MentorFact.ProfileChanged(profile, now), new MentorFact.Published(by, now));
    }

    private static Mentor draft(MentorId id, Profile profile, String fingerprint, Instant now) {
        return new Mentor(
                id, MentorStatus.DRAFT, profile, List.of(), Care.NEW, fingerprint, 0, now, null, false, false);
    }

    /** Replaces the profile, whatever the status. */
    public Decision change(Profile changed, Instant now) {
        return changed.equals(profile) ? nothing() : decide(new MentorFact.ProfileChanged(changed, now));
    }

    /** Approves the mentor and lets it be asked, for the first time or again. */
    public Decision publish(String by, Instant now) {
        return status == MentorStatus.PUBLISHED
                ? nothing()
                : decide(new MentorFact.Published(by, now), new CareFact.NoticeGiven(NoticeKind.PUBLISHED, null, now));
    }

    /**
     * Takes what an import says and publishes it; a withdrawn mentor does not come back that way. Whoever is on such a list
     * knows it, so they are not told.
     */
    public Decision takeImported(Profile imported, String by, Instant now) {
        List<MentorFact> facts = new ArrayList<>();
        if (!imported.equals(profile)) {
            facts.add(new MentorFact.ProfileChanged(imported, now));
        }
        return switch (status) {
            case WITHDRAWN -> new Refused(new Refusal.StaysWithdrawn());
            case DRAFT -> {
                facts.add(new MentorFact.Published(by, now));
                yield decide(facts.toArray(MentorFact[]::new));
            }
            case PUBLISHED -> decide(facts.toArray(MentorFact[]::new));
        };
    }

    /** Lets the mentor be asked no more. */
    public Decision withdraw(Instant now) {
        return switch (status) {
            case DRAFT -> new Refused(new Refusal.NeverPublished());
            case PUBLISHED -> decide(new MentorFact.Withdrawn(now, Departure.WITHDRAWN, null));
            case WITHDRAWN -> nothing();
        };
    }

    /** Notes days away. The same days again change nothing; days that overlap others are refused. */
    public Decision noteAbsence(Period days, Instant now) {
        return AbsenceDecisions.note(this, days, now);
    }

    /** Removes an absence. */
    public Decision removeAbsence(String absenceId, Instant now) {
        return AbsenceDecisions.remove(this, absenceId, now);
    }

    /** Does what is due by itself, if anything is. */
    public Decision drive(Instant now) {
        return CareSweep.drive(this, now);
    }

    /** When something is due by itself. */
    public Optional<Instant> driveAt() {
        return CareSweep.driveAt(this);
    }

    /** What the desk has to do for this mentor. */
    public List<Need> needs() {
        return CareSweep.needs(this);
    }

    /** Why the mentor is asked no more; only while withdrawn. */
    public Optional<Departure> departure() {
        return status != MentorStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(care.away().leaving() == null ? Departure.WITHDRAWN : Departure.LEFT);
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
                        withdrawnAt == null || forgotten ? new MentorFact.Forgotten() : withdrawnAgain(withdrawnAt));
        };
    }

    /** A newer record than all before came back from the topic. */
    public Decided noticeNewestRecord() {
        return retelling ? decide(new MentorFact.NewestRecordReturned()) : nothing();
    }

    /** The part that matters to matching. */
    public MatchingProfile matchingProfile() {
        return MatchingProfile.of(profile, absences, care);
    }

    private MentorFact told() {
        return new MentorFact.MatchingProfileTold(matchingProfile(), changedAt);
    }

    private MentorFact withdrawnAgain(Instant at) {
        Leaving left = care.away().leaving();
        return new MentorFact.Withdrawn(
                at, departure().orElse(Departure.WITHDRAWN), left == null ? null : left.successor());
    }

    Decided nothing() {
        return new Decided(this, List.of());
    }

    /** Applies the facts and, where the mentor may be asked and matching does not know yet, adds the telling. */
    Decided decide(MentorFact... facts) {
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
                with(status, changed, absences, care.edited(status, at), at);
            case MentorFact.Published(String by, Instant at) ->
                with(MentorStatus.PUBLISHED, profile, absences, care.published(by, at), at);
            case MentorFact.AbsenceNoted(Absence absence, Instant at) ->
                with(status, profile, AbsenceDecisions.with(absences, absence), care, at);
            case MentorFact.AbsenceRemoved(Absence absence, Instant at) ->
                with(status, profile, AbsenceDecisions.without(absences, absence), care, at);
            case MentorFact.MatchingProfileTold _ -> this;
            case MentorFact.Withdrawn(Instant at, Departure reason, var _) ->
                at.equals(withdrawnAt)
                        ? this
                        : with(MentorStatus.WITHDRAWN, profile, absences, care.withdrawn(reason), at);
            case CareFact.NoticeGiven given -> aside(care.after(given), forgotten, retelling);
            case CareFact.LoginLinkAsked asked -> aside(care.after(asked), forgotten, retelling);
            case CareFact.ActNoted act -> aside(care.after(act), forgotten, retelling);
            case CareFact cared -> with(status, profile, absences, care.after(cared), cared.at());
            case MentorFact.Forgotten() -> aside(care, true, retelling);
            case MentorFact.LateRecordOutrun() -> aside(care, forgotten, true);
            case MentorFact.NewestRecordReturned() -> aside(care, forgotten, false);
        };
    }

    /** The next revision. */
    private Mentor with(
            MentorStatus newStatus, Profile newProfile, List<Absence> newAbsences, Care newCare, Instant at) {
        boolean gone = newStatus == MentorStatus.WITHDRAWN;
        return new Mentor(
                id,
                newStatus,
                newProfile,
                newAbsences,
                newCare,
                fingerprint,
                revision + 1,
                at,
                gone ? (status == MentorStatus.WITHDRAWN ? withdrawnAt : at) : null,
                gone && forgotten,
                retelling);
    }

    /** The same revision. */
    private Mentor aside(Care newCare, boolean newForgotten, boolean newRetelling) {
        return new Mentor(
                id,
                status,
                profile,
                absences,
                newCare,
                fingerprint,
                revision,
                changedAt,
                withdrawnAt,
                newForgotten,
                newRetelling);
    }
}
