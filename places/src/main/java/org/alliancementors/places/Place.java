package org.alliancementors.places;

import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;

/**
 * The place of a postal code.
 *
 * @param code the postal code
 * @param name name of the place, German spelling
 * @param state its federal state
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 */
public record Place(PostalCode code, String name, FederalState state, double latitude, double longitude) {}
