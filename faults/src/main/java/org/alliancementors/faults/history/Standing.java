package org.alliancementors.faults.history;

/**
 * Where a mission stands in the end, as its owners say.
 *
 * @param mission its id
 * @param reference as people write it
 * @param status at alliance-service, empty where it does not know the mission
 * @param state of the case at matching-service, empty where there is none
 * @param mentor who is asked or has accepted, empty where nobody
 */
public record Standing(String mission, String reference, String status, String state, String mentor) {}
