package org.alliancementors.matching.places;

import java.util.HashMap;
import java.util.Map;
import org.alliancementors.matching.fit.TrackRecord;
import org.jspecify.annotations.Nullable;

/** How a mentor's numbers change. Whether they may is for {@link MentorPlaces} to know: here nothing is counted once only. */
final class Counting {

    private Counting() {}

    static TrackRecord accepted(TrackRecord track, Engagement engagement) {
        return new TrackRecord(
                changed(track.missions(), engagement.month(), 1),
                changed(track.kinds(), engagement.kind(), 1),
                track.answered() + 1,
                track.lapsed());
    }

    /**
     * A mentor and a mission part.
     *
     * @param engagement the mission as it was counted, or null when it was not
     */
    static TrackRecord parted(TrackRecord track, @Nullable Engagement engagement, Parting.Answer answer) {
        TrackRecord rest =
                engagement == null || answer == Parting.Answer.FULFILLED ? track : takenOut(track, engagement);
        return switch (answer) {
            case GIVEN -> engagement == null ? answered(rest) : rest;
            case LAPSED -> lapsed(rest);
            case UNCOUNTED, FULFILLED -> rest;
        };
    }

    /** The answer was given all the same; only the mission came to nothing. */
    private static TrackRecord takenOut(TrackRecord track, Engagement engagement) {
        return new TrackRecord(
                changed(track.missions(), engagement.month(), -1),
                changed(track.kinds(), engagement.kind(), -1),
                track.answered(),
                track.lapsed());
    }

    private static TrackRecord answered(TrackRecord track) {
        return new TrackRecord(track.missions(), track.kinds(), track.answered() + 1, track.lapsed());
    }

    private static TrackRecord lapsed(TrackRecord track) {
        return new TrackRecord(track.missions(), track.kinds(), track.answered(), track.lapsed() + 1);
    }

    private static <K> Map<K, Integer> changed(Map<K, Integer> counts, K key, int by) {
        var next = new HashMap<>(counts);
        next.merge(key, by, Integer::sum);
        next.values().removeIf(count -> count <= 0);
        return next;
    }
}
