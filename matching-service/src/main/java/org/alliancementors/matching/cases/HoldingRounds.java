package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Shortlisting.Look;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.rounds.Plan;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Round.Outcome;
import org.alliancementors.matching.rounds.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * One round: the best total over all edges, the places of the chosen in one bulk, the grounds, the offers in one bulk. The
 * place comes before the offer; a place whose case was written by another meanwhile goes back.
 */
final class HoldingRounds {

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final MatchingWatch watch;

    HoldingRounds(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.watch = watch;
    }

    /**
     * Holds a round.
     *
     * @param contenders who has somebody
     * @param nobody who has nobody; only noted, together with the others
     * @param look what was seen and under which policy
     * @return who got no place and tries again
     */
    List<Pursuit> hold(List<Pursuit> contenders, List<Pursuit> nobody, Look look) {
        boolean worthKeeping = !contenders.isEmpty() || nobody.stream().anyMatch(HoldingRounds::isNew);
        if (!worthKeeping) {
            return List.of();
        }
        Map<String, Stored<MentorPlaces>> mentors = look.mentors();
        Weighing weighing = Weighing.of(look.policy());
        RoundId id = circumstances.roundIds().get();
        Instant now = circumstances.now();
        List<Round.Edge> edges =
                contenders.stream().flatMap(pursuit -> pursuit.edges().stream()).toList();
        Map<MentorId, Integer> capacities = capacities(edges, mentors);
        Map<MissionId, Round.Edge> chosen = Plan.best(edges, capacities);
        Set<MissionId> won = claim(id, now, chosen, contenders, mentors);

        var decisions = new ArrayList<Round.Decision>();
        contenders.forEach(pursuit -> decisions.add(decision(pursuit.mission(), chosen, won)));
        List<Pursuit> without = nobody.stream().filter(HoldingRounds::isNew).toList();
        without.forEach(pursuit -> decisions.add(new Round.Decision(pursuit.mission(), Outcome.NOBODY, null)));
        Round round = new Round(
                id, now, weighing, look.pool(), asked(contenders, without, weighing), edges, capacities, decisions);
        shelves.rounds().keep(round);
        watch.roundHeld(round);

        List<Pursuit> winners = contenders.stream()
                .filter(pursuit -> won.contains(pursuit.mission()))
                .toList();
        offer(round, winners, chosen, look);
        return contenders.stream()
                .filter(pursuit -> !won.contains(pursuit.mission()))
                .toList();
    }

    private static boolean isNew(Pursuit pursuit) {
        return pursuit.state().status() == Case.Status.SEARCHING;
    }

    private static Map<MentorId, Integer> capacities(
            List<Round.Edge> edges, Map<String, Stored<MentorPlaces>> mentors) {
        var capacities = new LinkedHashMap<MentorId, Integer>();
        for (Round.Edge edge : edges) {
            Stored<MentorPlaces> mentor = mentors.get(edge.mentor().value());
            if (mentor != null) {
                capacities.put(edge.mentor(), mentor.state().free());
            }
        }
        return capacities;
    }

    private static List<Round.Asked> asked(List<Pursuit> contenders, List<Pursuit> nobody, Weighing weighing) {
        return Stream.concat(contenders.stream(), nobody.stream())
                .map(pursuit -> asked(pursuit, weighing))
                .toList();
    }

    private static Round.Asked asked(Pursuit pursuit, Weighing weighing) {
        int daysLeft =
                Weighing.daysLeft(pursuit.search().wish(), pursuit.search().today());
        return new Round.Asked(
                pursuit.mission(), pursuit.attempt(), daysLeft, weighing.urgency(daysLeft), pursuit.excluded());
    }

    private static Round.Decision decision(MissionId mission, Map<MissionId, Round.Edge> chosen, Set<MissionId> won) {
        Round.Edge edge = chosen.get(mission);
        if (edge == null) {
            return new Round.Decision(mission, Outcome.NO_PLACE, null);
        }
        return new Round.Decision(mission, won.contains(mission) ? Outcome.CLAIMED : Outcome.CLAIM_LOST, edge.mentor());
    }

    /** Takes all places of the round in one bulk. Who has one is seen in the documents as they stand afterwards. */
    private Set<MissionId> claim(
            RoundId round,
            Instant now,
            Map<MissionId, Round.Edge> chosen,
            List<Pursuit> contenders,
            Map<String, Stored<MentorPlaces>> mentors) {
        var next = new LinkedHashMap<String, MentorPlaces>();
        for (Pursuit pursuit : contenders) {
            Round.Edge edge = chosen.get(pursuit.mission());
            Stored<MentorPlaces> mentor =
                    edge == null ? null : mentors.get(edge.mentor().value());
            if (edge != null && mentor != null) {
                MentorPlaces places = next.getOrDefault(mentor.id(), mentor.state());
                Hold hold = Hold.asked(pursuit.mission(), pursuit.attempt(), round, now);
                if (places.claim(hold, edge.profileSeq()) instanceof Claim.Granted(MentorPlaces granted)) {
                    next.put(mentor.id(), granted);
                }
            }
        }
        Map<String, MentorPlaces> after = write(next, mentors);
        var won = new LinkedHashSet<MissionId>();
        for (Pursuit pursuit : contenders) {
            Round.Edge edge = chosen.get(pursuit.mission());
            MentorPlaces places = edge == null ? null : after.get(edge.mentor().value());
            if (places != null && places.grants(pursuit.mission(), pursuit.attempt(), round)) {
                won.add(pursuit.mission());
            } else if (edge != null) {
                watch.claimLost(pursuit.mission());
            }
        }
        return won;
    }

