package org.alliancementors.matching.places;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import org.alliancementors.matching.fit.Place;
import org.jspecify.annotations.Nullable;

/**
 * Mentors who live near each other, a column per fact, in the order of their ids. What is said of all of them (the ball around
 * their places, the union of their bits, the longest radius) may be too large after changes, never too small. Everything is
 * read and written under the leaf's lock.
 */
final class Leaf {

    /** From how many mentors on a leaf is split. */
    static final int FULL = 1024;

    final int number;
    final boolean somewhere;
    final StampedLock lock = new StampedLock();

    int size;
    long union;
    int longestRadiusKm;
    double centreX;
    double centreY;
    double centreZ;
    double ball;

    long[] bits;
    long[] seq;
    long[] head;
    int[] idAt;
    float[] x;
    float[] y;
    float[] z;
    int[] radius;
    private double[] latitude;
    private double[] longitude;
    private int[] capacity;
    private Row.@Nullable Extras @Nullable [] extras;

    Leaf(int number, boolean somewhere, int room) {
        this.number = number;
        this.somewhere = somewhere;
        bits = new long[room];
        seq = new long[room];
        head = new long[room];
        idAt = new int[room];
        x = new float[room];
        y = new float[room];
        z = new float[room];
        radius = new int[room];
        latitude = new double[room];
        longitude = new double[room];
        capacity = new int[room];
    }

    /** The row of an id, or minus one minus the row where it belongs. */
    int find(IdBytes ids, long wantedHead, byte[] wanted) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = ids.compare(head[middle], idAt[middle], wantedHead, wanted);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1 - low;
    }

    /** How many of the first rows have an id before this one. */
    int before(IdBytes ids, long limitHead, int limitAt, int upTo) {
        int low = 0;
        int high = upTo;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ids.compare(head[middle], idAt[middle], limitHead, limitAt) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Row row(int row) {
        Row.Extras special = extras == null ? null : extras[row];
        return new Row(
                bits[row], seq[row], new Place(latitude[row], longitude[row]), radius[row], capacity[row], special);
    }

    void set(int row, Row what) {
        bits[row] = what.bits();
        seq[row] = what.seq();
        latitude[row] = what.place().latitude();
        longitude[row] = what.place().longitude();
        x[row] = (float) Sphere.x(what.place());
        y[row] = (float) Sphere.y(what.place());
        z[row] = (float) Sphere.z(what.place());
        radius[row] = what.radiusKm();
        capacity[row] = what.capacity();
        if (what.extras() != null || extras != null) {
            extras = extras == null ? new Row.@Nullable Extras[bits.length] : extras;
            extras[row] = what.extras();
        }
        union |= what.bits();
        longestRadiusKm = Math.max(longestRadiusKm, what.radiusKm());
        if (size == 1) {
            centreX = x[row];
            centreY = y[row];
            centreZ = z[row];
        }
        ball = Math.max(ball, Sphere.chord(centreX, centreY, centreZ, x[row], y[row], z[row]));
    }

    void insert(int row, long idHead, int idPlace, Row what) {
        if (size == bits.length) {
            resize(size + size / 4 + 4);
        }
        shift(row, row + 1);
        size++;
        head[row] = idHead;
        idAt[row] = idPlace;
        set(row, what);
    }

    void remove(int row) {
        size--;
        shift(row + 1, row, size - row);
        if (extras != null) {
            extras[size] = null;
        }
    }

    /** Takes over some rows of another leaf, in their order, and draws the ball around them. */
    void take(Leaf from, List<Integer> rows) {
        for (int row : rows) {
            insert(size, from.head[row], from.idAt[row], from.row(row));
        }
        fit();
    }

    private void fit() {
        double sumX = 0;
        double sumY = 0;
        double sumZ = 0;
        for (int row = 0; row < size; row++) {
            sumX += x[row];
            sumY += y[row];
            sumZ += z[row];
        }
        centreX = sumX / size;
        centreY = sumY / size;
        centreZ = sumZ / size;
        ball = 0;
        for (int row = 0; row < size; row++) {
            ball = Math.max(ball, Sphere.chord(centreX, centreY, centreZ, x[row], y[row], z[row]));
        }
    }

    private void shift(int from, int to) {
        shift(from, to, size - from);
    }

    private void shift(int from, int to, int count) {
        System.arraycopy(bits, from, bits, to, count);
        System.arraycopy(seq, from, seq, to, count);
        System.arraycopy(head, from, head, to, count);
        System.arraycopy(idAt, from, idAt, to, count);
        System.arraycopy(x, from, x, to, count);
        System.arraycopy(y, from, y, to, count);
        System.arraycopy(z, from, z, to, count);
        System.arraycopy(radius, from, radius, to, count);
        System.arraycopy(latitude, from, latitude, to, count);
        System.arraycopy(longitude, from, longitude, to, count);
        System.arraycopy(capacity, from, capacity, to, count);
        if (extras != null) {
            System.arraycopy(extras, from, extras, to, count);
        }
    }

    private void resize(int room) {
        bits = Arrays.copyOf(bits, room);
        seq = Arrays.copyOf(seq, room);
        head = Arrays.copyOf(head, room);
        idAt = Arrays.copyOf(idAt, room);
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        z = Arrays.copyOf(z, room);
        radius = Arrays.copyOf(radius, room);
        latitude = Arrays.copyOf(latitude, room);
        longitude = Arrays.copyOf(longitude, room);
        capacity = Arrays.copyOf(capacity, room);
        if (extras != null) {
            extras = Arrays.copyOf(extras, room);
        }
    }
}
