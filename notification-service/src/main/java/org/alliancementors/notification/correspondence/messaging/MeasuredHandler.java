package org.alliancementors.notification.correspondence.messaging;

import java.time.Instant;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.TruthWindow;

/**
 * Applies what arrives, and has measured for how long what it made untrue could still have gone.
 *
 * @param <E> the topic's events
 */
final class MeasuredHandler<E> implements EventHandler<Correspondence, MailFact, E> {

    private final EventHandler<Correspondence, MailFact, E> applying;
    private final TruthWindow window;

    MeasuredHandler(EventHandler<Correspondence, MailFact, E> applying, TruthWindow window) {
        this.applying = applying;
        this.window = window;
    }

    @Override
    public Change<Correspondence, MailFact> on(Correspondence state, Arrival<E> arrival) {
        return applying.on(state, arrival);
    }

    @Override
    public void onStored(Correspondence before, Correspondence after, String type, Instant time) {
        window.applied(before, after, type, time);
    }
}
