package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Optional;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.jspecify.annotations.Nullable;

/** What each mail claims, and what speaks against it. */
final class Truths {

    private Truths() {}

    /** Why the mail may not go any more; empty while what it says is true. */
    static Optional<DropReason> against(Mail mail, Knowledge known, List<Mail> all) {
        return Optional.ofNullable(objection(mail, known, all));
    }

    private static @Nullable DropReason objection(Mail mail, Knowledge known, List<Mail> all) {
        return switch (mail.order().template()) {
            case MISSION_CANCELLED -> null;
            case MENTOR_WITHDRAWN ->
                canStillBeNeeded(mail, all, List.of(Template.MENTOR_ASSIGNED, Template.MENTOR_CONFIRMED))
                        ? null
                        : DropReason.NOTHING_TO_CORRECT;
            default -> known.stage() == Stage.CANCELLED ? DropReason.MISSION_CANCELLED : whileWanted(mail, known, all);
        };
    }

    private static @Nullable DropReason whileWanted(Mail mail, Knowledge known, List<Mail> all) {
        return switch (mail.order().template()) {
            case PLEASE_CONFIRM -> known.stage() == Stage.REQUESTED ? DropReason.CONFIRMED_ALREADY : null;
            case MENTOR_ASSIGNED -> againstOffer(standing(mail, known));
            case MENTOR_FOUND, MENTOR_CONFIRMED ->
                standing(mail, known) == Standing.ACCEPTED ? null : DropReason.ASSIGNMENT_ENDED;
            case STILL_SEARCHING -> againstSearching(known);
            case SEARCH_RESUMED -> {
                var other = againstSearching(known);
                yield other != null
                        ? other
                        : canStillBeNeeded(mail, all, List.of(Template.MENTOR_FOUND))
                                ? null
                                : DropReason.NOTHING_TO_CORRECT;
            }
            case DESK_TAKES_OVER, DESK_CASE -> {
                if (known.mentorFound()) {
                    yield DropReason.MENTOR_FOUND;
                }
                yield known.atDesk() ? null : DropReason.LEFT_DESK;
            }
            case REQUEST_RECEIVED, MENTOR_WITHDRAWN, MISSION_CANCELLED -> null;
        };
    }

    private static Standing standing(Mail mail, Knowledge known) {
        var attempt = mail.order().attempt();
        return attempt == null
                ? Standing.WITHDRAWN
                : known.attempt(attempt).map(Attempt::standing).orElse(Standing.WITHDRAWN);
    }

    private static @Nullable DropReason againstOffer(Standing standing) {
        return switch (standing) {
            case OFFERED -> null;
            case ACCEPTED, DECLINED -> DropReason.ANSWERED;
            case EXPIRED -> DropReason.OFFER_EXPIRED;
            case WITHDRAWN -> DropReason.OFFER_WITHDRAWN;
        };
    }

    private static @Nullable DropReason againstSearching(Knowledge known) {
        if (known.mentorFound()) {
            return DropReason.MENTOR_FOUND;
        }
        return known.atDesk() ? DropReason.AT_DESK : null;
    }

    /** A correction makes sense while a mail that it corrects may have arrived or may yet arrive. */
    private static boolean canStillBeNeeded(Mail correction, List<Mail> all, List<Template> corrected) {
        return corrected(correction, all, corrected).stream().anyMatch(m -> m.mayHaveArrived() || !m.ended());
    }

    static List<Mail> corrected(Mail correction, List<Mail> all, List<Template> templates) {
        var attempt = correction.order().attempt();
        return attempt == null
                ? List.of()
                : all.stream()
                        .filter(m -> templates.stream()
                                .anyMatch(t -> m.isAbout(t, correction.order().recipient(), attempt)))
                        .toList();
    }
}
