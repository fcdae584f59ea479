package org.alliancementors.matching.chances;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.InMemoryMatching;
import org.alliancementors.matching.chances.Chance.Kind;
import org.alliancementors.matching.chances.Inquiry.Location;
import org.alliancementors.matching.chances.Preview.Hint;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;

/** Whatever the mentors and whatever is asked: a hint that is followed helps, and nothing is said of a single person. */
class HintsOverRandomPoolsTests {

    private static final int SEEDS = 400;
    private static final List<Specialty> SPECIALTIES =
            List.of(Specialty.GRUENDUNG, Specialty.NETZWERK, Specialty.PFLEGE, Specialty.VEREINBARKEIT);

    @Test
    void everyHintWhenAppliedReallyRaisesTheCount() {
        var kinds = new TreeSet<String>();
        int checked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            InMemoryMatching matching = pool(random);
            for (int asked = 0; asked < 5; asked++) {
                Inquiry inquiry = inquiry(random);
                Preview.Seen before = preview(matching, inquiry);
                for (Hint hint : before.hints()) {
                    Inquiry applied = hint.change().applyTo(inquiry);
                    assertThat(count(matching, applied))
                            .as("seed %d: %s on %s", seed, hint, inquiry)
                            .isGreaterThan(count(matching, inquiry))
                            .isGreaterThanOrEqualTo(hint.chance().atLeast());
                    Chance after = preview(matching, applied).now();
                    assertThat(after)
                            .as("seed %d: %s on %s", seed, hint, inquiry)
                            .isEqualTo(hint.chance())
                            .isGreaterThan(before.now());
                    kinds.add(hint.change().getClass().getSimpleName());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
        assertThat(kinds).containsExactly("AlsoSpecialty", "LargerRadius", "OtherFormat", "WeekEarlier", "WeekLater");
    }

    @Test
    void whatIsShownIsTrueAndNeverSaysOne() {
        var shown = new TreeSet<Kind>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            InMemoryMatching matching = pool(random);
            Inquiry inquiry = inquiry(random);
            Preview.Seen seen = preview(matching, inquiry);
            long count = count(matching, inquiry);
            switch (seen.now().kind()) {
                case NONE -> assertThat(count).as("seed %d", seed).isZero();
                case FEW -> assertThat(count).as("seed %d", seed).isLessThan(2);
                case SOME ->
                    assertThat(count - seen.now().atLeast()).as("seed %d", seed).isBetween(0L, 1L);
            }
            assertThat(seen.hints()).allMatch(hint -> hint.chance().atLeast() >= 2);
            shown.add(seen.now().kind());
        }
        assertThat(shown).containsExactly(Kind.values());
    }

    private static Preview.Seen preview(InMemoryMatching matching, Inquiry inquiry) {
        return (Preview.Seen) matching.previewing(() -> Policy.FIRST).preview(inquiry, true);
    }

    /** Counted from the documents of all mentors, one by one. */
    private static long count(InMemoryMatching matching, Inquiry inquiry) {
        Integer percent = inquiry.radiusPercent();
        Policy policy = percent == null ? Policy.FIRST : Radius.in(Policy.FIRST, percent);
        var search = new Search(inquiry.wish(WishFixture.MONDAY), Map.of(), TODAY);
        return matching.mentors().stream()
                .flatMap(mentor -> mentor.candidate().stream())
                .filter(candidate ->
                        HardRules.firstAgainst(search, candidate, policy).isEmpty())
                .count();
    }

    /** Up to 30 mentors, some of whose places are taken. */
    private static InMemoryMatching pool(Random random) {
        var profiles = new ArrayList<Profile>();
        int size = random.nextInt(31);
        for (int i = 0; i < size; i++) {
            profiles.add(mentor(random, i));
        }
        var matching = InMemoryMatching.with(profiles);
        int requests = random.nextInt(10);
        for (int i = 0; i < requests; i++) {
            matching.request(
                    "mission-" + i, anyWish().wishing(specialty(random)).meeting(any(random, Format.values())));
        }
        return matching;
    }

    private static Profile mentor(Random random, int number) {
        var base = anyMentor().profile();
        return new Profile(
                new MentorId("M" + number),
                Set.of(specialty(random)),
                Set.of(specialty(random)),
                formats(random),
                base.state(),
                place(random),
                20 + random.nextInt(150),
                random.nextInt(3),
                random.nextInt(3) == 0 ? List.of(period(random, 10)) : List.of(),
                random.nextInt(5) == 0 ? Set.of(new AllianceId("own")) : Set.of());
    }

    private static Inquiry inquiry(Random random) {
        return new Inquiry(
                List.of(specialty(random)),
                any(random, Format.values()),
                new Location(place(random), random.nextBoolean() ? FederalState.NI : null),
                period(random, 4),
                random.nextInt(3) == 0 ? new AllianceId("own") : null,
                null,
                random.nextInt(4) == 0 ? 50 + random.nextInt(150) : null);
    }

    private static Set<Format> formats(Random random) {
        var formats = new ArrayList<>(Arrays.asList(Format.values()));
        Collections.shuffle(formats, random);
        return Set.copyOf(formats.subList(0, 1 + random.nextInt(2)));
    }

    private static Place place(Random random) {
        return new Place(51 + random.nextDouble(), 9 + 1.5 * random.nextDouble());
    }

    private static Period period(Random random, int longest) {
        var from = TODAY.plusDays(random.nextInt(21));
        return new Period(from, from.plusDays(random.nextInt(longest)));
    }

    private static Specialty specialty(Random random) {
        return SPECIALTIES.get(random.nextInt(SPECIALTIES.size()));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
