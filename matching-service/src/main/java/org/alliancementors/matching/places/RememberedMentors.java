package org.alliancementors.matching.places;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.Finalists.Finalist;

/**
 * The pool in memory, made for a million mentors: see {@link MentorIndex}. May be searched by many threads while it changes; a
 * search sees each mentor either before or after a change. An older record never replaces a newer one.
 */
public final class RememberedMentors implements MentorPool {

    private final MentorIndex index = new MentorIndex();
    private volatile DistancePoints distances = new DistancePoints(Policy.FIRST);
    private volatile boolean complete;

    /** A mentor published a profile. */
    public void publish(Profile profile, long seq) {
        index.change(profile.mentor().value(), seq, before -> Row.published(profile, seq));
    }

    /** A mentor left. The number stays, so that an older record that comes late does not bring them back. */
    public void withdraw(MentorId mentor, long seq) {
        index.change(mentor.value(), seq, before -> before.withdrawn(seq));
    }

    /** A mentor is no more. */
    public void forget(MentorId mentor, long seq) {
        index.change(mentor.value(), seq, before -> Row.unknown(seq));
    }

    /** All mentors were read once. */
    public void complete(boolean now) {
        complete = now;
    }

    @Override
    public int size() {
        return index.known();
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public Shortlist shortlist(Search search, Policy policy, int limit) {
        DistancePoints points = distances(policy);
        return index.search(() -> {
            var wanted = new Wanted(search, policy, points);
            Finalists found = new Finding(index, wanted, limit).find(search.first());
            List<Entry> best = found.bestFirst().stream().map(this::entry).toList();
            return new Shortlist(best, found.isWhole());
        });
    }

    @Override
    public Survey survey(Search search, Policy policy) {
        return index.search(() -> new Surveying(index, search, policy).survey());
    }

    @Override
    public List<MentorId> known(int limit) {
        return index.search(() -> {
            var first = new Finalists(index.ids(), limit);
            for (Leaf leaf : index.leaves()) {
                add(leaf, first);
            }
            return first.bestFirst().stream()
                    .map(found -> entry(found).mentor())
                    .toList();
        });
    }

    private static void add(Leaf leaf, Finalists first) {
        long stamp = leaf.lock.readLock();
        try {
            int end = first.within(leaf, leaf.size, 0);
            for (int row = 0; row < end; row++) {
                if ((leaf.bits[row] & RowBits.KNOWN) != 0) {
                    first.add(new Finalist(false, 0, leaf.head[row], leaf.idAt[row], leaf.seq[row]));
                    end = first.within(leaf, end, 0);
                }
            }
        } finally {
            leaf.lock.unlockRead(stamp);
        }
    }

    private Entry entry(Finalist finalist) {
        return new Entry(new MentorId(index.ids().text(finalist.idAt())), finalist.seq());
    }

    /** Made anew only when the policy is another one. */
    private DistancePoints distances(Policy policy) {
        DistancePoints known = distances;
        if (!known.isFor(policy)) {
            known = new DistancePoints(policy);
            distances = known;
        }
        return known;
    }
}
