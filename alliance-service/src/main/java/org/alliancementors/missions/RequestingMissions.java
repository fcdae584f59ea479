package org.alliancementors.missions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.Missions.Adding;
import org.alliancementors.places.GermanTime;
import org.alliancementors.places.Places;

/**
 * Takes requests in and makes them certain. A request that is sent again under its key is the same mission, with the same
 * answer however far it has come by then; also when both arrive at once.
 */
public final class RequestingMissions {

    private final Missions missions;
    private final MissionChecks checks;
    private final InstantSource clock;

    /** Puts it together. */
    public RequestingMissions(Missions missions, Places places, AllianceMayAsk allianceMayAsk, InstantSource clock) {
        this.missions = missions;
        this.checks = new MissionChecks(places, allianceMayAsk);
        this.clock = clock;
    }

    /** What a request can lead to. */
    public sealed interface Outcome {
        /**
         * The mission exists.
         *
         * @param mission as it stands now
         * @param repeated whether it existed before
         */
        record Taken(Mission mission, boolean repeated) implements Outcome {}

        /** The key belongs to a request with another content. */
        record KeyUsedOtherwise() implements Outcome {}

        /** Something is wrong with the request. */
        record Invalid(List<FieldProblem> problems) implements Outcome {}
    }

    /** What a confirmation can lead to. */
    public sealed interface Confirmed {
        /** The mission is certain. */
        record Certain(Mission mission) implements Confirmed {}

        /** The time to confirm is over. */
        record TooLate() implements Confirmed {}

        /** It was cancelled before. */
        record CancelledBefore() implements Confirmed {}
    }

    /** Takes a request in. */
    public Outcome request(MissionId id, Origin origin, MissionDraft draft) {
        var before = missions.find(id);
        return before.isPresent() ? again(before.get(), origin) : first(id, origin, draft);
    }

    /** Makes a mission certain; nothing when there is no such mission. */
    public Optional<Confirmed> confirm(MissionId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return missions.change(id, mission -> mission.confirm(now)).map(decided -> switch (decided.outcome()) {
            case CONFIRMED, ALREADY_CERTAIN -> new Confirmed.Certain(decided.mission());
            case TOO_LATE -> new Confirmed.TooLate();
            case CANCELLED_BEFORE -> new Confirmed.CancelledBefore();
        });
    }

    private Outcome first(MissionId id, Origin origin, MissionDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (checks.check(draft, LocalDate.ofInstant(now, GermanTime.ZONE))) {
            case MissionChecks.Checked.Invalid(var problems) -> new Outcome.Invalid(problems);
            case MissionChecks.Checked.Valid(var request) -> {
                for (int derivation = 0; derivation < References.DERIVATIONS; derivation++) {
                    var reference = References.derive(id, derivation);
                    switch (missions.add(Mission.begin(id, reference, origin, request, now))) {
                        case Adding.Added(var mission) -> {
                            yield new Outcome.Taken(mission, false);
                        }
                        case Adding.AlreadyThere(var mission) -> {
                            yield again(mission, origin);
                        }
                        case Adding.ReferenceTaken() -> {
                            // the next derivation
                        }
                    }
                }
                throw new IllegalStateException(
                        "No free reference for mission %s after %d derivations".formatted(id, References.DERIVATIONS));
            }
        };
    }

    private static Outcome again(Mission mission, Origin origin) {
        return mission.origin().requestHash().equals(origin.requestHash())
                ? new Outcome.Taken(mission, true)
                : new Outcome.KeyUsedOtherwise();
    }
}
