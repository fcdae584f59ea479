package org.alliancementors.alliances;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.alliances.AllianceEntry.What;
import org.alliancementors.alliances.Handover.Outcome;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * A local alliance. It decides by returning facts and changes only by applying them. It promises that its state changes
 * only along {@link AllianceState#next()}; a dissolved one stays so.
 *
 * @param id identity
 * @param profile what may be changed
 * @param state where it stands
 * @param fictitious whether it was made up for a demonstration
 * @param requestHash hash of the request that made it, or null where an import did
 * @param createdAt when we first knew it
 * @param check the yearly question
 * @param handover the latest handover of its coordination, or null
 * @param merge where it went as a duplicate, or null
 * @param history what happened, the oldest first
 */
public record Alliance(
        AllianceId id,
        AllianceProfile profile,
        AllianceState state,
        boolean fictitious,
        @Nullable String requestHash,
        Instant createdAt,
        Check check,
        @Nullable Handover handover,
        @Nullable Merge merge,
        List<AllianceEntry> history) {

    /** Keeps a copy of the history. */
    public Alliance {
        history = List.copyOf(history);
    }

    /** What a command to an alliance can lead to. */
    public enum Step {
        /** Done, or so before. */
        DONE,
        /** That state cannot follow this one. */
        NO_SUCH_STATE,
        /** It is dissolved, or was merged into another one. */
        OVER
    }

    /** One that is known from now on. */
    public static Alliance registered(
            AllianceId id, AllianceProfile profile, AllianceState state, @Nullable String requestHash, Act act) {
        return new Alliance(
                id,
                profile,
                state,
                requestHash == null,
                requestHash,
                act.at(),
                Check.confirmed(act.at()),
                null,
                null,
                List.of(new AllianceEntry(What.REGISTERED, act, "")));
    }

    /** Gets this profile and this state from the desk; both or neither. */
    Decision<Step> edit(AllianceProfile newProfile, AllianceState newState, Act act) {
        if (merge != null && (newState != state || !newProfile.equals(profile))) {
            return Decision.nothing(Step.OVER, this);
        }
        if (!state.leadsTo(newState)) {
            return Decision.nothing(Step.NO_SUCH_STATE, this);
        }
        var facts = new ArrayList<AllianceFact>();
        if (newState == AllianceState.DISSOLVED || !newProfile.coordination().equals(profile.coordination())) {
            facts.addAll(endHandover(act));
        }
        if (!newProfile.equals(profile)) {
            var what = newProfile.withSecondContact(null).equals(profile.withSecondContact(null))
                    ? What.SECOND_CONTACT_CHANGED
                    : What.PROFILE_CHANGED;
            facts.add(new AllianceFact.ProfileChanged(newProfile, what, act));
        }
        if (newState != state) {
            facts.add(new AllianceFact.StateChanged(newState, false, newProfile.language(), act));
        }
        if (!facts.isEmpty() && (check.open() || check.stage() == Check.Stage.DISPUTED)) {
            facts.add(new AllianceFact.CheckAnswered(act));
        }
        return Decision.of(Step.DONE, this, facts);
    }

    /** Gets name and place from a file, which says nothing of whether the rest is right. */
    Alliance imported(AllianceProfile newProfile, Act act) {
        return after(new AllianceFact.ProfileChanged(newProfile, What.IMPORTED, act));
    }

    /** An open handover ends when the alliance does, or when the desk enters another contact. */
    List<AllianceFact> endHandover(Act act) {
        return handover != null && handover.open()
                ? List.of(
                        new AllianceFact.HandoverEnded(handover.number(), Outcome.TAKEN_BACK, profile.language(), act))
                : List.of();
    }

    /** Whether nothing can happen to it any more. */
    public boolean isOver() {
        return state == AllianceState.DISSOLVED;
    }

    /** Why the desk should look at it. */
    public Set<Attention> attention() {
        var found = EnumSet.noneOf(Attention.class);
        if (isOver()) {
            return found;
        }
        if (profile.contacts().isEmpty()) {
            found.add(Attention.WITHOUT_CONTACT);
        }
        if (check.silent()) {
            found.add(Attention.SILENT);
        } else if (check.stage() == Check.Stage.UNANSWERED) {
            found.add(Attention.UNANSWERED);
        }
        if (check.stage() == Check.Stage.DISPUTED) {
            found.add(Attention.DISPUTED);
        }
        if (handover != null && handover.open()) {
            found.add(Attention.HANDOVER_OPEN);
        }
        return found;
    }

    /** When something is due, or null when it is at rest. */
    public @Nullable Instant driveAt() {
        return Stream.of(
                        merge == null ? null : merge.driveAt(),
                        handover != null && handover.open() ? handover.expiresAt() : null,
                        isOver() || profile.contacts().isEmpty() ? null : check.nextAt())
                .filter(at -> at != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The alliance after a fact. Decides nothing. */
    Alliance after(AllianceFact fact) {
        return switch (fact) {
            case AllianceFact.ProfileChanged(var changed, var what, var act) ->
                with(changed, state, what == What.IMPORTED ? check : check.confirmedAgain(act.at()), fact);
            case AllianceFact.StateChanged(var next, var forSilence, var _, var act) ->
                with(
                        profile,
                        next,
                        forSilence
                                ? check.unanswered(true, act.at())
                                : check.confirmedAgain(act.at()).awake(),
                        fact);
            case AllianceFact.CheckAsked(var number, var _, var _, var act) ->
                with(profile, state, check.asked(number, act.at()), fact);
            case AllianceFact.CheckAnswered(var act) -> with(profile, state, check.confirmedAgain(act.at()), fact);
            case AllianceFact.CheckDisputed(var act) -> with(profile, state, check.disputed(act.at()), fact);
            case AllianceFact.CheckUnanswered(var act) -> with(profile, state, check.unanswered(false, act.at()), fact);
            case AllianceFact.HandoverAsked(var number, var next, var _, var expiresAt, var act) ->
                with(new Handover(
                                number,
                                profile.coordination().orElseThrow(),
                                next,
                                act.at(),
                                expiresAt,
                                null,
                                null,
                                null))
                        .noting(fact);
            case AllianceFact.HandoverConfirmed(var _, var side, var act) ->
                with(current().agreedBy(side, act.at())).noting(fact);
            case AllianceFact.HandoverEnded ended -> after(ended);
            case AllianceFact.Merged(var into, var act) ->
                new Alliance(
                                id,
                                profile,
                                AllianceState.DISSOLVED,
                                fictitious,
                                requestHash,
                                createdAt,
                                check,
                                handover,
                                new Merge(into, act.at(), Merge.Missions.TO_MOVE),
                                history)
                        .noting(fact);
            case AllianceFact.DuplicateFound _ -> noting(fact);
            case AllianceFact.MissionsMoved _ ->
                merge == null ? this : with(merge.passDone()).noting(fact);
        };
    }

    private Alliance after(AllianceFact.HandoverEnded ended) {
        var over = current().ended(ended.outcome());
        var completed = ended.outcome() == Outcome.COMPLETED;
        return with(
                        completed ? profile.coordinatedBy(over.next()) : profile,
                        state,
                        completed ? check.confirmedAgain(ended.act().at()) : check,
                        ended)
                .with(over);
    }

    private Handover current() {
        if (handover == null) {
            throw new IllegalStateException("Alliance %s has no handover".formatted(id));
        }
        return handover;
    }

    private Alliance with(AllianceProfile newProfile, AllianceState newState, Check newCheck, AllianceFact fact) {
        return new Alliance(
                        id,
                        newProfile,
                        newState,
                        fictitious,
                        requestHash,
                        createdAt,
                        newCheck,
                        handover,
                        merge,
                        history)
                .noting(fact);
    }

    private Alliance with(Handover next) {
        return new Alliance(id, profile, state, fictitious, requestHash, createdAt, check, next, merge, history);
    }

    private Alliance with(Merge next) {
        return new Alliance(id, profile, state, fictitious, requestHash, createdAt, check, handover, next, history);
    }

    private Alliance noting(AllianceFact fact) {
        var longer = Stream.concat(history.stream(), Stream.of(fact.entry())).toList();
        return new Alliance(id, profile, state, fictitious, requestHash, createdAt, check, handover, merge, longer);
    }
}
