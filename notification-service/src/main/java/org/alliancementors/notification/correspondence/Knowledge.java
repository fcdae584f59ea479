package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of a mission. The two sources may come in any order relative to each other.
 *
 * @param reference what people quote, or null while only matching has told of the mission
 * @param stage how far the request is
 * @param amendedAt when it was last wanted differently, or null where it never was
 * @param day the day for which it is wanted, or null where there are several, or it was not told
 * @param attempts all attempts told of, by number
 * @param standbys all second mentors told of, by number
 * @param atDesk whether nobody could be asked, and nobody has been since
 * @param appointments all appointments told of, by id
 * @param aftermath what was asked and answered afterwards
 */
public record Knowledge(
        @Nullable MissionReference reference,
        Stage stage,
        @Nullable Instant amendedAt,
        @Nullable LocalDate day,
        List<Attempt> attempts,
        List<Standby> standbys,
        boolean atDesk,
        List<Appointment> appointments,
        Aftermath aftermath)
        implements Known {

    /** Nothing is known. */
    public static final Knowledge NOTHING =
            new Knowledge(null, Stage.UNKNOWN, null, null, List.of(), List.of(), false, List.of(), Aftermath.NONE);

    /** Keeps copies, in order. */
    public Knowledge {
        attempts = attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
        standbys = standbys.stream()
                .sorted(Comparator.comparingInt(Standby::number))
                .toList();
        appointments = appointments.stream()
                .sorted(Comparator.comparing(a -> a.id().value()))
                .toList();
    }

    /** What is known of one attempt. */
    public Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(a -> a.number() == number).findFirst();
    }

    /** What is known of one second mentor. */
    public Optional<Standby> standby(int number) {
        return standbys.stream().filter(s -> s.number() == number).findFirst();
    }

    boolean mentorFound() {
        return attempts.stream().anyMatch(a -> a.standing() == Standing.ACCEPTED);
    }

    boolean stands(int number, Standing standing) {
        return attempt(number).map(Attempt::standing).filter(standing::equals).isPresent();
    }

    long refusals() {
        return attempts.stream()
                .filter(a -> a.standing() == Standing.DECLINED || a.standing() == Standing.EXPIRED)
                .count();
    }

    @Override
    public Optional<DropReason> against(Mail mail, List<Mail> all) {
        return Truths.against(mail, this, all);
    }

    @Override
    public boolean lets(Mail mail) {
        return switch (mail.order().template().phase()) {
            case REQUEST, END -> true;
            case SEARCH, APPOINTMENTS, AFTERMATH, CALENDARS ->
                switch (stage) {
                    case UNKNOWN, SUBMITTED -> false;
                    case REQUESTED, COMPLETED -> introduced(mail.order());
                    case CANCELLED -> mail.is(Template.OUTLIVING);
                };
        };
    }

    @Override
    public boolean needsDesk() {
        return waitsAtDesk() || lacksReport();
    }

    boolean waitsAtDesk() {
        return atDesk && !mentorFound() && stage != Stage.CANCELLED && stage != Stage.COMPLETED;
    }

    boolean lacksReport() {
        return aftermath.reportAsked() > 0 && !aftermath.reported() && stage == Stage.REQUESTED;
    }

    @Override
    public boolean suppressesForGood() {
        return true;
    }

    @Override
    public boolean changedAfter(Instant moment) {
        return amendedAt != null && amendedAt.isAfter(moment);
    }

    /** What is known of one appointment. */
    public Optional<Appointment> appointment(AppointmentId id) {
        return appointments.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /**
     * Whether the search, which is told on another topic, has told of the mentor as far as this mail builds on it: appointments
     * and reports are those of a mentor who has said yes. What was told is called off in any case.
     */
    boolean introduced(MailOrder order) {
        return mentorOf(order)
                .map(mentor -> attempts.stream()
                        .filter(a -> a.mentor().equals(mentor))
                        .anyMatch(a -> a.standing() == Standing.ACCEPTED))
                .orElse(true);
    }

    private Optional<MentorId> mentorOf(MailOrder order) {
        var matter = order.matter();
        if (Template.CALLED_OFF.contains(order.template())) {
            return Optional.empty();
        }
        if (matter != null) {
            return appointment(matter.appointment()).map(Appointment::mentor);
        }
        return order.template().phase() == Template.Phase.AFTERMATH
                        && order.recipient() instanceof Recipient.Mentor(var mentor)
                ? Optional.of(mentor)
                : Optional.empty();
    }

    /** Whether somebody else has taken on the mission after this mentor was asked for the last time. */
    boolean handedOnBy(MentorId mentor) {
        int last = attempts.stream()
                .filter(a -> a.mentor().equals(mentor))
                .mapToInt(Attempt::number)
                .max()
                .orElse(Integer.MAX_VALUE);
        return attempts.stream().anyMatch(a -> a.number() > last && a.standing() == Standing.ACCEPTED);
    }

    Knowledge request(MissionReference reference, @Nullable LocalDate day, Stage next) {
        return new Knowledge(reference, next, amendedAt, day, attempts, standbys, atDesk, appointments, aftermath);
    }

    Knowledge amended(Instant at, @Nullable LocalDate day) {
        return new Knowledge(reference, stage, at, day, attempts, standbys, atDesk, appointments, aftermath);
    }

    Knowledge ended(Stage how) {
        return new Knowledge(reference, how, amendedAt, day, attempts, standbys, atDesk, appointments, aftermath);
    }

    Knowledge offered(Attempt attempt) {
        return with(attempt, false);
    }

    Knowledge settled(int number, MentorId mentor, Standing standing) {
        var before = attempt(number).orElseGet(() -> new Attempt(number, mentor, standing, null, null));
        return with(before.now(standing), atDesk && standing != Standing.ACCEPTED);
    }

    Knowledge standingBy(Standby standby) {
        var others = standbys.stream().filter(s -> s.number() != standby.number());
        return new Knowledge(
                reference, stage, amendedAt, day, attempts, with(others, standby), atDesk, appointments, aftermath);
    }

    Knowledge unmatched() {
        return new Knowledge(reference, stage, amendedAt, day, attempts, standbys, true, appointments, aftermath);
    }

    Knowledge with(Appointment appointment) {
        var others = appointments.stream().filter(a -> !a.id().equals(appointment.id()));
        return new Knowledge(
                reference, stage, amendedAt, day, attempts, standbys, atDesk, with(others, appointment), aftermath);
    }

    Knowledge with(Aftermath next) {
        return new Knowledge(reference, stage, amendedAt, day, attempts, standbys, atDesk, appointments, next);
    }

    private Knowledge with(Attempt attempt, boolean desk) {
        var others = attempts.stream().filter(a -> a.number() != attempt.number());
        return new Knowledge(
                reference, stage, amendedAt, day, with(others, attempt), standbys, desk, appointments, aftermath);
    }

    private static <T> List<T> with(Stream<T> others, T one) {
        return Stream.concat(others, Stream.of(one)).toList();
    }

    /** How far a request is. */
    public enum Stage {
        /** alliance-service has not told of it yet. */
        UNKNOWN,
        /** The address waits for its confirmation. */
        SUBMITTED,
        /** Certain. */
        REQUESTED,
        /** Done. */
        COMPLETED,
        /** Over without being done. */
        CANCELLED
    }
}
