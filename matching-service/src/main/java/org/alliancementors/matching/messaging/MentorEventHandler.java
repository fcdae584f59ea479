package org.alliancementors.matching.messaging;

import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.places.MentorPlaces;
import org.jspecify.annotations.Nullable;

/** What a mentor's events do to their document. */
final class MentorEventHandler implements EventHandler<MentorPlaces, Void, MentorEvent> {

    private final Circumstances circumstances;

    MentorEventHandler(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public Change<MentorPlaces, Void> on(MentorPlaces state, Arrival<MentorEvent> arrival) {
        return Change.none(after(state, arrival.event(), arrival.seq()));
    }

    private MentorPlaces after(MentorPlaces state, @Nullable MentorEvent event, long seq) {
        return switch (event) {
            case MentorProfilePublished published ->
                state.publish(Translations.profile(published), seq, circumstances.now());
            case MentorWithdrawn withdrawn ->
                withdrawn.reason() == MentorWithdrawn.Reason.LEFT
                        ? state.leave(withdrawn.successor(), seq, circumstances.now())
                        : state.withdraw(seq, circumstances.now());
            case null -> state.forget(seq);
        };
    }
}
