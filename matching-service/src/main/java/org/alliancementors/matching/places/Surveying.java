package org.alliancementors.matching.places;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRule;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPool.Survey;

/**
 * Counts everybody, by the first rule against them. The first three rules look at nothing but the bits: what they say of one
 * mentor holds for all of the same bits, so most of a million are counted by a look into a small table.
 */
final class Surveying {

    private static final Set<Exclusion> BY_BITS = Set.of(Exclusion.WITHDRAWN, Exclusion.SPECIALTY, Exclusion.FORMAT);

    private final MentorIndex index;
    private final Search search;
    private final Policy policy;
    private final long kindBits;
    private final Map<Long, Optional<Exclusion>> kinds = new HashMap<>();
    private final Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    private int fitting;

    Surveying(MentorIndex index, Search search, Policy policy) {
        this.index = index;
        this.search = search;
        this.policy = policy;
        this.kindBits = RowBits.OPEN
                | RowBits.formats(Set.of(search.wish().format()))
                | RowBits.specialties(search.wish().specialties(), search.wish().specialties());
    }

    Survey survey() {
        for (Leaf leaf : index.leaves()) {
            long stamp = leaf.lock.readLock();
            try {
                for (int row = 0; row < leaf.size; row++) {
                    if ((leaf.bits[row] & RowBits.KNOWN) != 0) {
                        count(leaf, row);
                    }
                }
            } finally {
                leaf.lock.unlockRead(stamp);
            }
        }
        return new Survey(fitting, excluded);
    }

    private void count(Leaf leaf, int row) {
        Optional<Exclusion> known = kinds.computeIfAbsent(
                leaf.bits[row] & kindBits, kind -> first(leaf, row).filter(BY_BITS::contains));
        Optional<Exclusion> reason = known.isPresent() ? known : first(leaf, row);
        if (reason.isPresent()) {
            excluded.merge(reason.get(), 1, Integer::sum);
        } else {
            fitting++;
        }
    }

    private Optional<Exclusion> first(Leaf leaf, int row) {
        boolean open = (leaf.bits[row] & RowBits.OPEN) != 0;
        var profile = leaf.row(row).profile(index.ids().text(leaf.idAt[row]));
        return HardRules.firstAgainst(search, new Candidate(profile, open, 0), policy)
                .map(HardRule::exclusion);
    }
}
