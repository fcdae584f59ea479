package org.alliancementors.notification.correspondence;

import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.BounceReport.Receipt;

/** Told what comes back and what is held back, so that it can be counted. */
public interface BounceMeter {

    /** A report was taken in. */
    void reported(Kind kind, Receipt receipt);

    /** A mail waits since its recipient got enough for one day. */
    void limited();

    /** A mail is not sent since its address is blocked. */
    void heldBack();
}
