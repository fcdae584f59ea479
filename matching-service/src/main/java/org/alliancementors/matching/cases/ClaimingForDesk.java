package org.alliancementors.matching.cases;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Takes a place with a mentor of the desk's choice. Of all rules only three are asked: the mentor is with us, a place is
 * free, and they are not away; the last gives way when the desk says so.
 */
final class ClaimingForDesk {

    private final Mentors mentors;
    private final Circumstances circumstances;

    ClaimingForDesk(Mentors mentors, Circumstances circumstances) {
        this.mentors = mentors;
        this.circumstances = circumstances;
    }

    /** What comes of it. */
    sealed interface Answer {

        /**
         * A place is held.
         *
         * @param hold the place
         * @param offer what may be offered for it
         */
        record Held(Hold hold, Offer offer) implements Answer {}

        /** None is to be had. */
        record Denied(DeskRefusal why) implements Answer {}
    }

    /** Takes a place for the next attempt of the case. */
    Answer claim(Case state, Search search, MentorId mentor, boolean despiteAbsence) {
        Policy policy = circumstances.policy();
        Hold hold = Hold.asked(
                state.mission(), state.nextAttempt(), circumstances.roundIds().get(), circumstances.now());
        try {
            return mentors.update(mentor.value(), stored -> {
                MentorPlaces places = stored.state();
                Candidate candidate = places.candidateFor(state.mission()).orElse(null);
                if (candidate == null || !places.open()) {
                    return new Decision.Keep<>(new Answer.Denied(new DeskRefusal.MentorLeft(mentor)));
                }
                if (!despiteAbsence && HardRules.ABSENT.excludes(search, candidate, policy)) {
                    return new Decision.Keep<>(
                            new Answer.Denied(new DeskRefusal.MentorAway(mentor, away(search, candidate))));
                }
                return switch (places.claim(hold, places.profileSeq())) {
                    case Claim.Granted(MentorPlaces granted) ->
                        new Decision.Write<>(
                                Change.none(granted), new Answer.Held(hold, offer(hold, search, candidate, policy)));
                    case Claim.Refused(Claim.Refusal why) ->
                        new Decision.Keep<>(new Answer.Denied(refusal(places, why)));
                };
            });
        } catch (NoSuchDocument unknown) {
            return new Answer.Denied(new DeskRefusal.MentorUnknown(mentor));
        }
    }

    /** Gives the place back that was held for nothing. */
    void giveBack(MentorId mentor, MissionId mission, Hold hold) {
        mentors.update(mentor.value(), stored -> {
            MentorPlaces rest = stored.state().releaseClaim(mission, hold.attempt(), hold.round(), circumstances.now());
            return rest.equals(stored.state())
                    ? new Decision.Keep<>(false)
                    : new Decision.Write<>(Change.none(rest), true);
        });
    }

    private static DeskRefusal refusal(MentorPlaces places, Claim.Refusal why) {
        return switch (why) {
            case FULL -> new DeskRefusal.MentorFull(places.mentor(), places.capacity());
            case CLOSED -> new DeskRefusal.MentorLeft(places.mentor());
            case HELD_BY_OTHER_CLAIM, PROFILE_CHANGED -> new DeskRefusal.MentorAboutToBeAsked(places.mentor());
        };
    }

    private static List<Period> away(Search search, Candidate candidate) {
        Period when = search.wish().when();
        return candidate.profile().absences().stream()
                .filter(when::overlaps)
                .sorted(java.util.Comparator.comparing(Period::from))
                .toList();
    }

    private Offer offer(Hold hold, Search search, Candidate candidate, Policy policy) {
        var profile = candidate.profile();
        var deadlines = circumstances.workingTime().deadlines(hold.since(), policy.offerTime(), profile.state());
        return new Offer(
                hold.attempt(),
                profile.mentor(),
                search.wish().prefers(profile.mentor()),
                null,
                policy.version(),
                Score.of(search, candidate, policy, Pool.UNKNOWN).addends(),
                (int) StrictMath.round(search.wish().place().kilometresTo(profile.place())),
                deadlines.offeredAt(),
                deadlines.remindAt(),
                deadlines.expiresAt());
    }
}
