package org.alliancementors.alliances;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.alliancementors.alliances.Alliances.Changed;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Creates and changes alliances. A creation that is sent again under its key is the same alliance. */
public final class KeepingAlliances {

    private final Alliances alliances;
    private final Places places;
    private final InstantSource clock;

    /** Puts it together. */
    public KeepingAlliances(Alliances alliances, Places places, InstantSource clock) {
        this.alliances = alliances;
        this.places = places;
        this.clock = clock;
    }

    /** What creating or changing can lead to. */
    public sealed interface Outcome {
        /**
         * It is as wished.
         *
         * @param alliance as it stands now
         * @param repeated whether a creation found it there already
         */
        record Kept(Versioned alliance, boolean repeated) implements Outcome {}

        /** The key belongs to a request with another content. */
        record KeyUsedOtherwise() implements Outcome {}

        /** Something is wrong with the input. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /** There is no such alliance. */
        record Unknown() implements Outcome {}

        /** Somebody else changed it in the meantime; this is its version now. */
        record Overtaken(long version) implements Outcome {}

        /** It belongs to another one as a duplicate, and changes no more. */
        record Merged(AllianceId into) implements Outcome {}

        /** That state cannot follow this one. */
        record NoSuchStep(AllianceState from, AllianceState to, Set<AllianceState> allowed) implements Outcome {}
    }

    /** Creates an alliance. */
    public Outcome create(AllianceId id, String requestHash, AllianceDraft draft, String by) {
        var before = alliances.find(id);
        if (before.isPresent()) {
            return again(before.get(), requestHash);
        }
        var fields = new Fields();
        var profile = draft.checkedProfile(fields, places, null);
        var state = draft.checkedState(fields, AllianceState.IN_FOUNDING);
        if (profile == null || state == null) {
            return new Outcome.Invalid(fields.problems());
        }
        var adding = alliances.add(Alliance.registered(id, profile, state, requestHash, Act.of(by, now())));
        return adding.isNew() ? new Outcome.Kept(adding.there(), false) : again(adding.there(), requestHash);
    }

    /**
     * Changes an alliance.
     *
     * @param expected the version that the caller saw, or null where the latest will do
     */
    public Outcome change(AllianceId id, AllianceDraft draft, @Nullable Long expected, String by) {
        var act = Act.of(by, now());
        return edit(id, expected, (alliance, fields) -> {
            var profile = draft.checkedProfile(fields, places, alliance.profile());
            var state = draft.checkedState(fields, alliance.state());
            return profile == null || state == null ? null : new Edit(profile, state, act);
        });
    }

    /** Gives it another second contact, or none. */
    public Outcome secondContact(
            AllianceId id, AllianceDraft.@Nullable Person typed, @Nullable Long expected, String by) {
        var act = Act.of(by, now());
        return edit(id, expected, (alliance, fields) -> {
            var person = typed == null ? null : AllianceDraft.person(fields, "contact", typed);
            return typed != null && person == null
                    ? null
                    : new Edit(alliance.profile().withSecondContact(person), alliance.state(), act);
        });
    }

    /** Takes it to another place in its life, for a reason. */
    public Outcome become(
            AllianceId id, @Nullable String state, @Nullable String reason, @Nullable Long expected, String by) {
        var now = now();
        return edit(id, expected, (alliance, fields) -> {
            var next = fields.choice("state", state, AllianceState.class);
            var why = fields.text("reason", reason, 3, 500);
            return next == null || why == null ? null : new Edit(alliance.profile(), next, new Act(by, why, now));
        });
    }

    /** What is wanted, checked. */
    private record Edit(AllianceProfile profile, AllianceState state, Act act) {}

    private Outcome edit(AllianceId id, @Nullable Long expected, BiFunction<Alliance, Fields, @Nullable Edit> reading) {
        var changed = alliances.change(id, expected, alliance -> {
            var fields = new Fields();
            var edit = reading.apply(alliance, fields);
            return edit == null
                    ? Decision.nothing(Optional.<Outcome>of(new Outcome.Invalid(fields.problems())), alliance)
                    : decide(alliance, edit);
        });
        return switch (changed) {
            case Changed.Unknown<Optional<Outcome>>() -> new Outcome.Unknown();
            case Changed.Overtaken<Optional<Outcome>>(var version) -> new Outcome.Overtaken(version);
            case Changed.Settled<Optional<Outcome>>(var outcome, var kept) ->
                outcome.orElseGet(() -> new Outcome.Kept(kept, false));
        };
    }

    private static Decision<Optional<Outcome>> decide(Alliance alliance, Edit edit) {
        var decided = alliance.edit(edit.profile(), edit.state(), edit.act());
        Optional<Outcome> refused = switch (decided.outcome()) {
            case DONE -> Optional.empty();
            case OVER ->
                Optional.of(new Outcome.Merged(
                        Objects.requireNonNull(alliance.merge()).into()));
            case NO_SUCH_STATE ->
                Optional.of(new Outcome.NoSuchStep(
                        alliance.state(), edit.state(), alliance.state().next()));
        };
        return new Decision<>(refused, decided.alliance(), decided.facts());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Outcome again(Versioned earlier, String requestHash) {
        return requestHash.equals(earlier.alliance().requestHash())
                ? new Outcome.Kept(earlier, true)
                : new Outcome.KeyUsedOtherwise();
    }
}
