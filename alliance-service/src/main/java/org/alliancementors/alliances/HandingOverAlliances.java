package org.alliancementors.alliances;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.alliances.Alliances.Changed;
import org.alliancementors.alliances.Alliances.Versioned;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * Hands the coordination of an alliance over: the desk begins it, the old and the new contact confirm by link within 14
 * days, and the contact changes when both have said yes. There is one open handover at a time. Missions keep the contact
 * who asked for them.
 */
public final class HandingOverAlliances {

    private final Alliances alliances;
    private final InstantSource clock;

    /** Puts it together. */
    public HandingOverAlliances(Alliances alliances, InstantSource clock) {
        this.alliances = alliances;
        this.clock = clock;
    }

    /** What a command or an answer can lead to. */
    public sealed interface Outcome {
        /** So it stands, by this command or before. */
        record Standing(Versioned alliance) implements Outcome {}

        /** Something is wrong with the input. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /** There is no such alliance. */
        record Unknown() implements Outcome {}

        /** Somebody else changed it since the caller looked; this is its version now. */
        record Overtaken(long version) implements Outcome {}

        /** It is not possible. */
        record Refused(Refusal why, Versioned alliance) implements Outcome {}
    }

    /** Why something is not possible. */
    public enum Refusal {
        /** The alliance is dissolved, or was merged into another one. */
        OVER,
        /** Nobody coordinates it, so nobody can hand it over. */
        NO_CONTACT,
        /** This contact coordinates it already. */
        SAME_CONTACT,
        /** There is no open handover. */
        NONE_OPEN,
        /** The handover was replaced by a later one. */
        REPLACED,
        /** The handover has ended otherwise. */
        ENDED
    }

    /** Begins a handover to this contact. */
    public Outcome begin(AllianceId id, AllianceDraft.@Nullable Person next, @Nullable Long expected, String by) {
        var fields = new Fields();
        var contact = next == null ? null : fields.contact("contact", next.name(), next.email(), next.phone());
        if (next == null) {
            fields.refuse("contact", "is missing: give name and email of who shall coordinate the alliance");
        }
        if (contact == null) {
            return new Outcome.Invalid(fields.problems());
        }
        var act = Act.of(by, now());
        return change(id, expected, alliance -> HandingOver.ask(alliance, contact, act));
    }

    /** Takes the open one back; without one all is as wished. */
    public Outcome takeBack(AllianceId id, @Nullable Long expected, String by) {
        var act = Act.of(by, now());
        return change(id, expected, alliance -> HandingOver.takeBack(alliance, act));
    }

    /** Says yes for an old contact who cannot be reached. */
    public Outcome agreeForOld(AllianceId id, @Nullable String reason, @Nullable Long expected, String by) {
        var fields = new Fields();
        var why = fields.text("reason", reason, 3, 500);
        if (why == null) {
            return new Outcome.Invalid(fields.problems());
        }
        var act = new Act(by, why, now());
        return change(id, expected, alliance -> HandingOver.agreeForOld(alliance, act));
    }

    /** The answer by a link. */
    public Outcome answer(AllianceId id, int handover, Side side, boolean yes) {
        var act = Act.of(Act.LINK, now());
        return change(id, null, alliance -> HandingOver.answer(alliance, handover, side, yes, act));
    }

    /** Ends the handover whose time is over. */
    public void drive(AllianceId id) {
        var now = now();
        alliances.change(id, null, alliance -> HandingOver.lapse(alliance, now));
    }

    private Outcome change(
            AllianceId id, @Nullable Long expected, Function<Alliance, Decision<Optional<Refusal>>> decision) {
        return switch (alliances.change(id, expected, decision)) {
            case Changed.Unknown<Optional<Refusal>>() -> new Outcome.Unknown();
            case Changed.Overtaken<Optional<Refusal>>(var version) -> new Outcome.Overtaken(version);
            case Changed.Settled<Optional<Refusal>>(var refusal, var kept) ->
                refusal.<Outcome>map(why -> new Outcome.Refused(why, kept)).orElseGet(() -> new Outcome.Standing(kept));
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
