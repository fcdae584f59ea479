package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Stage;
import org.jspecify.annotations.Nullable;

/** What each mail about an alliance claims, and what speaks against it. */
final class AllianceTruths {

    private final Mail mail;
    private final AllianceKnowledge known;
    private final List<Mail> all;

    private AllianceTruths(Mail mail, AllianceKnowledge known, List<Mail> all) {
        this.mail = mail;
        this.known = known;
        this.all = all;
    }

    static Optional<DropReason> against(Mail mail, AllianceKnowledge known, List<Mail> all) {
        return Optional.ofNullable(new AllianceTruths(mail, known, all).objection());
    }

    private @Nullable DropReason objection() {
        if (!(mail.order().template() instanceof AllianceTemplate template)) {
            return DropReason.SUBJECT_GONE;
        }
        return switch (template) {
            case ALLIANCE_CHECK, ALLIANCE_CHECK_REMINDER -> againstChecking();
            case ALLIANCE_DORMANT ->
                known.isOver() ? DropReason.SUBJECT_GONE : known.stage() == Stage.SILENT ? null : DropReason.AWAKE;
            case HANDOVER_ASKED_OLD, HANDOVER_ASKED_NEW -> againstHandingOver();
            case HANDOVER_COMPLETED_OLD -> corrects(AllianceTemplate.HANDOVER_ASKED_OLD);
            case HANDOVER_COMPLETED_NEW -> corrects(AllianceTemplate.HANDOVER_ASKED_NEW);
            case HANDOVER_LAPSED, HANDOVER_TAKEN_BACK, HANDOVER_REFUSED -> againstEnding();
            case ALLIANCE_MERGED -> null;
        };
    }

    private @Nullable DropReason againstChecking() {
        if (known.isOver()) {
            return DropReason.SUBJECT_GONE;
        }
        var check = known.check();
        if (check == null || check.seq() != mail.order().cause().seq()) {
            return DropReason.OVERTAKEN;
        }
        return check.answered() ? DropReason.ANSWERED : null;
    }

    private @Nullable DropReason againstHandingOver() {
        var handover = known.handover();
        if (handover == null || !mail.isNumber(handover.number())) {
            return DropReason.OVERTAKEN;
        }
        if (handover.outcome() != null) {
            return DropReason.HANDOVER_OVER;
        }
        return known.isOver() ? DropReason.SUBJECT_GONE : null;
    }

    /** Whoever was asked hears the end. By the next handover, "the next contact" is somebody else. */
    private @Nullable DropReason againstEnding() {
        boolean toNext = mail.order().recipient().equals(new Recipient.Contact(ContactRole.NEXT));
        var handover = known.handover();
        if (toNext && handover != null && !mail.isNumber(handover.number())) {
            return DropReason.OVERTAKEN;
        }
        return corrects(toNext ? AllianceTemplate.HANDOVER_ASKED_NEW : AllianceTemplate.HANDOVER_ASKED_OLD);
    }

    private @Nullable DropReason corrects(AllianceTemplate asked) {
        return Truths.corrects(all.stream()
                .filter(m -> m.order().template() == asked)
                .filter(m -> Objects.equals(m.order().attempt(), mail.order().attempt())));
    }
}
