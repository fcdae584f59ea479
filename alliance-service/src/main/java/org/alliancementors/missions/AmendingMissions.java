package org.alliancementors.missions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.AmendingMissions.Outcome.Refused.Why;
import org.alliancementors.places.GermanTime;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * Lets a requested mission be wanted differently. What comes is the whole wish, checked like that of a request; a wish that
 * is there already changes nothing and tells nobody, so repeating is safe.
 */
public final class AmendingMissions {

    private final Missions missions;
    private final WishChecks checks;
    private final InstantSource clock;

    /** Puts it together. */
    public AmendingMissions(Missions missions, Places places, InstantSource clock) {
        this.missions = missions;
        this.checks = new WishChecks(places);
        this.clock = clock;
    }

    /** What amending can lead to. */
    public sealed interface Outcome {
        /** The mission is wanted like this, now or already before. */
        record Done(Mission mission) implements Outcome {}

        /** Something is wrong with the wish. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /**
         * Something has happened to the mission since the caller looked.
         *
         * @param version of the mission as it is
         */
        record Overtaken(long version) implements Outcome {}

        /** The mission cannot be amended where it stands. */
        record Refused(Why why) implements Outcome {

            /** Why not. */
            public enum Why {
                /** The request is to be confirmed first. */
                NOT_CONFIRMED,
                /** It has taken place. */
                OVER,
                /** It was cancelled. */
                CANCELLED
            }
        }
    }

    /**
     * Amends the mission; nothing when there is no such mission.
     *
     * @param expected the version that the caller has seen, or null where any will do
     */
    public Optional<Outcome> amend(MissionId id, WishDraft draft, @Nullable Long expected, Amender by) {
        return missions.find(id).flatMap(present -> amend(present, draft, expected, by));
    }

    private Optional<Outcome> amend(Mission present, WishDraft draft, @Nullable Long expected, Amender by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fields = new Fields();
        var wish = checks.read(
                fields,
                draft,
                LocalDate.ofInstant(now, GermanTime.ZONE),
                present.wish().when());
        return wish == null
                ? Optional.of(new Outcome.Invalid(fields.problems()))
                : missions.change(present.id(), mission -> mission.amend(wish, expected, by, now))
                        .map(AmendingMissions::outcome);
    }

    private static Outcome outcome(Decided<Mission.Amendment> decided) {
        var mission = decided.mission();
        return switch (decided.outcome()) {
            case AMENDED, AS_BEFORE -> new Outcome.Done(mission);
            case OVERTAKEN -> new Outcome.Overtaken(mission.version());
            case NOT_CONFIRMED -> new Outcome.Refused(Why.NOT_CONFIRMED);
            case OVER -> new Outcome.Refused(Why.OVER);
            case CANCELLED_BEFORE -> new Outcome.Refused(Why.CANCELLED);
        };
    }
}
