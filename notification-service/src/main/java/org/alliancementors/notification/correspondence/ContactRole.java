package org.alliancementors.notification.correspondence;

/** Which contact of an alliance is meant, when a mail is made. Names are part of the interface of alliance-service. */
public enum ContactRole {
    /** Who coordinates it. */
    CURRENT,
    /** Who coordinated it before the latest completed handover. */
    PREVIOUS,
    /** Who was asked in the latest handover to coordinate it, as long as that has not come true. */
    NEXT
}
