package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands by for a mission.
 *
 * @param asked how many were asked so far
 * @param current who is asked or stands by, or null
 * @param past those who were, the oldest first
 * @param searchAt when somebody is looked for, or null when nobody is to be
 */
public record Standbys(
        int asked,
        @Nullable Standby current,
        List<PastStandby> past,
        @Nullable Instant searchAt) {

    /** How many are asked at most: standing by is a favour, not worth bothering many. */
    public static final int MOST_ASKED = 3;

    /** Nobody was asked. */
    public static final Standbys NONE = new Standbys(0, null, List.of(), null);

    /** Copies the list. */
    public Standbys {
        past = List.copyOf(past);
    }

    /** Who did not want to, the first first. */
    public List<MentorId> refused() {
        return past.stream()
                .filter(PastStandby::isRefusal)
                .map(PastStandby::mentor)
                .toList();
    }

    /** Whether this mentor is asked or stands by under this number. */
    public boolean names(MentorId mentor, int number) {
        return current(number).filter(one -> one.mentor().equals(mentor)).isPresent();
    }

    /** Who is asked or stands by under this number. */
    Optional<Standby> current(int number) {
        return Optional.ofNullable(current).filter(one -> one.number() == number);
    }

    /** Who has agreed. */
    Optional<Standby> agreed() {
        return Optional.ofNullable(current).filter(one -> one.agreedAt() != null);
    }

    /** Whether one more may be asked. */
    boolean mayAsk() {
        return asked < MOST_ASKED;
    }

    /** When something has to be done about them, or empty. */
    Optional<Instant> dueAt() {
        return current == null
                ? Optional.ofNullable(searchAt)
                : Optional.of(current)
                        .filter(one -> one.agreedAt() == null)
                        .map(one -> one.offer().expiresAt());
    }

    /** The same, looking for somebody at this time, or never when null. */
    Standbys searching(@Nullable Instant at) {
        return new Standbys(asked, current, past, at);
    }

    /** Somebody is asked. */
    Standbys asking(Standby standby) {
        return new Standbys(standby.number(), standby, past, null);
    }

    /** The one who was asked agrees. */
    Standbys agreeing(Instant at) {
        return current == null
                ? this
                : new Standbys(asked, new Standby(current.number(), current.mentor(), current.offer(), at), past, null);
    }

    /** The one who was asked or stood by no longer does. */
    Standbys ended(PastStandby end) {
        var more = new java.util.ArrayList<>(past);
        more.add(end);
        return new Standbys(asked, null, more, null);
    }
}
