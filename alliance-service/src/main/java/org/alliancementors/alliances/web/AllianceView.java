package org.alliancementors.alliances.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/** An alliance for the desk. */
record AllianceView(
        AllianceId id,
        String name,
        PostalCode postalCode,
        String place,
        FederalState federalState,
        AllianceState state,
        boolean fictitious,
        Instant createdAt,
        List<Person> contacts) {

    /** Somebody who speaks for it. */
    record Person(String name, String email, @Nullable String phone, String role) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    static AllianceView of(Alliance alliance) {
        var profile = alliance.profile();
        return new AllianceView(
                alliance.id(),
                profile.name(),
                profile.place().code(),
                profile.place().name(),
                profile.place().state(),
                alliance.state(),
                alliance.fictitious(),
                alliance.createdAt(),
                profile.contacts().stream()
                        .map(person -> new Person(
                                person.contact().name(),
                                person.contact().email().value(),
                                person.contact().phone(),
                                person.role()))
                        .toList());
    }
}
