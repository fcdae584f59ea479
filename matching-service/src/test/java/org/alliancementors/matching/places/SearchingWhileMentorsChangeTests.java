package org.alliancementors.matching.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.junit.jupiter.api.Test;

/** One thread writes, several search: each search sees each mentor once, as they were before or after a change. */
class SearchingWhileMentorsChangeTests {

    private static final int TRAVELLERS = 60;
    private static final int CHANGES = 20_000;

    private final RememberedMentors index = new RememberedMentors();
    private final AtomicBoolean over = new AtomicBoolean();

    /** The travellers move across the country all the time, and leaves are split by others; all fit by telephone all the time. */
    @Test
    void aMentorWhoMovesIsNeitherMissedNorSeenTwice() throws Exception {
        for (int i = 0; i < TRAVELLERS; i++) {
            index.publish(traveller(i, 0), 0);
        }
        var searches = new AtomicInteger();
        Callable<List<Integer>> searching = () -> {
            var sizes = new ArrayList<Integer>();
            var wish = WishFixture.anyWish().wishing(Specialty.PFLEGE).meeting(Format.PHONE);
            while (!over.get()) {
                List<Entry> found =
                        index.shortlist(wish.search(), Policy.FIRST, 10_000).mentors();
                Set<String> once =
                        found.stream().map(entry -> entry.mentor().value()).collect(Collectors.toSet());
                if (found.size() != TRAVELLERS || once.size() != TRAVELLERS) {
                    sizes.add(found.size());
                }
                searches.incrementAndGet();
            }
            return sizes;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var first = threads.submit(searching);
            var second = threads.submit(searching);
            try {
                var random = new RandomPools(11, 50_000);
                for (int change = 1; change <= CHANGES; change++) {
                    index.publish(traveller(random.below(TRAVELLERS), change), change);
                    Profile other = random.profile();
                    index.publish(
                            new MentorFixture(other)
                                    .specialisedIn(Specialty.VAETER)
                                    .profile(),
                            change);
                }
            } finally {
                over.set(true);
            }
            assertThat(first.get()).isEmpty();
            assertThat(second.get()).isEmpty();
        }
        assertThat(searches).hasPositiveValue();
    }

    private static Profile traveller(int number, int change) {
        return MentorFixture.anyMentor("traveller-" + number)
                .specialisedIn(Specialty.PFLEGE)
                .at(48 + (change * 37 % 100) / 16.0, 7 + (change * 53 % 100) / 15.0, 100)
                .profile();
    }
}
