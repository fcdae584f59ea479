package org.alliancementors.matching.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index finds exactly what looking at everybody finds. */
class RememberingMentorsTests {

    private final RememberedMentors index = new RememberedMentors();
    private final PlainPool plain = new PlainPool();

    @ParameterizedTest(name = "{1} records of up to {2} mentors, seed {0}")
    @CsvSource({"1, 40, 20", "2, 40, 32", "3, 3000, 900", "4, 12000, 12000", "5, 20000, 6000", "6, 6000, 3000"})
    void findsWhatLookingAtEverybodyFinds(long seed, int records, int mentors) {
        var random = new RandomPools(seed, mentors);
        for (int step = 1; step <= 4; step++) {
            for (int i = 0; i < records / 4; i++) {
                apply(random, step * 10L + random.below(20) - 10);
            }
            for (int i = 0; i < 150; i++) {
                compare(
                        random.search(),
                        random.policy(),
                        List.of(1, 10, 20, 100, 100_000).get(random.below(5)));
            }
        }
        assertThat(index.size()).isEqualTo(plain.known().size());
        assertThat(index.known(17)).isEqualTo(plain.known().stream().limit(17).toList());
        assertThat(index.known(1_000_000)).isEqualTo(plain.known());
    }

    @Test
    void manyAtOnePointAreFoundToo() {
        var random = new RandomPools(7, 100_000);
        for (int i = 0; i < 5_000; i++) {
            var profile = random.profile();
            var there = MentorFixture.anyMentor(profile.mentor().value()).profile();
            index.publish(there, 1);
            plain.publish(there, 1);
        }
        for (int i = 0; i < 200; i++) {
            compare(random.search(), Policy.FIRST, 20);
        }
        assertThat(index.known(10_000)).isEqualTo(plain.known());
    }

    @Test
    void anOlderRecordThatComesLateChangesNothing() {
        var profile = new RandomPools(8, 1).profile();
        index.forget(profile.mentor(), 5);
        index.publish(profile, 4);
        assertThat(index.size()).isZero();
        index.publish(profile, 6);
        index.publish(profile, 6);
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.known(10)).containsExactly(profile.mentor());
    }

    private void apply(RandomPools random, long seq) {
        MentorId id = random.id();
        switch (random.below(12)) {
            case 0 -> {
                index.withdraw(id, seq);
                plain.withdraw(id, seq);
            }
            case 1 -> {
                index.forget(id, seq);
                plain.forget(id, seq);
            }
            default -> {
                var profile = random.profile();
                index.publish(profile, seq);
                plain.publish(profile, seq);
            }
        }
    }

    private void compare(Search search, Policy policy, int limit) {
        List<Entry> all = plain.ranking(search, policy);
        var found = index.shortlist(search, policy, limit);
        assertThat(found.mentors())
                .as("the first %d for %s under %s", limit, search, policy)
                .isEqualTo(all.stream().limit(limit).toList());
        if (all.size() < limit) {
            assertThat(found.isWhole())
                    .as("%d of at most %d fit", all.size(), limit)
                    .isTrue();
        }
        if (found.isWhole()) {
            assertThat(all).hasSizeLessThanOrEqualTo(limit);
        }
        assertThat(index.survey(search, policy)).isEqualTo(plain.survey(search, policy));
    }
}
