package org.alliancementors.matching.messaging;

import java.util.Set;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Wish;

/** Foreign events in the words of this service. */
final class Translations {

    private Translations() {}

    static Wish wish(MissionRequested event) {
        return new Wish(
                event.reference(),
                event.alliance(),
                event.kind(),
                event.specialties(),
                event.format(),
                event.when(),
                event.postalCode(),
                event.state(),
                new Place(event.latitude(), event.longitude()),
                event.preferredMentor(),
                event.stateWish(),
                event.requestedAt());
    }

    /** The wish after a change: what a change cannot touch stays. */
    static Wish amended(Wish before, MissionAmended event) {
        return new Wish(
                before.reference(),
                before.alliance(),
                event.kind(),
                event.specialties(),
                event.format(),
                event.when(),
                event.postalCode(),
                event.state(),
                new Place(event.latitude(), event.longitude()),
                event.preferredMentor(),
                event.stateWish(),
                before.requestedAt());
    }

    static Closure.How how(MissionCompleted event) {
        return switch (event.how()) {
            case REPORTED -> Closure.How.REPORTED;
            case BY_DESK -> Closure.How.BY_DESK;
        };
    }

    static Profile profile(MentorProfilePublished event) {
        return new Profile(
                event.mentor(),
                Set.copyOf(event.mainSpecialties()),
                Set.copyOf(event.sideSpecialties()),
                Set.copyOf(event.formats()),
                event.state(),
                new Place(event.latitude(), event.longitude()),
                event.radiusKm(),
                event.capacity(),
                event.absences(),
                Set.copyOf(event.ownAlliances()),
                event.substitute());
    }
}
