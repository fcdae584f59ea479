package org.alliancementors.matching.messaging;

import java.util.List;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * A mentor whom no mail reaches is asked no more for this mission, and does not stand by for it, until the desk has the address
 * written to again.
 */
final class MailEventHandler implements EventHandler<Case, CaseFact, MailEvent> {

    /** A mail about no attempt can still be one to who stands by. */
    private static final int NO_ATTEMPT = 0;

    private final Circumstances circumstances;

    MailEventHandler(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public Change<Case, CaseFact> on(Case state, Arrival<MailEvent> arrival) {
        List<CaseFact> facts = decide(state, arrival.event());
        return new Change<>(state.after(facts), facts);
    }

    private List<CaseFact> decide(Case state, @Nullable MailEvent event) {
        return switch (event) {
            case MailUndeliverable undeliverable -> {
                var mentor = undeliverable.mentor();
                var attempt = undeliverable.attempt();
                yield mentor == null
                        ? List.of()
                        : state.unreachable(attempt == null ? NO_ATTEMPT : attempt, mentor, circumstances.now());
            }
            case MailDeliverable deliverable -> {
                var mentor = deliverable.mentor();
                yield mentor == null ? List.of() : state.reachable(mentor, circumstances.now());
            }
            case null -> List.of();
        };
    }
}
