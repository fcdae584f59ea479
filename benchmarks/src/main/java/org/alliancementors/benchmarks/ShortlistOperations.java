package org.alliancementors.benchmarks;

import java.util.List;
import java.util.PriorityQueue;
import org.alliancementors.events.codes.Format;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPool;
import org.alliancementors.matching.places.RememberedMentors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One search for the ten best, by the index and by the plain scan that is its floor. One operation is one search; the searches
 * are taken in turn from a fixed list, so a figure is the mean over that mix, not the cost of one lucky search. Public, as its
 * states are, because what JMH generates for it stands in another package.
 */
public class ShortlistOperations {

    /** By the index that the service searches. */
    @Benchmark
    public MentorPool.Shortlist index(Index index) {
        return index.mentors.shortlist(index.next(), Policy.FIRST, Shortlists.TOP);
    }

    /** By a pass over all mentors. */
    @Benchmark
    public PriorityQueue<Long> plainScan(Scan scan) {
        return scan.mentors.best(scan.next().wish(), Shortlists.TOP);
    }

    /** What both are asked. */
    @State(Scope.Benchmark)
    public static class Demand {

        // a power of two: too many to be learnt by heart, and quick to go round in
        private static final int SEARCHES = 4_096;

        @Param({"32", "10000", "1000000"})
        private int size;

        @Param({"ON_SITE", "PHONE"})
        private Format format = Format.ON_SITE;

        private List<Search> searches = List.of();
        private int next;

        /** The same searches for the index and for the floor. */
        @Setup
        public void prepareSearches() {
            searches = new Generated(Scale.SEED + 1).searches(format, SEARCHES);
        }

        List<Profile> profiles() {
            return new Generated(Scale.SEED).mentors(size);
        }

        Search next() {
            return searches.get(next++ & SEARCHES - 1);
        }
    }

    /** The index over so many mentors. */
    @State(Scope.Benchmark)
    public static class Index extends Demand {

        private final RememberedMentors mentors = new RememberedMentors();

        /** Publishes everybody. */
        @Setup
        public void publish() {
            profiles().forEach(profile -> mentors.publish(profile, 1));
        }
    }

    /** The arrays of so many mentors. */
    @State(Scope.Benchmark)
    public static class Scan extends Demand {

        private PlainScan mentors = new PlainScan(List.of());

        /** Fills the arrays. */
        @Setup
        public void fill() {
            mentors = new PlainScan(profiles());
        }
    }
}
