package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;

/**
 * Takes a mentor's answer. Accept against expiry or a withdrawal is decided by the compare-and-set of the case, by no clock.
 * The same answer again changes nothing and gives the same result; an answer that comes too late is told where the attempt
 * stands. No may follow yes; yes after no comes too late.
 */
public final class AnsweringOffers {

    private final Cases cases;
    private final Circumstances circumstances;
    private final DrivingCases driving;
    private final MatchingWatch watch;

    /** Answers with these. */
    public AnsweringOffers(Cases cases, Circumstances circumstances, DrivingCases driving, MatchingWatch watch) {
        this.cases = cases;
        this.circumstances = circumstances;
        this.driving = driving;
        this.watch = watch;
    }

    /** What an answer is about and where it stands; changes nothing. */
    public Optional<Preview> preview(MissionId mission, int attempt, MentorId mentor) {
        return cases.find(mission.value())
                .map(stored -> new Preview(
                        stored.state(),
                        standing(stored.state(), attempt, mentor),
                        offer(stored.state(), attempt, mentor)));
    }

    /**
     * An offer as its mentor sees it.
     *
     * @param of the case
     * @param answer where it stands
     * @param offer the offer, or empty when there is none of that attempt and mentor
     */
    public record Preview(Case of, Answer answer, Optional<Offer> offer) {}

    /** The mentor says yes. */
    public Answer accept(MissionId mission, int attempt, MentorId mentor) {
        return answer(mission, attempt, mentor, (state, now) -> state.accept(attempt, now));
    }

    /** The mentor says no; the search goes on at once. */
    public Answer decline(MissionId mission, int attempt, MentorId mentor, DeclineReason reason) {
        return answer(mission, attempt, mentor, (state, now) -> state.decline(attempt, reason, now));
    }

    private Answer answer(
            MissionId mission, int attempt, MentorId mentor, BiFunction<Case, Instant, List<CaseFact>> decide) {
        Answer answer;
        try {
            answer = cases.update(mission.value(), stored -> decide(stored, attempt, mentor, decide));
        } catch (NoSuchDocument unknown) {
            return Answer.OTHER;
        }
        driveOn(mission);
        return answer;
    }

    private Decision<Case, CaseFact, Answer> decide(
            Stored<Case> stored, int attempt, MentorId mentor, BiFunction<Case, Instant, List<CaseFact>> decide) {
        List<CaseFact> facts =
                stored.state().names(mentor, attempt) ? decide.apply(stored.state(), circumstances.now()) : List.of();
        Case next = stored.state().after(facts);
        Answer answer = standing(next, attempt, mentor);
        return facts.isEmpty() ? new Decision.Keep<>(answer) : new Decision.Write<>(new Change<>(next, facts), answer);
    }

    /** The answer is stored; what follows must not make it fail. */
    private void driveOn(MissionId mission) {
        try {
            cases.find(mission.value()).ifPresent(stored -> driving.drive(List.of(stored)));
        } catch (RuntimeException e) {
            watch.drivingFailed(mission, e);
        }
    }

    private static Answer standing(Case state, int attempt, MentorId mentor) {
        if (state.names(mentor, attempt)) {
            return state.status() == Case.Status.ACCEPTED ? Answer.ACCEPTED : Answer.OPEN;
        }
        return past(state, attempt, mentor)
                .map(left -> switch (left.ending()) {
                    case DECLINED -> Answer.DECLINED;
                    case EXPIRED -> Answer.EXPIRED;
                    case WITHDRAWN, UNREACHABLE -> Answer.WITHDRAWN;
                })
                .orElse(Answer.OTHER);
    }

    private static Optional<Offer> offer(Case state, int attempt, MentorId mentor) {
        return state.names(mentor, attempt)
                ? Optional.ofNullable(state.offer())
                : past(state, attempt, mentor).map(PastAttempt::offer);
    }

    private static Optional<PastAttempt> past(Case state, int attempt, MentorId mentor) {
        return state.past().stream()
                .filter(left -> left.offer().attempt() == attempt
                        && left.offer().mentor().equals(mentor))
                .findFirst();
    }
}
