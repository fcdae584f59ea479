package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.DeskDecisions.Verdict;
import org.alliancementors.matching.fit.Search;

/**
 * Lets the desk act on a case. Whoever acts names the version of the case that they have seen: of two at once the second is
 * told, and nothing happens. Every act is written together with what it does, by whom, when and why. A place is held before
 * somebody is offered it, as everywhere; one that was held for nothing goes back.
 */
public final class DirectingCases {

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final DrivingCases driving;
    private final MatchingWatch watch;
    private final ClaimingForDesk claiming;

    /** Directs with these. */
    public DirectingCases(Shelves shelves, Circumstances circumstances, DrivingCases driving, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.driving = driving;
        this.watch = watch;
        this.claiming = new ClaimingForDesk(shelves.mentors(), circumstances);
    }

    /**
     * Who acts on what, and why.
     *
     * @param mission which case
     * @param version of the case as they have seen it
     * @param by subject of their token
     * @param reason in their words, may be empty where none is needed
     */
    public record Directive(MissionId mission, long version, String by, String reason) {}

    /**
     * Whom the desk wants.
     *
     * @param mentor who
     * @param despiteAbsence whether it does not matter that they are away
     * @param agreed whether they have said yes to the desk and need not be asked
     */
    public record Choice(MentorId mentor, boolean despiteAbsence, boolean agreed) {

        /** Somebody who is to be asked, on a day when they are there. */
        public static Choice asking(MentorId mentor) {
            return new Choice(mentor, false, false);
        }
    }

    /** How an act ended. */
    public sealed interface Outcome {

        /** It is done. */
        record Done() implements Outcome {}

        /** There is no such case. */
        record Unknown() implements Outcome {}

        /**
         * The case is no longer the one that was seen.
         *
         * @param now how it stands
         */
        record Changed(Stored<Case> now) implements Outcome {}

        /**
         * It cannot be.
         *
         * @param why the reason
         */
        record Refused(DeskRefusal why) implements Outcome {}
    }

    /**
     * Asks this mentor, whoever was asked or has accepted before; who stands by, or has told the desk so, has said yes already
     * and comes. Without a free place with them nothing changes.
     */
    public Outcome assign(Directive directive, Choice choice) {
        MentorId mentor = choice.mentor();
        Optional<Stored<Case>> seen = shelves.cases().find(directive.mission().value());
        Optional<Search> search = seen.flatMap(stored -> stored.state().search(circumstances.today()));
        if (seen.isEmpty() || search.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (choice.agreed() && decisions(seen.get().state(), directive).isAsked(mentor)) {
            return act(directive, decisions -> decisions.passOn(mentor));
        }
        Optional<Outcome> against = against(seen.get(), directive, decisions -> decisions.againstAssigning(mentor));
        if (against.isPresent()) {
            return against.get();
        }
        if (decisions(seen.get().state(), directive).isStandingBy(mentor)) {
            return act(directive, decisions -> decisions.stepIn(mentor));
        }
        return switch (claiming.claim(seen.get().state(), search.get(), mentor, choice.despiteAbsence())) {
            case ClaimingForDesk.Answer.Denied(DeskRefusal why) -> new Outcome.Refused(why);
            case ClaimingForDesk.Answer.Held held -> assign(directive, held, choice.agreed());
        };
    }

    private Outcome assign(Directive directive, ClaimingForDesk.Answer.Held held, boolean agreed) {
        Outcome outcome = act(directive, decisions -> decisions.assign(held.offer(), agreed));
        if (!(outcome instanceof Outcome.Done)) {
            if (names(directive.mission(), held.offer())) {
                return new Outcome.Done();
            }
            claiming.giveBack(held.offer().mentor(), directive.mission(), held.hold());
        }
        return outcome;
    }

    /** Whether the case was written with this very offer, though it seemed otherwise. */
    private boolean names(MissionId mission, Offer offer) {
        return shelves.cases()
                .find(mission.value())
                .filter(stored -> offer.equals(stored.state().offer()))
                .isPresent();
    }

    /** Sees to it that the mentor is not asked for this mission, nor is any longer. */
    public Outcome exclude(Directive directive, MentorId mentor) {
        return act(directive, decisions -> decisions.exclude(mentor));
    }

    /** Puts the case back to the search; refusals before do not count any more. */
    public Outcome search(Directive directive) {
        return act(directive, DeskDecisions::search);
    }

    /** Puts the case out of the desk's sight. */
    public Outcome snooze(Directive directive, Instant until) {
        return act(directive, decisions -> decisions.snooze(until));
    }

    /** Takes the last act back. */
    public Outcome undo(Directive directive) {
        return act(directive, DeskDecisions::undo);
    }

    private Outcome act(Directive directive, Function<DeskDecisions, Verdict> decide) {
        Outcome outcome;
        try {
            outcome = shelves.cases().update(directive.mission().value(), stored -> judge(stored, directive, decide));
        } catch (NoSuchDocument none) {
            return new Outcome.Unknown();
        }
        if (outcome instanceof Outcome.Done) {
            driveOn(directive.mission());
        }
        return outcome;
    }

    private Decision<Case, CaseFact, Outcome> judge(
            Stored<Case> stored, Directive directive, Function<DeskDecisions, Verdict> decide) {
        Optional<Outcome> against = against(stored, directive, decisions -> Optional.empty());
        if (against.isPresent()) {
            return new Decision.Keep<>(against.get());
        }
        return switch (decide.apply(decisions(stored.state(), directive))) {
            case Verdict.Refused(DeskRefusal why) -> new Decision.Keep<>(new Outcome.Refused(why));
            case Verdict.Granted(List<CaseFact> facts) ->
                new Decision.Write<>(new Change<>(stored.state().after(facts), facts), new Outcome.Done());
        };
    }

    private Optional<Outcome> against(
            Stored<Case> stored, Directive directive, Function<DeskDecisions, Optional<DeskRefusal>> refusal) {
        if (stored.state().status() == Status.EXPECTED) {
            return Optional.of(new Outcome.Unknown());
        }
        if (stored.envelope().version() != directive.version()) {
            return Optional.of(new Outcome.Changed(stored));
        }
        return refusal.apply(decisions(stored.state(), directive)).map(Outcome.Refused::new);
    }

    private DeskDecisions decisions(Case state, Directive directive) {
        return new DeskDecisions(state, directive.by(), directive.reason(), circumstances.now());
    }

    /** The act is stored; what follows must not make it fail. */
    private void driveOn(MissionId mission) {
        try {
            shelves.cases().find(mission.value()).ifPresent(stored -> {
                DeskAct last = stored.state().desk().acts().getLast();
                watch.deskActed(stored.state(), last);
                driving.drive(List.of(stored));
            });
        } catch (RuntimeException e) {
            watch.drivingFailed(mission, e);
        }
    }
}
