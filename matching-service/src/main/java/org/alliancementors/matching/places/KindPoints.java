package org.alliancementors.matching.places;

import java.util.Arrays;

/** Points by kind of mentor, filled as kinds are met: a plain table for few kinds, a small hash for many. One search, one thread. */
final class KindPoints {

    /** Not known yet. */
    static final int UNKNOWN = -1;

    private static final int PLAIN_BITS = 10;

    private final boolean plain;
    private long[] kinds;
    private int[] points;
    private int used;

    /** For kinds that are numbers of so many bits. */
    KindPoints(int bits) {
        plain = bits <= PLAIN_BITS;
        int room = plain ? 1 << bits : 1 << PLAIN_BITS;
        kinds = plain ? new long[0] : new long[room];
        points = new int[room];
        Arrays.fill(points, UNKNOWN);
    }

    int get(long kind) {
        return plain ? points[(int) kind] : points[slot(kind)];
    }

    void put(long kind, int value) {
        if (!plain && used * 2 >= points.length) {
            grow();
        }
        int at = plain ? (int) kind : slot(kind);
        if (!plain) {
            kinds[at] = kind;
        }
        points[at] = value;
        used++;
    }

    private int slot(long kind) {
        int slot = (int) (kind * 0x9e3779b97f4a7c15L >>> 32) & points.length - 1;
        while (points[slot] != UNKNOWN && kinds[slot] != kind) {
            slot = slot + 1 & points.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKinds = kinds;
        int[] oldPoints = points;
        kinds = new long[oldKinds.length * 2];
        points = new int[oldPoints.length * 2];
        Arrays.fill(points, UNKNOWN);
        for (int i = 0; i < oldPoints.length; i++) {
            if (oldPoints[i] != UNKNOWN) {
                int at = slot(oldKinds[i]);
                kinds[at] = oldKinds[i];
                points[at] = oldPoints[i];
            }
        }
    }
}
