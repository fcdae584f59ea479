package org.alliancementors.missions;

/**
 * A request that passed every check.
 *
 * @param wish what a mentor is looked for by
 * @param particulars what only the people concerned may read
 */
public record MissionRequest(Wish wish, Particulars particulars) {}
