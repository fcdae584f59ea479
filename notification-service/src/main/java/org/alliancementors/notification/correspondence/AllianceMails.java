package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Check;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Handover;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Stage;
import org.jspecify.annotations.Nullable;

/** What is learnt from an event about an alliance, and which mails it calls for. */
public final class AllianceMails {

    private static final Recipient CONTACT = new Recipient.Contact(ContactRole.CURRENT);
    private static final Recipient PREVIOUS = new Recipient.Contact(ContactRole.PREVIOUS);
    private static final Recipient NEXT = new Recipient.Contact(ContactRole.NEXT);

    private final EventId cause;
    private final Instant at;

    private AllianceMails(EventId cause, Instant at) {
        this.cause = cause;
        this.at = at;
    }

    /**
     * Takes in what alliance-service told.
     *
     * @throws IllegalArgumentException when the correspondence is not about an alliance
     */
    public static Outcome on(Correspondence before, EventId cause, Instant at, AllianceOccurrence occurrence) {
        if (!(before.known() instanceof AllianceKnowledge known)) {
            throw new IllegalArgumentException("%s is no alliance".formatted(before.subject()));
        }
        var learnt = learnt(known, cause, occurrence);
        var called = learnt.equals(known) ? List.<Mail>of() : new AllianceMails(cause, at).called(learnt, occurrence);
        return before.learning(learnt, called, at);
    }

    private static AllianceKnowledge learnt(AllianceKnowledge known, EventId cause, AllianceOccurrence occurrence) {
        return switch (occurrence) {
            case AllianceOccurrence.CheckAsked(var number, var _) -> {
                var check = known.check();
                yield check != null && check.seq() >= cause.seq()
                        ? known
                        : known.with(new Check(cause.seq(), number, false));
            }
            case AllianceOccurrence.CheckAnswered() -> {
                var check = known.check();
                yield check == null || check.seq() > cause.seq() ? known : known.with(check.settled());
            }
            case AllianceOccurrence.StateChanged(var stage) -> known.with(stage);
            case AllianceOccurrence.HandoverAsked(var number, var _) -> {
                var handover = known.handover();
                yield handover != null && handover.number() >= number ? known : known.with(new Handover(number, null));
            }
            case AllianceOccurrence.HandoverEnded(var number, var outcome) -> {
                var handover = known.handover();
                yield handover != null && handover.number() > number
                        ? known
                        : known.with(new Handover(number, outcome));
            }
            case AllianceOccurrence.Merged(var into) -> known.merged(into);
        };
    }

    private List<Mail> called(AllianceKnowledge learnt, AllianceOccurrence occurrence) {
        return switch (occurrence) {
            case AllianceOccurrence.CheckAsked(var number, var answerBefore) ->
                List.of(mail(
                        number > 1 ? AllianceTemplate.ALLIANCE_CHECK_REMINDER : AllianceTemplate.ALLIANCE_CHECK,
                        CONTACT,
                        number,
                        answerBefore));
            case AllianceOccurrence.CheckAnswered() -> List.of();
            case AllianceOccurrence.StateChanged(var stage) ->
                stage == Stage.SILENT
                        ? List.of(mail(AllianceTemplate.ALLIANCE_DORMANT, CONTACT, number(learnt), null))
                        : List.of();
            case AllianceOccurrence.HandoverAsked(var number, var expiresAt) ->
                List.of(
                        mail(AllianceTemplate.HANDOVER_ASKED_OLD, CONTACT, number, expiresAt),
                        mail(AllianceTemplate.HANDOVER_ASKED_NEW, NEXT, number, expiresAt));
            case AllianceOccurrence.HandoverEnded(var number, var outcome) -> ended(number, outcome);
            case AllianceOccurrence.Merged _ -> List.of(mail(AllianceTemplate.ALLIANCE_MERGED, CONTACT, null, null));
        };
    }

    private static @Nullable Integer number(AllianceKnowledge known) {
        var check = known.check();
        return check == null ? null : check.number();
    }

    private List<Mail> ended(int number, AllianceKnowledge.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED ->
                List.of(
                        mail(AllianceTemplate.HANDOVER_COMPLETED_OLD, PREVIOUS, number, null),
                        mail(AllianceTemplate.HANDOVER_COMPLETED_NEW, CONTACT, number, null));
            case LAPSED -> toBoth(AllianceTemplate.HANDOVER_LAPSED, number);
            case TAKEN_BACK -> toBoth(AllianceTemplate.HANDOVER_TAKEN_BACK, number);
            case REFUSED -> toBoth(AllianceTemplate.HANDOVER_REFUSED, number);
        };
    }

    private List<Mail> toBoth(AllianceTemplate template, int number) {
        return List.of(mail(template, CONTACT, number, null), mail(template, NEXT, number, null));
    }

    private Mail mail(
            AllianceTemplate template, Recipient recipient, @Nullable Integer number, @Nullable Instant deadline) {
        return Mail.due(MailOrder.numbered(cause, template, recipient, number, at, deadline), at);
    }
}
