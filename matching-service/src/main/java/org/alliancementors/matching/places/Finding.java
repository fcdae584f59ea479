package org.alliancementors.matching.places;

import java.util.Arrays;
import java.util.Collection;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.places.Finalists.Finalist;

/**
 * One search through the leaves, the most promising first; it ends where no leaf can hold anybody better. Within a leaf, which
 * is in the order of ids, it ends where only later ids with no more points can follow.
 */
final class Finding {

    private static final int LARGE = 6;

    private final MentorIndex index;
    private final Wanted wanted;
    private final Finalists finalists;
    private final boolean large;

    Finding(MentorIndex index, Wanted wanted, int limit) {
        this.index = index;
        this.wanted = wanted;
        this.large = index.leaves().length > LARGE;
        this.finalists = new Finalists(index.ids(), limit);
    }

    Finalists find(Collection<MentorId> first) {
        first.forEach(mentor -> prefer(mentor.value()));
        Leaf[] leaves = index.leaves();
        long[] order = new long[leaves.length];
        int promising = 0;
        for (int i = 0; i < leaves.length; i++) {
            int most = bound(leaves[i]);
            if (most >= 0) {
                order[promising++] = (long) (Integer.MAX_VALUE - most) << 32 | i;
            }
        }
        Arrays.sort(order, 0, promising);
        for (int i = 0; i < promising; i++) {
            int most = Integer.MAX_VALUE - (int) (order[i] >>> 32);
            if (finalists.excludes(most)) {
                finalists.drop();
                break;
            }
            scan(leaves[(int) order[i]], most);
        }
        return finalists;
    }

    private int bound(Leaf leaf) {
        long stamp = leaf.lock.readLock();
        try {
            return leaf.size == 0 ? -1 : wanted.most(leaf);
        } finally {
            leaf.lock.unlockRead(stamp);
        }
    }

    private void prefer(String mentor) {
        byte[] id = IdBytes.of(mentor);
        long head = IdBytes.head(id);
        for (Leaf leaf : index.candidates(id)) {
            long stamp = leaf.lock.readLock();
            try {
                int row = leaf.find(index.ids(), head, id);
                if (row >= 0 && (leaf.bits[row] & RowBits.KNOWN) != 0) {
                    weigh(leaf, row, true);
                }
            } finally {
                leaf.lock.unlockRead(stamp);
            }
        }
    }

    /** The bound of the leaf may have become too small since it was asked for: then it is taken as it is now. */
    private void scan(Leaf leaf, int asked) {
        long stamp = leaf.lock.readLock();
        try {
            int most = Math.max(asked, wanted.most(leaf));
            int end = finalists.within(leaf, leaf.size, most);
            long needed = needed(most);
            for (int row = 0; row < end; row++) {
                if (wanted.admits(leaf.bits[row], needed) && weighIfWorth(leaf, row)) {
                    end = finalists.within(leaf, end, most);
                    needed = needed(most);
                }
            }
            if (end < leaf.size || needed != wanted.required()) {
                finalists.drop();
            }
        } finally {
            leaf.lock.unlockRead(stamp);
        }
    }

    /** In a large pool most rows are passed over because they lack what it takes to come in at all. */
    private long needed(int mostOfLeaf) {
        int least = large ? finalists.least() : 0;
        return least > 0 ? wanted.required(least, mostOfLeaf) : wanted.required();
    }

    private boolean weighIfWorth(Leaf leaf, int row) {
        int most = wanted.most(leaf, row);
        if (most < 0) {
            return false;
        }
        if (finalists.excludes(most, leaf.head[row], leaf.idAt[row])) {
            finalists.drop();
            return false;
        }
        return weigh(leaf, row, false);
    }

    /** By the rules and terms themselves. Whoever is asked first was looked at before and is left out when met again. */
    private boolean weigh(Leaf leaf, int row, boolean preferred) {
        var candidate = candidate(leaf, row);
        if (wanted.prefers(candidate) != preferred || !wanted.fits(candidate)) {
            return false;
        }
        int points = wanted.points(leaf, row, candidate);
        finalists.add(new Finalist(preferred, points, leaf.head[row], leaf.idAt[row], leaf.seq[row]));
        return true;
    }

    private Candidate candidate(Leaf leaf, int row) {
        boolean open = (leaf.bits[row] & RowBits.OPEN) != 0;
        return new Candidate(leaf.row(row).profile(index.ids().text(leaf.idAt[row])), open, 0);
    }
}
