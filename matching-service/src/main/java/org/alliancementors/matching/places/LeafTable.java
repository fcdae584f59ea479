package org.alliancementors.matching.places;

import java.util.Arrays;

/**
 * In which leaf a mentor stands, by a hash of the id: open addressing, probed one slot after the other. Two ids may share a
 * hash; then both leaves are named and the leaves tell. Entries are added and changed, never removed. Safe for many threads.
 */
final class LeafTable {

    private static final int EMPTY = 0;
    private static final int[] NONE = {};

    private long[] hashes = new long[64];
    private int[] marks = new int[64];
    private int used;

    /** FNV-1a over the bytes, mixed once more so that the bits used depend on all of them. */
    static long hash(byte[] id) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : id) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
    }

    /** The leaves of all ids that have this hash. */
    synchronized int[] leaves(long hash) {
        int[] found = NONE;
        for (int slot = slot(hash); marks[slot] != EMPTY; slot = after(slot)) {
            if (hashes[slot] == hash) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = marks[slot] - 1;
            }
        }
        return found;
    }

    /** An id of this hash went from one leaf to another. */
    synchronized void move(long hash, int from, int to) {
        for (int slot = slot(hash); marks[slot] != EMPTY; slot = after(slot)) {
            if (hashes[slot] == hash && marks[slot] == from + 1) {
                marks[slot] = to + 1;
                return;
            }
        }
        throw new IllegalStateException("no id of hash %d stands in leaf %d".formatted(hash, from));
    }

    /** One more id. */
    synchronized void add(long hash, int leaf) {
        if (used * 10L >= hashes.length * 7L) {
            grow();
        }
        insert(hash, leaf + 1);
        used++;
    }

    private void insert(long hash, int mark) {
        int slot = slot(hash);
        while (marks[slot] != EMPTY) {
            slot = after(slot);
        }
        hashes[slot] = hash;
        marks[slot] = mark;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & hashes.length - 1;
    }

    private int after(int slot) {
        return slot + 1 & hashes.length - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldMarks = marks;
        hashes = new long[oldHashes.length * 2];
        marks = new int[oldMarks.length * 2];
        for (int slot = 0; slot < oldHashes.length; slot++) {
            if (oldMarks[slot] != EMPTY) {
                insert(oldHashes[slot], oldMarks[slot]);
            }
        }
    }
}
