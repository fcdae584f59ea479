package org.alliancementors.matching.cases;

import java.util.List;
import org.alliancementors.kit.store.Stored;

/**
 * Searches anew for every case that waits for somebody, whatever their number, as a new policy asks for. They are taken page
 * by page; a page begins behind the last case of the one before, so that cases that found somebody meanwhile move nobody out
 * of sight.
 */
public final class SearchingWaitingCases {

    private static final int PAGE = 200;

    private final Shelves shelves;
    private final SearchingMentors searching;

    /** Searches with these. */
    public SearchingWaitingCases(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.searching = new SearchingMentors(shelves, circumstances, watch);
    }

    /** Searches for all of them, the longest waiting first. Returns false, and does nothing, before all mentors are known. */
    public boolean searchAll() {
        if (!shelves.pool().complete()) {
            return false;
        }
        List<Stored<Case>> page = shelves.cases().waiting(0, PAGE);
        while (!page.isEmpty()) {
            Stored<Case> last = page.getLast();
            searching.search(page);
            page = shelves.cases().waitingBehind(last, PAGE);
        }
        return true;
    }
}
