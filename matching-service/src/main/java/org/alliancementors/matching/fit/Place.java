package org.alliancementors.matching.fit;

/**
 * A point on the map.
 *
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 */
public record Place(double latitude, double longitude) {

    /** Mean radius of the earth after the IUGG, kilometres. */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * Great-circle distance by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
     * 1984), which stays exact for near places. Within Germany it is off by less than half a per cent, because the earth is
     * no sphere. Uses {@link StrictMath}, so that every machine gets the same bits.
     *
     * @return kilometres; NaN when a coordinate is unknown (NaN)
     */
    public double kilometresTo(Place other) {
        double phi = StrictMath.toRadians(latitude);
        double otherPhi = StrictMath.toRadians(other.latitude);
        double sinHalfPhi = StrictMath.sin((otherPhi - phi) / 2);
        double sinHalfLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
        double haversine = sinHalfPhi * sinHalfPhi
                + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * sinHalfLambda * sinHalfLambda;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1.0, StrictMath.sqrt(haversine)));
    }
}
