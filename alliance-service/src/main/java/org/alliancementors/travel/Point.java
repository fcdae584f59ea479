package org.alliancementors.travel;

/**
 * A point on the map.
 *
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 */
public record Point(double latitude, double longitude) {

    /** Mean radius of the earth after the IUGG, kilometres. */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * Great-circle distance by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
     * 1984), kilometres. Roads are longer.
     */
    double kilometresTo(Point other) {
        double phi = StrictMath.toRadians(latitude);
        double otherPhi = StrictMath.toRadians(other.latitude);
        double sinHalfPhi = StrictMath.sin((otherPhi - phi) / 2);
        double sinHalfLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
        double haversine = sinHalfPhi * sinHalfPhi
                + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * sinHalfLambda * sinHalfLambda;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1.0, StrictMath.sqrt(haversine)));
    }
}
