package org.alliancementors.matching.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.matching.fit.WishFixture;

/** Mentors, searches and policies from a seed, with all that is rare made frequent. */
final class RandomPools {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final Random random;
    private final int ids;

    RandomPools(long seed, int ids) {
        this.random = new Random(seed);
        this.ids = ids;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Ids of different lengths, of which many begin alike. */
    MentorId id() {
        int number = random.nextInt(ids);
        return new MentorId(
                switch (number % 3) {
                    case 0 -> "M" + number;
                    case 1 -> "mentor-%08d".formatted(number);
                    default -> "m-" + Integer.toHexString(number * 0x9E3779B9) + "-" + "x".repeat(number % 40);
                });
    }

    Profile profile() {
        List<Specialty> specialties = shuffled(Specialty.values());
        int main = random.nextInt(3);
        return new Profile(
                id(),
                Set.copyOf(specialties.subList(0, main)),
                Set.copyOf(specialties.subList(main, main + random.nextInt(5))),
                Set.copyOf(shuffled(Format.values()).subList(0, random.nextInt(4))),
                any(FederalState.values()),
                place(),
                random.nextInt(400),
                random.nextInt(5),
                random.nextInt(4) > 0 ? List.of() : List.of(period(), period()),
                random.nextInt(6) > 0 ? Set.of() : Set.of(alliance()));
    }

    Search search() {
        List<Specialty> specialties =
                shuffled(Specialty.values()).subList(0, random.nextInt(8) == 0 ? 7 : random.nextInt(4));
        Wish any = WishFixture.anyWish().wish();
        var wish = new Wish(
                any.reference(),
                random.nextBoolean() ? null : alliance(),
                any.kind(),
                specialties,
                any(Format.values()),
                period(),
                any.postalCode(),
                any(FederalState.values()),
                place(),
                random.nextInt(3) > 0 ? null : id(),
                random.nextInt(3) > 0 ? null : any(StateWish.values()),
                any.requestedAt());
        var ruledOut = new HashMap<MentorId, Exclusion>();
        for (int i = random.nextInt(30); i > 20; i--) {
            ruledOut.put(id(), random.nextBoolean() ? Exclusion.DECLINED : Exclusion.UNREACHABLE);
        }
        return new Search(wish, ruledOut, WishFixture.TODAY);
    }

    /** The first policy, or one of any weights. */
    Policy policy() {
        Policy first = Policy.FIRST;
        if (random.nextBoolean()) {
            return first;
        }
        Map<Term, Integer> weights = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            weights.put(term, random.nextInt(5) == 0 ? 0 : random.nextInt(2_000));
        }
        return new Policy(
                2,
                weights,
                random.nextDouble(),
                random.nextDouble(),
                1 + random.nextInt(900),
                50 + random.nextInt(200),
                first.placementPoints(),
                first.preferredPoints(),
                first.urgencyPoints(),
                first.urgentDays(),
                first.shortlist(),
                first.maxRefusals(),
                first.responseMinimum(),
                first.offerTime(),
                first.undoTime(),
                first.retryAfter());
    }

    /** In Germany mostly, often at the same point, sometimes far away or unknown. */
    Place place() {
        return switch (random.nextInt(20)) {
            case 0 -> new Place(Double.NaN, Double.NaN);
            case 1 -> new Place(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            case 2, 3, 4, 5, 6, 7 -> new Place(52.52, 13.405);
            default -> new Place(47.3 + random.nextDouble() * 7.7, 5.9 + random.nextDouble() * 9.1);
        };
    }

    private AllianceId alliance() {
        return new AllianceId("A" + random.nextInt(4));
    }

    private Period period() {
        LocalDate from = DAY.plusDays(random.nextInt(10));
        return new Period(from, from.plusDays(random.nextInt(8)));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> shuffled(T[] values) {
        List<T> all = new ArrayList<>(new HashSet<>(Arrays.asList(values)));
        all.sort(Comparator.comparing(Object::toString));
        Collections.shuffle(all, random);
        return all;
    }
}
