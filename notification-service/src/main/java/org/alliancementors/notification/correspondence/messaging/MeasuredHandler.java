package org.alliancementors.notification.correspondence.messaging;

import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.TruthWindow;

/**
 * Applies what arrives, and has measured for how long what it made untrue could still have gone. An event counts as written now where
 * its publisher's clock is ahead of ours: the mails that it calls for at once do not wait until ours has come there.
 *
 * @param <E> the topic's events
 */
final class MeasuredHandler<E> implements EventHandler<Correspondence, MailFact, E> {

    private final EventHandler<Correspondence, MailFact, E> applying;
    private final TruthWindow window;
    private final InstantSource clock;

    MeasuredHandler(EventHandler<Correspondence, MailFact, E> applying, TruthWindow window, InstantSource clock) {
        this.applying = applying;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Change<Correspondence, MailFact> on(Correspondence state, Arrival<E> arrival) {
        Instant now = clock.instant();
        return applying.on(
                state,
                arrival.time().isAfter(now)
                        ? new Arrival<>(arrival.aggregateId(), arrival.seq(), arrival.type(), now, arrival.event())
                        : arrival);
    }

    @Override
    public void onStored(Correspondence before, Correspondence after, String type, Instant time) {
        window.applied(before, after, type, time);
    }
}
