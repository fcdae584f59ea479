package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Appointment.Fate;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.jspecify.annotations.Nullable;

/**
 * Which mails the events of appointments call for. Who was told of an agreement hears of its change; who was not hears of
 * what is agreed now as of something new.
 */
final class AppointmentCalls {

    /** How long the end of a mission is given to be told itself, before its appointments are called off one by one. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Recipient INITIATOR = new Recipient.Initiator();
    private static final Recipient MEDIA_OFFICE = new Recipient.MediaOffice();

    private final Correspondence before;
    private final Knowledge known;
    private final EventId cause;
    private final Instant at;
    private final List<Mail> mails = new ArrayList<>();

    private AppointmentCalls(Correspondence before, Knowledge known, EventId cause, Instant at) {
        this.before = before;
        this.known = known;
        this.cause = cause;
        this.at = at;
    }

    /** What the event calls for. */
    static List<Mail> by(
            Correspondence before, Knowledge known, EventId cause, Instant at, Occurrence.OfAppointment occurrence) {
        var calls = new AppointmentCalls(before, known, cause, at);
        calls.by(occurrence);
        return List.copyOf(calls.mails);
    }

    private void by(Occurrence.OfAppointment occurrence) {
        var mentor = new Recipient.Mentor(occurrence.mentor());
        switch (occurrence) {
            case Occurrence.Proposed proposed -> proposed(proposed, mentor);
            case Occurrence.ProposalRefused refused -> refused(refused, mentor);
            case Occurrence.Scheduled(var id, var _, var sequence, var meeting, var press) -> {
                var matter = new Matter(id, sequence, meeting, null, null);
                agreed(mentor, matter, false);
                agreed(INITIATOR, matter, false);
                press(matter, press, false);
            }
            case Occurrence.Moved(var id, var _, var sequence, var meeting, var press) -> {
                var matter = new Matter(id, sequence, meeting, null, null);
                agreed(mentor, matter, true);
                agreed(INITIATOR, matter, true);
                press(matter, press, true);
            }
            case Occurrence.CalledOff calledOff -> calledOff(calledOff, mentor);
            case Occurrence.Held _ -> {}
        }
    }

    /** The desk sees in its own lists what it has to answer. */
    private void proposed(Occurrence.Proposed proposed, Recipient mentor) {
        var template = proposed.move() ? Template.APPOINTMENT_MOVE_PROPOSED : Template.APPOINTMENT_PROPOSED;
        var matter = new Matter(proposed.appointment(), proposed.number(), proposed.meeting(), null, proposed.by());
        for (var party : Party.values()) {
            var recipient = recipient(party, mentor);
            if (recipient != null && proposed.waitingFor().contains(party)) {
                add(template, recipient, matter, at, proposed.meeting().from());
            }
        }
    }

    /** Who proposed hears that it does not work; whatever is proposed instead speaks for itself. */
    private void refused(Occurrence.ProposalRefused refused, Recipient mentor) {
        var proposal = known.appointment(refused.appointment())
                .map(Appointment::proposal)
                .filter(p -> p.number() == refused.number() && refused.why() == Fate.REFUSED);
        proposal.ifPresent(p -> {
            var proposer = recipient(p.by(), mentor);
            if (proposer != null) {
                add(
                        Template.APPOINTMENT_REFUSED,
                        proposer,
                        new Matter(refused.appointment(), p.number(), p.meeting(), null, refused.by()),
                        at,
                        null);
            }
        });
    }

    private void agreed(Recipient recipient, Matter matter, boolean moved) {
        var told = told(recipient, matter.appointment());
        boolean changes = told.isPresent() && (moved || !told.get().meeting().equals(matter.meeting()));
        add(
                changes ? Template.APPOINTMENT_MOVED : Template.APPOINTMENT_SCHEDULED,
                recipient,
                changes ? instead(matter, told.get()) : matter,
                at,
                null);
    }

    private void press(Matter matter, boolean wanted, boolean moved) {
        var told = told(MEDIA_OFFICE, matter.appointment());
        if (told.isPresent()) {
            if (moved || !told.get().meeting().equals(matter.meeting())) {
                add(Template.PRESS_APPOINTMENT_MOVED, MEDIA_OFFICE, instead(matter, told.get()), at, null);
            }
        } else if (wanted) {
            add(Template.PRESS_APPOINTMENT, MEDIA_OFFICE, matter, at, null);
        }
    }

    private static Matter instead(Matter matter, Matter told) {
        return new Matter(
                matter.appointment(),
                matter.number(),
                matter.meeting(),
                told.meeting().from(),
                null);
    }

    /** The mails about the end of a mission say it for its appointments, too: those wait whether there are such mails. */
    private void calledOff(Occurrence.CalledOff occurrence, Recipient mentor) {
        var matter = new Matter(
                occurrence.appointment(), occurrence.sequence(), occurrence.meeting(), null, party(occurrence.why()));
        switch (occurrence.why()) {
            case BY_MENTOR, BY_INITIATOR, BY_DESK -> {
                add(Template.APPOINTMENT_CANCELLED, mentor, matter, at, null);
                add(Template.APPOINTMENT_CANCELLED, INITIATOR, matter, at, null);
            }
            case WITH_MISSION -> {
                add(Template.APPOINTMENT_CANCELLED, mentor, matter, at.plus(PATIENCE), null);
                add(Template.APPOINTMENT_CANCELLED, INITIATOR, matter, at.plus(PATIENCE), null);
            }
            case MENTOR_CHANGED -> add(Template.APPOINTMENT_REOPENED, INITIATOR, matter, at, null);
        }
        if (occurrence.press() || told(MEDIA_OFFICE, occurrence.appointment()).isPresent()) {
            add(Template.PRESS_APPOINTMENT_CANCELLED, MEDIA_OFFICE, matter, at, null);
        }
    }

    private static @Nullable Party party(CallingOff why) {
        return switch (why) {
            case BY_MENTOR -> Party.MENTOR;
            case BY_INITIATOR -> Party.INITIATOR;
            case BY_DESK -> Party.DESK;
            case WITH_MISSION, MENTOR_CHANGED -> null;
        };
    }

    private static @Nullable Recipient recipient(Party party, Recipient mentor) {
        return switch (party) {
            case MENTOR -> mentor;
            case INITIATOR -> INITIATOR;
            case DESK -> null;
        };
    }

    /** What the recipient was, or may have been, told as agreed, and not told otherwise since. */
    private Optional<Matter> told(Recipient recipient, AppointmentId appointment) {
        var told = Optional.<Matter>empty();
        for (var mail : before.mails()) {
            var matter = mail.order().matter();
            if (matter != null
                    && matter.appointment().equals(appointment)
                    && mail.order().recipient().equals(recipient)
                    && (mail.mayHaveArrived() || mail.state() instanceof MailState.HandingOver)) {
                if (mail.is(Template.AGREED)) {
                    told = Optional.of(matter);
                } else if (mail.is(Template.CALLED_OFF)) {
                    told = Optional.empty();
                }
            }
        }
        return told;
    }

    private void add(
            Template template, Recipient recipient, Matter matter, Instant notBefore, @Nullable Instant deadline) {
        var order = new MailOrder(
                MailId.of(cause, template, recipient), template, recipient, null, null, matter, cause, at, deadline);
        mails.add(Mail.due(order, notBefore));
    }
}
