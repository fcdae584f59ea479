package org.alliancementors.matching.places;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.ScoreTerm.Pairing;
import org.alliancementors.matching.fit.ScoreTerms;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Specialties;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;

/**
 * What one search asks of a row: first by bits and bounds, which pass over only those whom the rules exclude or the points rule
 * out; then exactly, by the rules and terms themselves. Rules and formulas stand with the fit alone.
 *
 * <p>Mentors of one kind have the same points but for the distance: as far as memory knows, these depend on which of the
 * concerned specialties somebody has and, where the mission cares, on the federal state. So they are computed for the first of
 * a kind and remembered.
 */
final class Wanted {

    private final Search search;
    private final Policy policy;
    private final long required;
    private final long anyOf;
    private final long kindBits;
    private final KindPoints kinds;
    private final int mostOfAnyKind;
    private final boolean onSite;
    private final double x;
    private final double y;
    private final double z;
    private final double reach;
    private final DistancePoints distances;
    private int @Nullable [] mostWithout;

    Wanted(Search search, Policy policy, DistancePoints distances) {
        this.search = search;
        this.policy = policy;
        this.distances = distances;
        this.onSite = search.wish().format() == Format.ON_SITE;
        this.required = RowBits.KNOWN
                | RowBits.OPEN
                | RowBits.CAPACITY
                | RowBits.formats(Set.of(search.wish().format()));
        List<Specialty> wished = search.wish().specialties();
        this.anyOf = RowBits.specialties(wished, wished);
        this.kindBits = concerned(wished) | (search.wish().stateWish() == null ? 0 : RowBits.ANY_STATE);
        this.kinds = new KindPoints(Long.bitCount(kindBits));
        FederalState state = search.wish().state();
        int here = ofKind(best(state, null), policy);
        this.mostOfAnyKind =
                search.wish().stateWish() == null ? here : Math.max(here, ofKind(best(another(state), null), policy));
        this.x = Sphere.x(search.wish().place());
        this.y = Sphere.y(search.wish().place());
        this.z = Sphere.z(search.wish().place());
        this.reach = policy.radiusPercent() / 100.0;
    }

    /** The bits on which it depends how well the wished specialties are met: theirs and those of related ones. */
    private static long concerned(List<Specialty> wished) {
        Set<Specialty> concerned = EnumSet.noneOf(Specialty.class);
        for (Specialty one : wished) {
            concerned.add(one);
            concerned.addAll(Specialties.relatedTo(one));
        }
        return RowBits.specialties(concerned, concerned);
    }

    /** Nobody fits better than who has everything wished for as main specialties, or one of it only aside. */
    private Candidate best(FederalState state, @Nullable Specialty butAside) {
        var wish = search.wish();
        Set<Specialty> main = wish.specialties().stream()
                .filter(wished -> wished != butAside)
                .collect(Collectors.toUnmodifiableSet());
        return new Candidate(
                new Profile(
                        new MentorId("somebody"),
                        main,
                        butAside == null ? Set.of() : Set.of(butAside),
                        Set.of(wish.format()),
                        state,
                        wish.place(),
                        1,
                        1,
                        List.of(),
                        Set.of()),
                true,
                0);
    }

    private static FederalState another(FederalState state) {
        return state == FederalState.BE ? FederalState.BB : FederalState.BE;
    }

    /** Whether a row's bits may belong to somebody who fits. */
    boolean admits(long bits) {
        return admits(bits, required);
    }

    /** Whether a row's bits may belong to somebody who fits and has all of these bits. */
    boolean admits(long bits, long all) {
        return (bits & all) == all && (bits & anyOf) != 0;
    }

    /** The bits that whoever fits has. */
    long required() {
        return required;
    }

