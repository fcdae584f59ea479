package org.alliancementors.alliances;

import java.util.List;
import org.alliancementors.places.Place;

/**
 * What may be changed about an alliance, checked.
 *
 * @param name what it is called, one line
 * @param place where it works
 * @param contacts who speaks for it, at most 10
 */
public record AllianceProfile(String name, Place place, List<ContactPerson> contacts) {

    /** Keeps a copy of the list. */
    public AllianceProfile {
        contacts = List.copyOf(contacts);
    }
}
