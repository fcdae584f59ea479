package org.alliancementors.matching.places;

import org.alliancementors.matching.fit.Place;

/**
 * Distances without angles: places as points on the unit sphere, where the straight line between two points (the chord) tells
 * how far they are apart. Good to {@link #ERROR_KM}, which every bound leaves as margin; who is near a limit is measured
 * exactly.
 */
final class Sphere {

    /** More than all that rounding to single precision can amount to (about one metre), kilometres. */
    static final double ERROR_KM = 0.01;

    /** As the exact measure has it. */
    private static final double DIAMETER_KM = 2 * new Place(0, 0).kilometresTo(new Place(0, 180)) / Math.PI;

    private Sphere() {}

    static double x(Place place) {
        return Math.cos(Math.toRadians(place.latitude())) * Math.cos(Math.toRadians(place.longitude()));
    }

    static double y(Place place) {
        return Math.cos(Math.toRadians(place.latitude())) * Math.sin(Math.toRadians(place.longitude()));
    }

    static double z(Place place) {
        return Math.sin(Math.toRadians(place.latitude()));
    }

    static double chord(double x, double y, double z, double otherX, double otherY, double otherZ) {
        double dx = x - otherX;
        double dy = y - otherY;
        double dz = z - otherZ;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** The arc over a chord, kilometres; for all but far places by the first terms of the arc sine's series. */
    static double kilometres(double chord) {
        double half = chord / 2;
        if (half < 0.1) {
            double square = half * half;
            return DIAMETER_KM * half * (1 + square * (1.0 / 6 + square * (3.0 / 40 + square * 15 / 336)));
        }
        return DIAMETER_KM * Math.asin(Math.min(1, half));
    }
}
