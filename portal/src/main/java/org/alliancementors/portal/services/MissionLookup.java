package org.alliancementors.portal.services;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Finds the mission that people quote by its reference, for the desk.
 *
 * <p>Throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MissionLookup {

    /** The mission with this reference, or none. */
    @GetExchange("/missions")
    Listed<Found> missions(@RequestParam String reference);

    /**
     * A mission.
     *
     * @param id its id
     * @param reference what people quote
     */
    record Found(String id, String reference) {}
}
