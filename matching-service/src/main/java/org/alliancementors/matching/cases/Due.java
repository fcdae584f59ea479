package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.places.Engagement;
import org.alliancementors.matching.places.Parting;
import org.alliancementors.matching.places.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What a case still owes the document of a mentor: the word that they come, or their place back. It is written together with
 * what it follows from and stays until it is done, so that a crash in between loses nothing; the mentor's document takes it
 * once only.
 *
 * @param mentor to whom
 * @param seat which place with them
 * @param engagement what they come for; null when the place goes back
 * @param parting how they parted, with which the place goes back; null when they come
 * @param since since when
 * @param from from when on it can be done: a yes that can still be taken back is not told to the mentor's document
 */
public record Due(
        MentorId mentor,
        Seat seat,
        @Nullable Engagement engagement,
        @Nullable Parting parting,
        Instant since,
        Instant from) {

    /** The mentor comes. */
    static Due engagement(MentorId mentor, Seat seat, Engagement engagement, Instant since, Instant from) {
        return new Due(mentor, seat, engagement, null, since, from);
    }

    /** The place goes back. */
    static Due release(MentorId mentor, Seat seat, Parting parting, Instant since) {
        return new Due(mentor, seat, null, parting, since, since);
    }

    /** Whether it is that the mentor comes. */
    public boolean isEngagement() {
        return engagement != null;
    }

    /** Whether it is about this attempt of this mentor, as its mentor. */
    boolean isOf(MentorId mentor, int attempt) {
        return seat.attempt() == attempt && this.mentor.equals(mentor);
    }

    /** The same, to be done from this time on. */
    Due from(Instant time) {
        return new Due(mentor, seat, engagement, parting, since, time);
    }
}
