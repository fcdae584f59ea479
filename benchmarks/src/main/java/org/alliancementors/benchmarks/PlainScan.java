package org.alliancementors.benchmarks;

import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Wish;

/**
 * The floor of a search without an index: one pass over arrays of numbers, with the specialty and the distance as the first
 * policy weighs them, and no more rules than specialty, format and radius. Its answer is nearly, not exactly, the ranking.
 */
@SuppressWarnings("EnumOrdinal")
final class PlainScan {

    private static final double EARTH_KM = 6371.0088;

    private final long[] main;
    private final long[] side;
    private final int[] formats;
    private final int[] radius;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    PlainScan(List<Profile> mentors) {
        int size = mentors.size();
        main = new long[size];
        side = new long[size];
        formats = new int[size];
        radius = new int[size];
        x = new double[size];
        y = new double[size];
        z = new double[size];
        for (int i = 0; i < size; i++) {
            put(i, mentors.get(i));
        }
    }

    private void put(int i, Profile mentor) {
        main[i] = mask(mentor.mainSpecialties());
        side[i] = mask(mentor.sideSpecialties());
        for (Format format : mentor.formats()) {
            formats[i] |= 1 << format.ordinal();
        }
        radius[i] = mentor.radiusKm();
        double phi = Math.toRadians(mentor.place().latitude());
        double lambda = Math.toRadians(mentor.place().longitude());
        x[i] = Math.cos(phi) * Math.cos(lambda);
        y[i] = Math.cos(phi) * Math.sin(lambda);
        z[i] = Math.sin(phi);
    }

    /** The rows of the best, in no order, packed under their points. */
    PriorityQueue<Long> best(Wish wish, int limit) {
        double phi = Math.toRadians(wish.place().latitude());
        double lambda = Math.toRadians(wish.place().longitude());
        double toX = Math.cos(phi) * Math.cos(lambda);
        double toY = Math.cos(phi) * Math.sin(lambda);
        double toZ = Math.sin(phi);
        int format = 1 << wish.format().ordinal();
        boolean onSite = wish.format() == Format.ON_SITE;
        long wished = mask(Set.copyOf(wish.specialties()));
        var best = new PriorityQueue<Long>(limit + 1);
        for (int i = 0; i < main.length; i++) {
            if ((formats[i] & format) != 0 && ((main[i] | side[i]) & wished) != 0) {
                double kilometres = 0;
                if (onSite) {
                    double dx = x[i] - toX;
                    double dy = y[i] - toY;
                    double dz = z[i] - toZ;
                    kilometres = EARTH_KM * Math.sqrt(dx * dx + dy * dy + dz * dz);
                }
                if (kilometres <= radius[i]) {
                    long points = Math.round(500 * share(wish, i) + Math.max(0, 300 - kilometres));
                    keep(best, points << 32 | Integer.MAX_VALUE - i, limit);
                }
            }
        }
        return best;
    }

    private double share(Wish wish, int row) {
        double met = 0;
        double weights = 0;
        double weight = 4;
        for (Specialty specialty : wish.specialties()) {
            long bit = 1L << specialty.ordinal();
            met += (main[row] & bit) != 0 ? weight : (side[row] & bit) != 0 ? weight * 0.6 : 0;
            weights += weight;
            weight = Math.max(1, weight / 2);
        }
        return met / weights;
    }

    private static void keep(PriorityQueue<Long> best, long one, int limit) {
        if (best.size() < limit) {
            best.add(one);
        } else if (best.element() < one) {
            best.remove();
            best.add(one);
        }
    }

    private static long mask(Set<Specialty> specialties) {
        return specialties.stream()
                .mapToLong(specialty -> 1L << specialty.ordinal())
                .reduce(0, (a, b) -> a | b);
    }
}
