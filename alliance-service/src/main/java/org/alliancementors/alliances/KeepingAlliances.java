package org.alliancementors.alliances;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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

        /** That state cannot follow this one. */
        record NoSuchStep(AllianceState from, AllianceState to, Set<AllianceState> allowed) implements Outcome {}
    }

    /** Creates an alliance. */
    public Outcome create(AllianceId id, String requestHash, AllianceDraft draft) {
        var before = alliances.find(id);
        if (before.isPresent()) {
            return again(before.get(), requestHash);
        }
        var fields = new Fields();
        var profile = draft.checkedProfile(fields, places);
        var state = draft.checkedState(fields, AllianceState.IN_FOUNDING);
        if (profile == null || state == null) {
            return new Outcome.Invalid(fields.problems());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var adding = alliances.add(new Alliance(id, profile, state, false, requestHash, now));
        return adding.isNew() ? new Outcome.Kept(adding.there(), false) : again(adding.there(), requestHash);
    }

    /**
     * Changes an alliance.
     *
     * @param expected the version that the caller saw, or null where the latest will do
     */
    public Outcome change(AllianceId id, AllianceDraft draft, @Nullable Long expected) {
        var before = alliances.find(id).orElse(null);
        if (before == null) {
            return new Outcome.Unknown();
        }
        if (expected != null && expected != before.version()) {
            return new Outcome.Overtaken(before.version());
        }
        var fields = new Fields();
        var profile = draft.checkedProfile(fields, places);
        var from = before.alliance().state();
        var state = draft.checkedState(fields, from);
        if (profile == null || state == null) {
            return new Outcome.Invalid(fields.problems());
        }
        var after = before.alliance().become(profile, state);
        if (after.isEmpty()) {
            return new Outcome.NoSuchStep(from, state, from.next());
        }
        if (after.get().equals(before.alliance())) {
            return new Outcome.Kept(before, false);
        }
        return alliances
                .replace(before, after.get())
                .<Outcome>map(kept -> new Outcome.Kept(kept, false))
                .orElseGet(() -> new Outcome.Overtaken(before.version() + 1));
    }

    private static Outcome again(Versioned earlier, String requestHash) {
        return requestHash.equals(earlier.alliance().requestHash())
                ? new Outcome.Kept(earlier, true)
                : new Outcome.KeyUsedOtherwise();
    }
}
