package org.alliancementors.notification.correspondence;

import java.time.Duration;

/** Told what happens, so that it can be counted. */
public interface MailMeter {

    /** A hand-over ended without an answer: a copy may exist. */
    void unclear();

    /** A mail has ended. */
    void ended(MailState.Ended state);

    /** One mail was handed over; its share of the time that its wave took. */
    void handedOver(Duration took, HandOver result);
}
