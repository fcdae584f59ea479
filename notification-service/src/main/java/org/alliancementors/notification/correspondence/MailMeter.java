package org.alliancementors.notification.correspondence;

import java.time.Duration;

/** Told what happens, so that it can be counted. */
public interface MailMeter {

    /** A hand-over ended without an answer: a copy may exist. */
    void unclear();

    /** A mail has ended. */
    void ended(MailState.Ended state);

    /** One hand-over took so long. */
    void handedOver(Duration took, HandOver result);
}
