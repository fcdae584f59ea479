package org.alliancementors.mentors;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/** Looks after mentors: pause and return, substitute, leaving, trainings and the yearly question. Keeps who did what. */
public final class CaringForMentors {

    private final Mentors mentors;
    private final InstantSource clock;

    /** Works on these mentors. */
    public CaringForMentors(Mentors mentors, InstantSource clock) {
        this.mentors = mentors;
        this.clock = clock;
    }

    /** What the mentor was asked by link. */
    public sealed interface Question {

        /**
         * The newest question; it may be answered, or answered otherwise.
         *
         * @param mentor whom it is about
         */
        record Open(Mentor mentor) implements Question {}

        /**
         * It cannot be answered.
         *
         * @param refusal why
         */
        record Closed(Refusal refusal) implements Question {}
    }

    /** Lets a mentor not be asked for a while. */
    public Mentors.Alteration pause(MentorId id, Pause pause, By by) {
        return decide(id, Act.What.PAUSED, by, (mentor, now) -> CareDecisions.pause(mentor, pause, now));
    }

    /** Ends a pause. */
    public Mentors.Alteration giveBack(MentorId id, By by) {
        return decide(id, Act.What.RETURNED, by, CareDecisions::giveBack);
    }

    /**
     * Names who is asked first when the mentor cannot come.
     *
     * @param expected the revision that the caller has read; when given, a mentor that changed since is left alone
     */
    public Mentors.Alteration substitute(MentorId id, MentorId substitute, OptionalLong expected, By by) {
        return unknown(substitute)
                ? new Mentors.Alteration.Refused(new Refusal.NobodyToName("mentor", substitute))
                : decide(
                        id,
                        Act.What.SUBSTITUTE_NAMED,
                        by,
                        (mentor, now) -> expected.isPresent() && expected.getAsLong() != mentor.revision()
                                ? new Decision.Refused(new Refusal.Overtaken(expected.getAsLong(), mentor.revision()))
                                : CareDecisions.substitute(mentor, substitute, now));
    }

    /** Takes the substitute away. */
    public Mentors.Alteration removeSubstitute(MentorId id, By by) {
        return decide(
                id, Act.What.SUBSTITUTE_REMOVED, by, (mentor, now) -> CareDecisions.substitute(mentor, null, now));
    }

    /** Sets the day of leaving. */
    public Mentors.Alteration leave(MentorId id, Leaving leaving, By by) {
        MentorId successor = leaving.successor();
        return successor != null && unknown(successor)
                ? new Mentors.Alteration.Refused(new Refusal.NobodyToName("successor", successor))
                : decide(id, Act.What.LEAVING_SET, by, (mentor, now) -> CareDecisions.leave(mentor, leaving, now));
    }

    /** Lets a mentor stay. */
    public Mentors.Alteration stay(MentorId id, By by) {
        return decide(id, Act.What.LEAVING_CALLED_OFF, by, CareDecisions::stay);
    }

    /** Notes a training. */
    public Mentors.Alteration addTraining(MentorId id, Training training, By by) {
        return decide(
                id, Act.What.TRAINING_ADDED, by, (mentor, now) -> CareDecisions.addTraining(mentor, training, now));
    }

    /** Takes a training back. */
    public Mentors.Alteration removeTraining(MentorId id, String trainingId, By by) {
        return decide(
                id,
                Act.What.TRAINING_REMOVED,
                by,
                (mentor, now) -> CareDecisions.removeTraining(mentor, trainingId, now));
    }

    /** Takes an answer to the yearly question that was given to the desk. */
    public Mentors.Alteration answerCheck(MentorId id, boolean stillRight, By by) {
        return answer(id, null, stillRight, by);
    }

    /**
     * Takes an answer to the yearly question that was given by link.
     *
     * @param number of the notice that asked
     */
    public Mentors.Alteration answerCheckByLink(MentorId id, int number, boolean stillRight) {
        return answer(id, number, stillRight, By.LINK);
    }

    /**
     * The question behind a link.
     *
     * @param number of the notice that asked
     */
    public Question question(MentorId id, int number) {
        return mentors.find(id)
                .<Question>map(mentor -> {
                    Optional<Refusal> closed = CareDecisions.checkClosed(mentor, number);
                    return closed.isPresent() ? new Question.Closed(closed.get()) : new Question.Open(mentor);
                })
                .orElseGet(() -> new Question.Closed(new Refusal.UnknownMentor(id)));
    }

    private Mentors.Alteration answer(MentorId id, @Nullable Integer number, boolean stillRight, By by) {
        return decide(
                id,
                Act.What.CHECK_ANSWERED,
                by,
                (mentor, now) -> CareDecisions.answerCheck(mentor, number, stillRight, now));
    }

    private boolean unknown(MentorId id) {
        return mentors.find(id).isEmpty();
    }

    private Mentors.Alteration decide(MentorId id, Act.What what, By by, BiFunction<Mentor, Instant, Decision> wish) {
        return mentors.change(id, kept -> {
            Instant now = clock.instant();
            return wish.apply(kept, now).by(Act.of(what, by, now));
        });
    }
}