    private Map<String, MentorPlaces> write(Map<String, MentorPlaces> next, Map<String, Stored<MentorPlaces>> mentors) {
        var changes = new LinkedHashMap<Stored<MentorPlaces>, Change<MentorPlaces, Void>>();
        next.forEach((id, places) -> {
            Stored<MentorPlaces> before = mentors.get(id);
            if (before != null) {
                changes.put(before, Change.none(places));
            }
        });
        var after = new LinkedHashMap<String, MentorPlaces>();
        var unsure = new ArrayList<String>();
        Map<String, Saving<MentorPlaces>> outcomes =
                changes.isEmpty() ? Map.of() : shelves.mentors().saveAll(changes);
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Saved<MentorPlaces>(Stored<MentorPlaces> stored)) {
                after.put(id, stored.state());
            } else {
                unsure.add(id);
            }
        });
        if (!unsure.isEmpty()) {
            shelves.mentors().findAll(unsure).forEach((id, stored) -> after.put(id, stored.state()));
        }
        return after;
    }

    private void offer(Round round, List<Pursuit> winners, Map<MissionId, Round.Edge> chosen, Look look) {
        var changes = new LinkedHashMap<Stored<Case>, Change<Case, CaseFact>>();
        var offers = new LinkedHashMap<String, Offer>();
        for (Pursuit pursuit : winners) {
            Round.Edge edge = chosen.get(pursuit.mission());
            Stored<MentorPlaces> mentor =
                    edge == null ? null : look.mentors().get(edge.mentor().value());
            if (edge != null && mentor != null) {
                Offer offer = offer(round, pursuit, edge, mentor.state(), look.policy());
                List<CaseFact> facts = pursuit.state().offer(offer);
                changes.put(pursuit.stored(), new Change<>(pursuit.state().after(facts), facts));
                offers.put(pursuit.stored().id(), offer);
            }
        }
        Map<String, Saving<Case>> outcomes =
                changes.isEmpty() ? Map.of() : shelves.cases().saveAll(changes);
        var unsure = new ArrayList<String>();
        outcomes.forEach((id, outcome) -> {
            Offer offer = offers.get(id);
            if (outcome instanceof Saved<Case>(Stored<Case> stored) && offer != null) {
                watch.offered(stored.state(), offer);
            } else {
                unsure.add(id);
            }
        });
        giveBack(round.id(), unsure, offers);
    }

    /** Where another was faster, the case does not name this place: it goes back. */
    private void giveBack(RoundId round, List<String> unsure, Map<String, Offer> offers) {
        Map<String, Stored<Case>> there =
                unsure.isEmpty() ? Map.of() : shelves.cases().findAll(unsure);
        for (String id : unsure) {
            Offer offer = offers.get(id);
            Stored<Case> stored = there.get(id);
            if (offer != null && !isTheirs(stored, offer, round)) {
                shelves.mentors().update(offer.mentor().value(), mentor -> {
                    MentorPlaces rest =
                            mentor.state().releaseClaim(new MissionId(id), offer.attempt(), round, circumstances.now());
                    return rest.equals(mentor.state())
                            ? new Decision.Keep<>(false)
                            : new Decision.Write<>(Change.none(rest), true);
                });
            }
        }
    }

    /** Whether the case was written with this offer after all; it may have been left since and owe the place something. */
    private static boolean isTheirs(@Nullable Stored<Case> stored, Offer offer, RoundId round) {
        if (stored == null) {
            return false;
        }
        Case state = stored.state();
        Hold hold = Hold.asked(state.mission(), offer.attempt(), round, offer.offeredAt());
        return state.names(offer.mentor(), offer.attempt()) || state.owes(offer.mentor(), hold);
    }

    private Offer offer(Round round, Pursuit pursuit, Round.Edge edge, MentorPlaces mentor, Policy policy) {
        var state = mentor.profile() == null
                ? pursuit.search().wish().state()
                : mentor.profile().state();
        var deadlines = circumstances.workingTime().deadlines(round.at(), policy.offerTime(), state);
        return new Offer(
                pursuit.attempt(),
                edge.mentor(),
                edge.preferred(),
                round.id(),
                round.policyVersion(),
                edge.addends(),
                edge.distanceKm(),
                round.at(),
                deadlines.remindAt(),
                deadlines.expiresAt(),
                edge.stead());
    }
}
