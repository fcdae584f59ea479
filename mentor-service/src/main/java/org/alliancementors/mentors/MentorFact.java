package org.alliancementors.mentors;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/** What happened to a mentor. The only way in which one changes is {@link Mentor#apply}ing these. */
public sealed interface MentorFact
        permits CareFact,
                MentorFact.ProfileChanged,
                MentorFact.Published,
                MentorFact.AbsenceNoted,
                MentorFact.AbsenceRemoved,
                MentorFact.MatchingProfileTold,
                MentorFact.Withdrawn,
                MentorFact.Forgotten,
                MentorFact.LateRecordOutrun,
                MentorFact.NewestRecordReturned {

    /**
     * The profile was replaced.
     *
     * @param profile the new one
     * @param at when
     */
    record ProfileChanged(Profile profile, Instant at) implements MentorFact {}

    /**
     * The mentor was approved, appears in the gallery and may be asked.
     *
     * @param by who approved
     * @param at when
     */
    record Published(String by, Instant at) implements MentorFact {}

    /**
     * The mentor will be away.
     *
     * @param absence when
     * @param at when that was noted
     */
    record AbsenceNoted(Absence absence, Instant at) implements MentorFact {}

    /**
     * The mentor will not be away after all.
     *
     * @param absence what was noted
     * @param at when it was removed
     */
    record AbsenceRemoved(Absence absence, Instant at) implements MentorFact {}

    /**
     * What matching must know from now on, whole. Told at every change that matters to it.
     *
     * @param profile all of it
     * @param at when this state was made
     */
    record MatchingProfileTold(MatchingProfile profile, Instant at) implements MentorFact {}

    /**
     * The mentor is asked no more. Told to matching.
     *
     * @param at since when
     * @param reason why
     * @param successor whom to ask first for what is still open, only of somebody who left, or nothing
     */
    record Withdrawn(Instant at, Departure reason, @Nullable MentorId successor) implements MentorFact {}

    /** The withdrawal is long ago: the topic may forget the mentor. The mentor itself stays and can come back. */
    record Forgotten() implements MentorFact {}

    /** A record older than the newest one came last on the topic; the newest state was told again behind it. */
    record LateRecordOutrun() implements MentorFact {}

    /** The state that was told again has come back from the topic. */
    record NewestRecordReturned() implements MentorFact {}
}
