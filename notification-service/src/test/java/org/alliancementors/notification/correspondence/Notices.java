package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;

/** Steps and words for correspondences of alliances and mentors. */
final class Notices {

    private Notices() {}

    /** The mail of this template is handed over. */
    static Correspondence sent(Correspondence state, MailTemplate template, Instant at) {
        var id = state.mails().stream()
                .filter(m -> m.order().template() == template)
                .findFirst()
                .orElseThrow()
                .id();
        var token = new ClaimToken("t-1");
        var next = state;
        for (var step : List.of(
                new MailStep.Claim(token, at),
                new MailStep.HandOver(token, at),
                new MailStep.Taken(token, at, "250 ok"))) {
            next = next.step(id, step).orElseThrow().state();
        }
        return next;
    }

    /** The work of whoever claims this mail. */
    static Job job(Correspondence state, Mail mail) {
        return new Job(() -> state, mail.order(), mail.entries(), new ClaimToken("t-1"));
    }

    /** Each mail as {@code template>recipient state[ reason]}. */
    static List<String> summary(Correspondence state) {
        return state.mails().stream()
                .map(m -> m.order().template() + ">" + m.order().recipient() + " "
                        + m.state().code()
                        + (m.state() instanceof MailState.Dropped(var why, var _) ? " " + why : ""))
                .toList();
    }
}