    /**
     * The bits that somebody of a leaf must have to reach so many points: a wished specialty without which, as a main one, even
     * the best would stay below.
     *
     * @param least points to reach
     * @param mostOfLeaf what {@link #most(Leaf)} said
     */
    long required(int least, int mostOfLeaf) {
        List<Specialty> wished = search.wish().specialties();
        if (mostWithout == null) {
            mostWithout = wished.stream().mapToInt(this::without).toArray();
        }
        long needed = required;
        for (int i = 0; i < mostWithout.length; i++) {
            if (mostWithout[i] + (mostOfLeaf - mostOfAnyKind) < least) {
                needed |= RowBits.specialties(List.of(wished.get(i)), List.of());
            }
        }
        return needed;
    }

    /** Most points of anybody, but for the distance, for whom one of the wished is no main specialty. */
    private int without(Specialty one) {
        FederalState state = search.wish().state();
        Policy kind = policy.sideSpecialtyShare() >= policy.relatedSpecialtyShare() ? policy : generous();
        int here = ofKind(best(state, one), kind);
        return search.wish().stateWish() == null ? here : Math.max(here, ofKind(best(another(state), one), kind));
    }

    /** Under which a side specialty counts as much as a related one at least. */
    private Policy generous() {
        return new Policy(
                policy.version(),
                policy.weights(),
                policy.relatedSpecialtyShare(),
                policy.relatedSpecialtyShare(),
                policy.farKm(),
                policy.radiusPercent(),
                policy.placementPoints(),
                policy.preferredPoints(),
                policy.urgencyPoints(),
                policy.urgentDays(),
                policy.shortlist(),
                policy.maxRefusals(),
                policy.responseMinimum(),
                policy.offerTime(),
                policy.undoTime(),
                policy.retryAfter());
    }

    /** Most points that anybody of the leaf can have, or -1 when nobody of it can fit. */
    int most(Leaf leaf) {
        if (!admits(leaf.union)) {
            return -1;
        }
        if (!onSite) {
            return mostOfAnyKind;
        }
        if (!leaf.somewhere) {
            return -1;
        }
        double chord = Sphere.chord(x, y, z, leaf.centreX, leaf.centreY, leaf.centreZ) - leaf.ball;
        double nearest = Sphere.kilometres(Math.max(0, chord)) - Sphere.ERROR_KM;
        return nearest <= leaf.longestRadiusKm * reach ? mostOfAnyKind + distances.atMost(nearest) : -1;
    }

    /** Most points that an admitted row can have, or -1 when it lies out of reach. */
    int most(Leaf leaf, int row) {
        int most = kindPoints(leaf, row);
        if (onSite) {
            double chord = Sphere.chord(x, y, z, leaf.x[row], leaf.y[row], leaf.z[row]);
            double nearest = Sphere.kilometres(chord) - Sphere.ERROR_KM;
            return nearest <= leaf.radius[row] * reach ? most + distances.atMost(nearest) : -1;
        }
        return most;
    }

    /** Whether no rule excludes the candidate. */
    boolean fits(Candidate candidate) {
        return HardRules.firstAgainst(search, candidate, policy).isEmpty();
    }

    /** The points, exactly. */
    int points(Leaf leaf, int row, Candidate candidate) {
        int points = kindPoints(leaf, row);
        return onSite ? points + distance(candidate) : points;
    }

    boolean prefers(Candidate candidate) {
        return search.asksFirst(candidate.profile().mentor());
    }

    private int kindPoints(Leaf leaf, int row) {
        long kind = Long.compress(leaf.bits[row], kindBits);
        int known = kinds.get(kind);
        if (known != KindPoints.UNKNOWN) {
            return known;
        }
        int points = ofKind(new Candidate(leaf.row(row).profile("somebody"), true, 0), policy);
        kinds.put(kind, points);
        return points;
    }

    /** On site without the distance, which is each one's own; otherwise it is the same for all. */
    private int ofKind(Candidate candidate, Policy weighed) {
        Score score = Score.of(search, candidate, weighed, Pool.UNKNOWN);
        return score.total() - (onSite ? score.addends().getOrDefault(Term.DISTANCE, 0) : 0);
    }

    private int distance(Candidate candidate) {
        return ScoreTerms.DISTANCE.points(new Pairing(search, candidate, policy, Pool.UNKNOWN));
    }
}
