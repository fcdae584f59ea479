package org.alliancementors.matching.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best so far, at most a limit: who is asked first before all, then by points, then by id. One search, one thread. */
final class Finalists {

    private final IdBytes ids;
    private final int limit;
    private final Comparator<Finalist> bestFirst;
    private final PriorityQueue<Finalist> worstFirst;
    private boolean dropped;

    /**
     * One of them.
     *
     * @param preferred whether they are asked first
     * @param points the score as far as memory knows it
     * @param head of the id
     * @param idAt where the id stands
     * @param seq sequence number of the profile
     */
    record Finalist(boolean preferred, int points, long head, int idAt, long seq) {}

    Finalists(IdBytes ids, int limit) {
        this.ids = ids;
        this.limit = limit;
        this.bestFirst = Comparator.comparing(Finalist::preferred)
                .thenComparingInt(Finalist::points)
                .reversed()
                .thenComparing((a, b) -> ids.compare(a.head(), a.idAt(), b.head(), b.idAt()));
        this.worstFirst = new PriorityQueue<>(Math.max(1, Math.min(limit, 64)), bestFirst.reversed());
    }

    boolean isFull() {
        return worstFirst.size() >= limit;
    }

    /** Whether nobody with at most so many points and any id can come in. */
    boolean excludes(int points) {
        return isFull() && (limit == 0 || points < worst().points() || worst().preferred());
    }

    /** Whether nobody with at most so many points and this id, or a later one, can come in. */
    boolean excludes(int points, long head, int idAt) {
        if (!isFull()) {
            return false;
        }
        return excludes(points)
                || points == worst().points() && ids.compare(head, idAt, worst().head(), worst().idAt()) > 0;
    }

    /** How many points it takes to come in; 0 while there is room. */
    int least() {
        return isFull() && limit > 0 ? worst().points() : 0;
    }

    /** How many rows of a leaf, from the first on, can still come in, when none has more points than this. */
    int within(Leaf leaf, int upTo, int mostPoints) {
        if (!isFull() || limit == 0 || mostPoints > worst().points()) {
            return upTo;
        }
        return leaf.before(ids, worst().head(), worst().idAt(), upTo);
    }

    void add(Finalist finalist) {
        worstFirst.add(finalist);
        if (worstFirst.size() > limit) {
            worstFirst.remove();
            dropped = true;
        }
    }

    /** Somebody was passed over because the others are better. */
    void drop() {
        dropped = true;
    }

    boolean isWhole() {
        return !dropped;
    }

    List<Finalist> bestFirst() {
        List<Finalist> all = new ArrayList<>(worstFirst);
        all.sort(bestFirst);
        return all;
    }

    private Finalist worst() {
        return worstFirst.element();
    }
}
