package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.alliancementors.matching.places.Hold;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mentor's answer, whether they were asked to come or to stand by. Accept against expiry or a withdrawal is decided by
 * the compare-and-set of the case, by no clock. The same answer again changes nothing and gives the same result; an answer
 * that comes too late is told where the question stands. No may follow yes; yes after no only once the no was taken back.
 *
 * <p>An answer about coming can be taken back for the policy's time: a no is told to nobody before that is over, a yes at
 * once. An answer about standing by counts at once; who agreed can say no later.
 */
public final class AnsweringOffers {

    /** They are counted from 1. */
    static final int NO_ATTEMPT = 0;

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

    /**
     * The question that this mentor has said yes to, and can step back from: of the present attempt, or of the last one that
     * was theirs. Where there is none, it is about no attempt, and every answer is told so.
     */
    public Question accepted(MissionId mission, MentorId mentor) {
        int attempt = cases.find(mission.value())
                .map(stored -> Standing.accepted(stored.state(), mentor))
                .orElse(NO_ATTEMPT);
        return Question.toCome(mission, attempt, mentor);
    }

    /** What a question is about and where it stands; changes nothing. */
    public Optional<Preview> preview(Question question) {
        return cases.find(question.mission().value())
                .map(stored -> Preview.of(stored.state(), question, circumstances.now()));
    }

    /**
     * A question as its mentor sees it.
     *
     * @param of the case
     * @param standing where it stands
     * @param offer the offer, or empty when there is none (any more) of that number and mentor
     */
    public record Preview(Case of, Standing standing, Optional<Offer> offer) {

        static Preview of(Case state, Question question, Instant now) {
            return new Preview(state, Standing.of(state, question, now), Standing.offer(state, question));
        }
    }

    /** The mentor says yes. */
    public Standing accept(Question question) {
        return answer(
                question,
                (state, now) -> question.role() == Hold.Role.STANDBY
                        ? StandingBy.agree(state, question.number(), question.mentor(), now)
                        : state.accept(question.number(), now, now.plus(undoTime())));
    }

    /**
     * The mentor says no.
     *
     * @param againFrom from which day on they want to be asked for any mission again, or null; today and earlier means nothing
     */
    public Standing decline(Question question, DeclineReason reason, @Nullable LocalDate againFrom) {
        LocalDate later = againFrom != null && againFrom.isAfter(circumstances.today()) ? againFrom : null;
        return answer(
                question,
                (state, now) -> question.role() == Hold.Role.STANDBY
                        ? StandingBy.decline(state, question.number(), question.mentor(), later, now)
                        : state.decline(question.number(), new Declining(reason, later, now, now.plus(undoTime()))));
    }

    /** The mentor takes the last answer back. */
    public Standing undo(Question question) {
        return answer(
                question,
                (state, now) ->
                        question.role() == Hold.Role.STANDBY ? List.of() : Answers.undo(state, question.number(), now));
    }

    private Duration undoTime() {
        return circumstances.policy().undoTime();
    }

    private Standing answer(Question question, BiFunction<Case, Instant, List<CaseFact>> decide) {
        Standing standing;
        try {
            standing = cases.update(question.mission().value(), stored -> decide(stored, question, decide));
        } catch (NoSuchDocument unknown) {
            return Standing.of(Answer.OTHER);
        }
        driveOn(question.mission());
        return standing;
    }

    private Decision<Case, CaseFact, Standing> decide(
            Stored<Case> stored, Question question, BiFunction<Case, Instant, List<CaseFact>> decide) {
        Case state = stored.state();
        Instant now = circumstances.now();
        boolean current = question.role() == Hold.Role.STANDBY || state.names(question.mentor(), question.number());
        List<CaseFact> facts = current ? decide.apply(state, now) : List.of();
        Case next = state.after(facts);
        Standing standing = Standing.of(next, question, now);
        return facts.isEmpty()
                ? new Decision.Keep<>(standing)
                : new Decision.Write<>(new Change<>(next, facts), standing);
    }

    /** The answer is stored; what follows must not make it fail. */
    private void driveOn(MissionId mission) {
        try {
            cases.find(mission.value()).ifPresent(stored -> driving.drive(List.of(stored)));
        } catch (RuntimeException e) {
            watch.drivingFailed(mission, e);
        }
    }
}
