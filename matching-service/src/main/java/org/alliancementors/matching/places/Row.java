package org.alliancementors.matching.places;

import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What is written into one row of a leaf.
 *
 * @param bits see {@link RowBits}
 * @param seq sequence number of the record
 * @param place where the mentor lives, not a number when unknown
 * @param radiusKm how far the mentor travels, kilometres
 * @param capacity missions at a time
 * @param extras what only some mentors have, or null
 */
record Row(
        long bits,
        long seq,
        Place place,
        int radiusKm,
        int capacity,
        @Nullable Extras extras) {

    private static final Place NOWHERE = new Place(Double.NaN, Double.NaN);

    /**
     * What only some mentors have.
     *
     * @param absences days away
     * @param ownAlliances alliances that the mentor belongs to
     */
    record Extras(List<Period> absences, Set<AllianceId> ownAlliances) {}

    static Row published(Profile profile, long seq) {
        boolean plain = profile.absences().isEmpty() && profile.ownAlliances().isEmpty();
        return new Row(
                RowBits.of(profile, true),
                seq,
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                plain ? null : new Extras(profile.absences(), profile.ownAlliances()));
    }

    /** Nothing is known but that there was a record of this number. */
    static Row unknown(long seq) {
        return new Row(0, seq, NOWHERE, 0, 0, null);
    }

    Row withdrawn(long at) {
        return new Row(bits & ~RowBits.OPEN, at, place, radiusKm, capacity, extras);
    }

    boolean isSomewhere() {
        return Double.isFinite(place.latitude()) && Double.isFinite(place.longitude());
    }

    Profile profile(String id) {
        return new Profile(
                new MentorId(id),
                RowBits.main(bits),
                RowBits.side(bits),
                RowBits.formats(bits),
                RowBits.state(bits),
                place,
                radiusKm,
                capacity,
                extras == null ? List.of() : extras.absences(),
                extras == null ? Set.of() : extras.ownAlliances());
    }
}
