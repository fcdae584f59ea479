package org.alliancementors.matching.messaging;

import java.util.List;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/** What a mission's events do to its case. */
final class MissionEventHandler implements EventHandler<Case, CaseFact, MissionEvent> {

    private final Circumstances circumstances;

    MissionEventHandler(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public Change<Case, CaseFact> on(Case state, Arrival<MissionEvent> arrival) {
        List<CaseFact> facts = decide(state, arrival.event());
        return new Change<>(state.after(facts), facts);
    }

    private List<CaseFact> decide(Case state, @Nullable MissionEvent event) {
        return switch (event) {
            case MissionRequested requested -> state.begin(Translations.wish(requested), circumstances.now());
            case MissionCancelled cancelled -> state.cancel(circumstances.now());
            case MissionCompleted completed ->
                state.complete(completed.mentor(), Translations.how(completed), circumstances.now());
            case MissionAmended amended -> amend(state, amended);
            case MissionSubmitted submitted -> List.of();
            case null, default -> List.of();
        };
    }

    /** Nothing before the request: an amendment carries only what can change. */
    private List<CaseFact> amend(Case state, MissionAmended amended) {
        Wish before = state.wish();
        return before == null ? List.of() : state.amend(Translations.amended(before, amended), circumstances.now());
    }
}
