package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Measures for how long a mail that is not true any more could still have gone: from what made it untrue until this service had
 * applied it. What went meanwhile is what a correction follows. The two times come from two machines, so their clocks'
 * difference is part of it; it never counts below zero.
 */
public final class TruthWindow {

    private final Meter meter;
    private final InstantSource clock;

    /** Tells this meter, by this clock. */
    public TruthWindow(Meter meter, InstantSource clock) {
        this.meter = meter;
        this.clock = clock;
    }

    /** Told how large the window was. */
    @FunctionalInterface
    public interface Meter {

        /**
         * An event made at least one mail untrue.
         *
         * @param event its name on the wire
         * @param window from the event to its being applied
         * @param late how many of these mails went within the window
         */
        void measured(String event, Duration window, int late);
    }

    /**
     * An event was applied and stored just now. Tells nothing where it contradicts no mail.
     *
     * @param before what it found
     * @param after what it left
     * @param event its name on the wire
     * @param at when it happened
     */
    public void applied(Correspondence before, Correspondence after, String event, Instant at) {
        var untrue = before.mails().stream()
                .filter(mail -> holds(mail, before) && !holds(mail, after))
                .toList();
        if (!untrue.isEmpty()) {
            var window = Duration.between(at, clock.instant());
            int late = (int) untrue.stream().filter(mail -> leftAfter(mail, at)).count();
            meter.measured(event, window.isNegative() ? Duration.ZERO : window, late);
        }
    }

    /** Whether the mail can be or was received, and says what is true. */
    private static boolean holds(Mail mail, Correspondence at) {
        boolean nobodyGetsIt =
                mail.state() instanceof MailState.Dropped || mail.state() instanceof MailState.Suppressed;
        return !nobodyGetsIt
                && at.known()
                        .against(mail, at.mails())
                        .filter(why -> !why.onlyRepeats())
                        .isEmpty();
    }

    private static boolean leftAfter(Mail mail, Instant at) {
        return mail.state() instanceof MailState.HandingOver
                || lastAway(mail).filter(away -> !away.isBefore(at)).isPresent();
    }

    private static Optional<Instant> lastAway(Mail mail) {
        return mail.history().deliveries().stream()
                .filter(d -> d.outcome() == Delivery.Outcome.TAKEN || d.outcome() == Delivery.Outcome.UNCLEAR)
                .map(Delivery::at)
                .max(Instant::compareTo);
    }
}
