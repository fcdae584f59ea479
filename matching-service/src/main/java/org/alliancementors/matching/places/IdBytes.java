package org.alliancementors.matching.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ids of all mentors as bytes, one behind the other in chunks that never move. An id is named by where it stands. Ids
 * consist of letters, digits and hyphens, so their bytes are ordered as their texts are. Added to by one thread; read by
 * others only through places that a lock has handed over.
 */
final class IdBytes {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int HEAD = Long.BYTES;

    private byte[][] chunks = new byte[0][];
    private long used;

    /** An id as bytes. */
    static byte[] of(String id) {
        return id.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes an id down and returns its place. */
    int add(byte[] id) {
        long room = (long) chunks.length * CHUNK - used;
        if (room < id.length + 1) {
            used = (long) chunks.length * CHUNK;
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new byte[CHUNK];
        }
        int at = Math.toIntExact(used);
        byte[] chunk = chunks[at >>> CHUNK_BITS];
        int from = at & CHUNK - 1;
        chunk[from] = (byte) id.length;
        System.arraycopy(id, 0, chunk, from + 1, id.length);
        used += id.length + 1;
        return at;
    }

    /** The id at a place. */
    byte[] bytes(int at) {
        byte[] chunk = chunks[at >>> CHUNK_BITS];
        int from = at & CHUNK - 1;
        return Arrays.copyOfRange(chunk, from + 1, from + 1 + chunk[from]);
    }

    /** The id at a place, as text. */
    String text(int at) {
        byte[] chunk = chunks[at >>> CHUNK_BITS];
        int from = at & CHUNK - 1;
        return new String(chunk, from + 1, chunk[from], StandardCharsets.ISO_8859_1);
    }

    /** The first eight bytes as a number that is ordered, unsigned, as the ids are; most comparisons end there. */
    static long head(byte[] id) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | (i < id.length ? id[i] : 0);
        }
        return head;
    }

    /** Compares the ids at two places, of which the heads are known. */
    int compare(long head, int at, long otherHead, int other) {
        if (head != otherHead) {
            return Long.compareUnsigned(head, otherHead);
        }
        byte[] a = chunks[at >>> CHUNK_BITS];
        byte[] b = chunks[other >>> CHUNK_BITS];
        int fromA = at & CHUNK - 1;
        int fromB = other & CHUNK - 1;
        return Arrays.compare(a, fromA + 1, fromA + 1 + a[fromA], b, fromB + 1, fromB + 1 + b[fromB]);
    }

    /** Compares the id at a place with one that need not stand here. */
    int compare(long head, int at, long otherHead, byte[] other) {
        if (head != otherHead) {
            return Long.compareUnsigned(head, otherHead);
        }
        byte[] a = chunks[at >>> CHUNK_BITS];
        int from = at & CHUNK - 1;
        return Arrays.compare(a, from + 1, from + 1 + a[from], other, 0, other.length);
    }
}
