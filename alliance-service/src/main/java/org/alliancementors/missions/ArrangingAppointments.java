package org.alliancementors.missions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.calendars.Clash;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Arrangement;
import org.alliancementors.missions.appointments.Outcome;
import org.alliancementors.missions.appointments.Slot;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * Lets mentor, initiator and desk agree on appointments. When everybody agrees, the mission keeps that it asks the mentor's
 * calendar, the calendar books, and the mission tells; a time that is not free turns the last agreement back. Whatever is
 * cut off in between is finished by {@link SettlingAppointments}. Every command may be repeated: the answer is the same and
 * nobody is told twice.
 */
public final class ArrangingAppointments {

    /** More are needed only while others turn the same agreement back at the same time. */
    private static final int ATTEMPTS = 50;

    private final Missions missions;
    private final SettlingAppointments settling;
    private final SlotChecks checks;
    private final InstantSource clock;

    /** Puts it together. */
    public ArrangingAppointments(Missions missions, SettlingAppointments settling, Places places, InstantSource clock) {
        this.missions = missions;
        this.settling = settling;
        this.checks = new SlotChecks(places);
        this.clock = clock;
    }

    /** What a command can lead to. */
    public sealed interface Result {
        /** It is as asked for, now or already before. */
        record Done(Mission mission, Appointment appointment) implements Result {}

        /** The mentor is not free at that time; the proposal stays open. */
        record Clashed(Clash clash) implements Result {}

        /**
         * It cannot be done.
         *
         * @param why one of the refusals
         * @param appointment as it stands, or null where there is none
         */
        record Refused(Outcome why, @Nullable Appointment appointment) implements Result {}

        /** Something is wrong with the time. */
        record Invalid(List<FieldProblem> problems) implements Result {}
    }

    /** Proposes a time for a new appointment; nothing when there is no such mission. */
    public Optional<Result> propose(MissionId id, Actor by, AppointmentId appointment, SlotDraft draft) {
        return missions.find(id).flatMap(mission -> {
            var fields = new Fields();
            var kind = fields.choice("kind", draft.kind(), AppointmentKind.class);
            var known = mission.appointments().find(appointment).isPresent();
            var slot = checks.read(fields, draft, mission.wish().place(), known ? null : now());
            return kind == null || slot == null
                    ? Optional.of(new Result.Invalid(fields.problems()))
                    : change(id, by, appointment, all -> all.propose(appointment, kind, slot, by.party()));
        });
    }

    /**
     * Proposes another time for an appointment; nothing when there is no such mission.
     *
     * @param key the same for the same request
     */
    public Optional<Result> counter(MissionId id, Actor by, AppointmentId appointment, String key, SlotDraft draft) {
        return missions.find(id).flatMap(mission -> {
            var fields = new Fields();
            var known = mission.appointments()
                    .find(appointment)
                    .filter(one -> one.asks().stream().anyMatch(ask -> ask.key().equals(key)))
                    .isPresent();
            @Nullable Slot slot = checks.read(fields, draft, mission.wish().place(), known ? null : now());
            return slot == null
                    ? Optional.of(new Result.Invalid(fields.problems()))
                    : change(id, by, appointment, all -> all.counter(appointment, key, slot, by.party()));
        });
    }

    /** Agrees to the proposal of that number, on the word of the actor; nothing when there is no such mission. */
    public Optional<Result> agree(MissionId id, Actor who, AppointmentId appointment, int number) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var decided = decide(id, who, all -> all.agree(appointment, number, who.party()));
            if (decided.isEmpty() || decided.get().outcome() != Outcome.TO_CONFIRM) {
                return decided.map(it -> result(it, appointment));
            }
            var clash = settling.confirm(decided.get().mission(), appointment);
            if (clash.isPresent()) {
                return clash.map(Result.Clashed::new);
            }
            // agreed by now, or turned back by somebody else who knows why: ask once more
        }
        throw new IllegalStateException(
                "The agreement on %s of mission %s was turned back %d times by others: try again"
                        .formatted(appointment, id, ATTEMPTS));
    }

    /** Refuses or takes back the proposal of that number; nothing when there is no such mission. */
    public Optional<Result> refuse(MissionId id, Actor by, AppointmentId appointment, int number) {
        return change(id, by, appointment, all -> all.refuse(appointment, number, by.party()));
    }

    /** Calls the appointment off; nothing when there is no such mission. */
    public Optional<Result> cancel(MissionId id, Actor by, AppointmentId appointment) {
        return change(id, by, appointment, all -> all.cancel(appointment, by.party()));
    }

    private Optional<Result> change(
            MissionId id, Actor by, AppointmentId appointment, Function<Arrangement, Outcome> command) {
        var decided = decide(id, by, command);
        decided.ifPresent(it -> settling.pay(it.mission()));
        return decided.map(it -> result(it, appointment));
    }

    private Optional<Decided<Outcome>> decide(MissionId id, Actor by, Function<Arrangement, Outcome> command) {
        var now = now();
        var mentor = by.mentor();
        return missions.change(
                id,
                mission -> mentor != null && !mission.status().isFinal() && !mentor.equals(mission.mentor())
                        ? Decided.nothing(Outcome.NOT_YOURS, mission)
                        : mission.arrange(command, now));
    }

    private static Result result(Decided<Outcome> decided, AppointmentId id) {
        var appointment = decided.mission().appointments().find(id).orElse(null);
        return switch (decided.outcome()) {
            case DONE, AS_BEFORE, TO_CONFIRM ->
                appointment == null
                        ? new Result.Refused(Outcome.UNKNOWN, null)
                        : new Result.Done(decided.mission(), appointment);
            case MISSION_OVER,
                    NO_MENTOR,
                    NOT_YOURS,
                    UNKNOWN,
                    CANCELLED_BEFORE,
                    HELD_BEFORE,
                    NOTHING_OPEN,
                    OTHER_PROPOSAL,
                    TIME_PASSED,
                    AGREED_BEFORE,
                    TOO_MANY_APPOINTMENTS,
                    TOO_MANY_PROPOSALS,
                    KEY_USED_OTHERWISE -> new Result.Refused(decided.outcome(), appointment);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
