package org.alliancementors.matching.places;

import java.util.HashMap;
import java.util.Map;
import org.alliancementors.matching.fit.TrackRecord;

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

    /** The answer was given all the same; only the mission came to nothing. */
    static TrackRecord takenOut(TrackRecord track, Engagement engagement) {
        return new TrackRecord(
                changed(track.missions(), engagement.month(), -1),
                changed(track.kinds(), engagement.kind(), -1),
                track.answered(),
                track.lapsed());
    }

    static TrackRecord answered(TrackRecord track) {
        return new TrackRecord(track.missions(), track.kinds(), track.answered() + 1, track.lapsed());
    }

    static TrackRecord lapsed(TrackRecord track) {
        return new TrackRecord(track.missions(), track.kinds(), track.answered(), track.lapsed() + 1);
    }

    private static <K> Map<K, Integer> changed(Map<K, Integer> counts, K key, int by) {
        var next = new HashMap<>(counts);
        next.merge(key, by, Integer::sum);
        next.values().removeIf(count -> count <= 0);
        return next;
    }
}
