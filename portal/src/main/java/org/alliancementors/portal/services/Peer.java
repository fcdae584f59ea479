package org.alliancementors.portal.services;

import java.net.URI;
import org.alliancementors.portal.PortalSettings;

/** A service that the portal calls. */
public enum Peer {
    /** Missions, alliances, appointments. */
    ALLIANCE("alliance-service"),
    /** Mentors and the gallery. */
    MENTOR("mentor-service"),
    /** Cases, offers, policy. */
    MATCHING("matching-service"),
    /** Mails, preferences, calendars. */
    NOTIFICATION("notification-service");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    /** Its name, as in logs and metrics. */
    public String label() {
        return label;
    }

    URI address(PortalSettings.Services services) {
        return switch (this) {
            case ALLIANCE -> services.alliance();
            case MENTOR -> services.mentor();
            case MATCHING -> services.matching();
            case NOTIFICATION -> services.notification();
        };
    }
}
