package org.alliancementors.matching.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.ScoreTerm.Pairing;
import org.alliancementors.matching.fit.ScoreTerms;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Wish;

/**
 * Most points that the distance can give from so many kilometres on, on site: a table of the term itself, made once per policy,
 * so that the formula stands in one place. It relies on nothing but that farther never means more.
 */
final class DistancePoints {

    private static final int STEPS_PER_KM = 16;
    private static final int MOST_STEPS = 1 << 14;
    private static final double DEGREES_PER_KM = 90 / new Place(0, 0).kilometresTo(new Place(90, 0));

    private final Policy policy;
    private final int[] points;

    DistancePoints(Policy policy) {
        this.policy = policy;
        this.points = new int[Math.min(MOST_STEPS, policy.farKm() * STEPS_PER_KM + 1)];
        for (int step = 0; step < points.length; step++) {
            points[step] = at((double) step / STEPS_PER_KM);
        }
    }

    boolean isFor(Policy other) {
        return policy.equals(other);
    }

    /** Most points of anybody who lives at least so far away; also for an unknown distance. */
    int atMost(double kilometres) {
        int step = (int) (Math.max(0, kilometres - Sphere.ERROR_KM) * STEPS_PER_KM);
        return points[Math.min(step, points.length - 1)];
    }

    private int at(double kilometres) {
        // a little nearer than the step, so that rounding on the way never takes a point off
        double north = Math.max(0, kilometres - Sphere.ERROR_KM) * DEGREES_PER_KM;
        var search = new Search(someWish(), Map.of(), LocalDate.EPOCH);
        var candidate = new Candidate(someProfile(new Place(north, 0)), true, 0);
        return ScoreTerms.DISTANCE.points(new Pairing(search, candidate, policy, Pool.UNKNOWN));
    }

    private static Wish someWish() {
        return new Wish(
                new MissionReference("LBF-AAAA-AAAA"),
                null,
                MissionKind.ADVICE,
                List.of(),
                Format.ON_SITE,
                new Period(LocalDate.EPOCH, LocalDate.EPOCH),
                new PostalCode("00000"),
                FederalState.BE,
                new Place(0, 0),
                null,
                null,
                Instant.EPOCH);
    }

    private static Profile someProfile(Place place) {
        return new Profile(
                new MentorId("somebody"),
                Set.of(),
                Set.of(),
                Set.of(Format.ON_SITE),
                FederalState.BE,
                place,
                1,
                1,
                List.of(),
                Set.of());
    }
}
