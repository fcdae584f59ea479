package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;

/**
 * Somebody who knows the initiator's address wants the link to the mission's status page sent there once more.
 *
 * @param mission the mission
 * @param number counts these wishes, from 1
 * @param askedAt when
 */
public record StatusLinkAsked(MissionId mission, int number, Instant askedAt) implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "status-link-asked.v1";
}
