package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Objects;
import org.alliancementors.notification.correspondence.Appointment.Proposal;
import org.alliancementors.notification.correspondence.Appointment.Standing;
import org.jspecify.annotations.Nullable;

/** What speaks against mails about appointments. */
final class AppointmentTruths {

    private final Mail mail;
    private final Knowledge known;
    private final List<Mail> all;
    private final Matter matter;

    private AppointmentTruths(Mail mail, Knowledge known, List<Mail> all) {
        this.mail = mail;
        this.known = known;
        this.all = all;
        this.matter = Objects.requireNonNull(mail.order().matter());
    }

    static @Nullable DropReason against(Mail mail, Knowledge known, List<Mail> all) {
        var truths = new AppointmentTruths(mail, known, all);
        return known.appointment(truths.matter.appointment())
                .map(truths::objection)
                .orElse(null);
    }

    private @Nullable DropReason objection(Appointment appointment) {
        if (mail.is(Template.AGREED)) {
            return Truths.first(againstMentor(appointment), againstAgreement(appointment));
        }
        if (mail.is(Template.CALLED_OFF)) {
            return againstCallingOff(appointment);
        }
        return Truths.first(againstMentor(appointment), againstSpeakingOfProposal(appointment));
    }

    /** It has to be the appointment of the mission's mentor still, and of the one who gets the mail. */
    private @Nullable DropReason againstMentor(Appointment appointment) {
        boolean ofAnother = mail.order().recipient() instanceof Recipient.Mentor(var mentor)
                && !mentor.equals(appointment.mentor());
        return ofAnother || known.handedOnBy(appointment.mentor()) ? DropReason.ASSIGNMENT_ENDED : null;
    }

    private @Nullable DropReason againstAgreement(Appointment appointment) {
        return switch (appointment.standing()) {
            case AGREED -> appointment.sequence() == matter.number() ? null : DropReason.APPOINTMENT_CHANGED;
            case PROPOSED, CANCELLED -> DropReason.APPOINTMENT_CANCELLED;
            case HELD -> DropReason.APPOINTMENT_OVER;
        };
    }

    /** Only who was told of the agreement hears of its end, and only while nothing else is agreed. */
    private @Nullable DropReason againstCallingOff(Appointment appointment) {
        if (appointment.standing() == Standing.AGREED || appointment.sequence() > matter.number()) {
            return DropReason.APPOINTMENT_CHANGED;
        }
        if (mail.order().template() == Template.APPOINTMENT_REOPENED && known.stage() == Knowledge.Stage.COMPLETED) {
            return DropReason.MISSION_COMPLETED;
        }
        return Truths.corrects(
                all.stream().filter(m -> m.is(Template.AGREED)).filter(mail::isAboutTheSameAppointmentAs));
    }

    private @Nullable DropReason againstSpeakingOfProposal(Appointment appointment) {
        if (known.stage() == Knowledge.Stage.COMPLETED) {
            return DropReason.MISSION_COMPLETED;
        }
        var proposal = appointment.proposal();
        if (proposal == null) {
            return switch (appointment.standing()) {
                case PROPOSED, AGREED -> DropReason.PROPOSAL_ANSWERED;
                case CANCELLED -> DropReason.APPOINTMENT_CANCELLED;
                case HELD -> DropReason.APPOINTMENT_OVER;
            };
        }
        if (proposal.number() > matter.number()) {
            return DropReason.PROPOSAL_REPLACED;
        }
        return mail.order().template() == Template.APPOINTMENT_REFUSED ? null : againstAsking(proposal);
    }

    private static @Nullable DropReason againstAsking(Proposal proposal) {
        return switch (proposal.fate()) {
            case OPEN -> null;
            case REFUSED -> DropReason.PROPOSAL_ANSWERED;
            case TAKEN_BACK -> DropReason.PROPOSAL_TAKEN_BACK;
            case REPLACED -> DropReason.PROPOSAL_REPLACED;
        };
    }
}
