package org.alliancementors.notification.correspondence;

import java.util.List;
import org.alliancementors.kit.store.Stored;

/** Drives documents on that intake or a sweep has just read. */
@FunctionalInterface
public interface DrivingStored {

    /** Does what their states call for; idempotent. */
    void drive(List<Stored<Correspondence>> documents);
}
