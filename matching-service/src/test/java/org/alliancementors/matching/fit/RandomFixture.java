package org.alliancementors.matching.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;

/** Mentors and requests at random, all over Germany and with all that can be special about them. Same seed, same result. */
public final class RandomFixture {

    private final Random random;

    /** From this seed. */
    public RandomFixture(long seed) {
        random = new Random(seed);
    }

    /** A whole number from 0, below this one. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** The same in another order. */
    public <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same entries in another order. */
    public <T> Map<String, T> shuffled(Map<String, T> all) {
        var shuffled = new LinkedHashMap<String, T>();
        shuffled(List.copyOf(all.keySet())).forEach(key -> shuffled.put(key, all.get(key)));
        return shuffled;
    }

    /** So many mentors, M0 and on. */
    public List<Profile> mentors(int count) {
        var mentors = new ArrayList<Profile>();
        for (int i = 0; i < count; i++) {
            mentors.add(mentor("M" + i));
        }
        return mentors;
    }

    /** A mentor. */
    public Profile mentor(String id) {
        return new Profile(
                new MentorId(id),
                some(Specialty.values(), 2),
                some(Specialty.values(), 4),
                some(Format.values(), 3),
                one(FederalState.values()),
                place(),
                30 + below(400),
                below(5),
                below(4) == 0 ? List.of(period(), period()) : List.of(),
                below(10) == 0 ? Set.of(alliance()) : Set.of());
    }

    /** A mentor as a candidate, with a past. */
    public Candidate candidate(String id) {
        Profile profile = mentor(id);
        LocalDate again = below(6) == 0 ? WishFixture.TODAY.plusDays(below(20) - 10) : null;
        return new Candidate(profile, below(20) > 0, below(profile.capacity() + 2), track(), again);
    }

    /** So many wishes by mission, mission-00 and on. */
    public Map<String, WishFixture> wishes(int count) {
        var wishes = new LinkedHashMap<String, WishFixture>();
        for (int i = 0; i < count; i++) {
            wishes.put("mission-%02d".formatted(i), wish());
        }
        return wishes;
    }

    /** A wish. */
    public WishFixture wish() {
        return new WishFixture(new Wish(
                new MissionReference("LBF-ABCD-EFGH"),
                below(3) == 0 ? alliance() : null,
                one(MissionKind.values()),
                List.copyOf(some(Specialty.values(), 4)),
                one(Format.values()),
                period(),
                new PostalCode("37176"),
                one(FederalState.values()),
                place(),
                below(4) == 0 ? new MentorId("M" + below(20)) : null,
                below(3) == 0 ? one(StateWish.values()) : null,
                Instant.parse("2026-03-02T09:00:00Z")));
    }

    private TrackRecord track() {
        var missions = new HashMap<YearMonth, Integer>();
        for (int i = below(5); i > 0; i--) {
            missions.put(YearMonth.from(WishFixture.TODAY).minusMonths(below(18)), 1 + below(3));
        }
        var kinds = new EnumMap<MissionKind, Integer>(MissionKind.class);
        kinds.put(one(MissionKind.values()), below(9));
        return new TrackRecord(missions, kinds, below(9), below(5));
    }

    private Place place() {
        return below(30) == 0
                ? new Place(Double.NaN, Double.NaN)
                : new Place(47.5 + 7 * random.nextDouble(), 6 + 9 * random.nextDouble());
    }

    private Period period() {
        LocalDate from = WishFixture.TODAY.plusDays(below(100));
        return new Period(from, from.plusDays(below(20)));
    }

    private AllianceId alliance() {
        return new AllianceId("A" + below(4));
    }

    private <T> T one(T[] all) {
        return all[below(all.length)];
    }

    /** From none up to so many. */
    private <T> Set<T> some(T[] all, int most) {
        var some = new LinkedHashSet<T>();
        for (int i = below(most + 1); i > 0; i--) {
            some.add(one(all));
        }
        return some;
    }
}
