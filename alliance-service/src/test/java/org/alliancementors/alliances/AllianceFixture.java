package org.alliancementors.alliances;

import java.time.Instant;
import java.util.List;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.places.Place;

/** Alliances in every state. */
public final class AllianceFixture {

    /** A Monday noon in Germany. */
    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    private AllianceFixture() {}

    /** One in that state. */
    public static Alliance anyAlliance(String id, AllianceState state) {
        return new Alliance(new AllianceId(id), anyProfile(), state, false, "hash-1", NOW);
    }

    /** What is known of one in Sendenhorst. */
    public static AllianceProfile anyProfile() {
        return new AllianceProfile(
                "Bündnis für Familie Sendenhorst",
                new Place(new PostalCode("48324"), "Sendenhorst", FederalState.NW, 51.8548, 7.7902),
                List.of(new ContactPerson(
                        new Contact("Ida Ilex", new EmailAddress("ida.ilex@buendnis.example"), null), "Koordination")));
    }

    /** A draft that passes every check. */
    public static AllianceDraft anyDraft(String state) {
        return new AllianceDraft(
                "Bündnis für Familie Sendenhorst",
                "48324",
                state,
                List.of(new AllianceDraft.Person("Ida Ilex", "ida.ilex@buendnis.example", null, "Koordination")));
    }
}
