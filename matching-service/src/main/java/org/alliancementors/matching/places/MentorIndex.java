package org.alliancementors.matching.places;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All mentors in columns of numbers: about 130 bytes each, of which a search reads eight of most. The columns are cut into
 * leaves of at most a thousand mentors who live near each other, each in the order of the ids.
 *
 * <p>One thread writes at a time, any number search meanwhile. A search reads each leaf under that leaf's lock, so it sees a
 * mentor who stays in a leaf either before or after a change, and a writer waits for the microseconds that a leaf takes. Only
 * what goes from one leaf to another (a mentor who moved, a leaf that is split) could be seen twice or not at all: that happens
 * under the lock of the whole, which a search only looks at when it ends. If something went elsewhere meanwhile, it searches
 * once more, this time holding such changes off.
 */
final class MentorIndex {

    private final IdBytes ids = new IdBytes();
    private final LeafTable table = new LeafTable();
    private final StampedLock moves = new StampedLock();
    private final AtomicInteger known = new AtomicInteger();
    private final LeafTree somewhere;
    private final LeafTree nowhere;
    private volatile Leaf[] leaves;

    MentorIndex() {
        var first = new Leaf(0, true, 0);
        var second = new Leaf(1, false, 0);
        somewhere = new LeafTree(ids, first);
        nowhere = new LeafTree(ids, second);
        leaves = new Leaf[] {first, second};
    }

    /** How many mentors are known. */
    int known() {
        return known.get();
    }

    IdBytes ids() {
        return ids;
    }

    /** All leaves; each is to be read under its lock. */
    Leaf[] leaves() {
        return leaves;
    }

    /** Runs a search that sees each mentor exactly once, as they were at some moment of it. */
    <T> T search(Supplier<T> search) {
        long stamp = moves.tryOptimisticRead();
        if (stamp != 0) {
            T found = search.get();
            if (moves.validate(stamp)) {
                return found;
            }
        }
        stamp = moves.readLock();
        try {
            return search.get();
        } finally {
            moves.unlockRead(stamp);
        }
    }

    /** The leaves in which this id may stand. */
    Leaf[] candidates(byte[] id) {
        int[] numbers = table.leaves(LeafTable.hash(id));
        Leaf[] all = leaves;
        var found = new Leaf[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            found[i] = all[numbers[i]];
        }
        return found;
    }

    /**
     * Changes what is known of a mentor, unless something newer is known already.
     *
     * @param mentor the id
     * @param seq sequence number of the record
     * @param change what becomes of the row, which is {@link Row#unknown} for a new mentor
     */
    synchronized void change(String mentor, long seq, UnaryOperator<Row> change) {
        byte[] id = IdBytes.of(mentor);
        long head = IdBytes.head(id);
        Leaf holder = holder(head, id);
        if (holder == null) {
            Row row = change.apply(Row.unknown(seq));
            enter(id, ids.add(id), row);
            count(false, row);
            return;
        }
        int at = holder.find(ids, head, id);
        Row before = holder.row(at);
        if (seq < before.seq()) {
            return;
        }
        Row after = change.apply(before);
        LeafTree goal = treeFor(head, id, after);
        if (goal.leaf() == holder) {
            long stamp = holder.lock.writeLock();
            try {
                holder.set(at, after);
            } finally {
                holder.lock.unlockWrite(stamp);
            }
        } else {
            relocate(id, holder, goal.leaf(), after);
            splitIfFull(goal);
        }
        count((before.bits() & RowBits.KNOWN) != 0, after);
    }

    private void count(boolean before, Row after) {
        boolean now = (after.bits() & RowBits.KNOWN) != 0;
        known.addAndGet((now ? 1 : 0) - (before ? 1 : 0));
    }

    private @Nullable Leaf holder(long head, byte[] id) {
        for (Leaf leaf : candidates(id)) {
            if (leaf.find(ids, head, id) >= 0) {
                return leaf;
            }
        }
        return null;
    }

    private LeafTree treeFor(long head, byte[] id, Row row) {
        return (row.isSomewhere() ? somewhere : nowhere).of(head, id, row);
    }

    private void enter(byte[] id, int idAt, Row row) {
        long head = IdBytes.head(id);
        LeafTree tree = treeFor(head, id, row);
        Leaf leaf = tree.leaf();
        long stamp = leaf.lock.writeLock();
        try {
            leaf.insert(-1 - leaf.find(ids, head, id), head, idAt, row);
        } finally {
            leaf.lock.unlockWrite(stamp);
        }
        table.add(LeafTable.hash(id), leaf.number);
        splitIfFull(tree);
    }

    private void relocate(byte[] id, Leaf from, Leaf to, Row row) {
        long head = IdBytes.head(id);
        long whole = moves.writeLock();
        long old = from.lock.writeLock();
        long next = to.lock.writeLock();
        try {
            int at = from.find(ids, head, id);
            int idAt = from.idAt[at];
            from.remove(at);
            to.insert(-1 - to.find(ids, head, id), head, idAt, row);
            table.move(LeafTable.hash(id), from.number, to.number);
        } finally {
            to.lock.unlockWrite(next);
            from.lock.unlockWrite(old);
            moves.unlockWrite(whole);
        }
    }

    /** The first half stays under the number of the whole, the second becomes the last leaf. */
    private void splitIfFull(LeafTree tree) {
        Leaf full = tree.leaf();
        if (full.size < Leaf.FULL) {
            return;
        }
        LeafTree.Cut cut = tree.cut();
        Leaf[] before = leaves;
        var first = new Leaf(full.number, full.somewhere, cut.first().size() + 16);
        var second = new Leaf(before.length, full.somewhere, cut.second().size() + 16);
        first.take(full, cut.first());
        second.take(full, cut.second());
        Leaf[] after = Arrays.copyOf(before, before.length + 1);
        after[first.number] = first;
        after[second.number] = second;
        long stamp = moves.writeLock();
        try {
            leaves = after;
            for (int row = 0; row < second.size; row++) {
                table.move(LeafTable.hash(ids.bytes(second.idAt[row])), first.number, second.number);
            }
        } finally {
            moves.unlockWrite(stamp);
        }
        tree.halve(cut, first, second);
    }
}
