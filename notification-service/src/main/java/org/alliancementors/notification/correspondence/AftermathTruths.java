package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Set;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.jspecify.annotations.Nullable;

/** What speaks against the questions that follow a mission. */
final class AftermathTruths {

    private static final Set<Template> REPORT = Set.of(Template.REPORT_ASKED, Template.REPORT_REMINDER);
    private static final Set<Template> FEEDBACK = Set.of(Template.FEEDBACK_ASKED, Template.FEEDBACK_REMINDER);

    private AftermathTruths() {}

    static @Nullable DropReason against(Mail mail, Knowledge known, List<Mail> all) {
        var aftermath = known.aftermath();
        return switch (mail.order().ofMission()) {
            case REPORT_ASKED -> againstReport(mail, known);
            case REPORT_REMINDER -> Truths.first(againstReport(mail, known), againstReminding(mail, REPORT, all));
            case FEEDBACK_ASKED -> answered(aftermath.feedbackGiven());
            case FEEDBACK_REMINDER ->
                Truths.first(answered(aftermath.feedbackGiven()), againstReminding(mail, FEEDBACK, all));
            case FOLLOW_UP_3 -> answered(aftermath.followUpsAnswered().contains(3));
            case FOLLOW_UP_12 -> answered(aftermath.followUpsAnswered().contains(12));
            default -> null;
        };
    }

    private static @Nullable DropReason answered(boolean done) {
        return done ? DropReason.ANSWERED : null;
    }

    private static @Nullable DropReason againstReport(Mail mail, Knowledge known) {
        if (known.aftermath().reported()) {
            return DropReason.ANSWERED;
        }
        if (known.stage() == Stage.COMPLETED) {
            return DropReason.MISSION_COMPLETED;
        }
        return mail.order().recipient() instanceof Recipient.Mentor(var mentor) && known.handedOnBy(mentor)
                ? DropReason.ASSIGNMENT_ENDED
                : null;
    }

    /** Who hears the question itself only now, since no mail went before, is not reminded at once. */
    private static @Nullable DropReason againstReminding(Mail mail, Set<Template> same, List<Mail> all) {
        return all.stream()
                        .takeWhile(m -> !m.id().equals(mail.id()))
                        .filter(m -> m.is(same))
                        .filter(m -> m.order().recipient().equals(mail.order().recipient()))
                        .anyMatch(m -> !m.ended()
                                || m.state() instanceof MailState.Sent(var at)
                                        && !at.isBefore(mail.order().createdAt()))
                ? DropReason.ASKED_JUST_NOW
                : null;
    }
}
