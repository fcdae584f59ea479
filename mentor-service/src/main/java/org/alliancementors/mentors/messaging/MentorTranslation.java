package org.alliancementors.mentors.messaging;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.mentors.CareFact;
import org.alliancementors.mentors.Departure;
import org.alliancementors.mentors.MatchingProfile;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

/** Turns facts into events. Only what matters to matching is told. */
final class MentorTranslation implements EventTranslation<MentorFact> {

    @Override
    public @Nullable Object toEvent(String aggregateId, MentorFact fact) {
        MentorId mentor = new MentorId(aggregateId);
        return switch (fact) {
            case MentorFact.MatchingProfileTold told -> published(mentor, told);
            case MentorFact.Withdrawn withdrawn ->
                new MentorWithdrawn(mentor, reason(withdrawn.reason()), withdrawn.successor(), withdrawn.at());
            case MentorFact.Forgotten _ -> TOMBSTONE;
            case CareFact _,
                    MentorFact.ProfileChanged _,
                    MentorFact.Published _,
                    MentorFact.AbsenceNoted _,
                    MentorFact.AbsenceRemoved _,
                    MentorFact.LateRecordOutrun _,
                    MentorFact.NewestRecordReturned _ -> null;
        };
    }

    private static MentorProfilePublished published(MentorId mentor, MentorFact.MatchingProfileTold told) {
        MatchingProfile profile = told.profile();
        Place place = profile.place();
        return new MentorProfilePublished(
                mentor,
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                place.code(),
                place.state(),
                place.latitude(),
                place.longitude(),
                profile.radiusKm(),
                profile.capacity(),
                profile.absences(),
                profile.ownAlliances(),
                profile.language(),
                profile.substitute(),
                profile.notices().isEmpty() ? null : profile.notices(),
                told.at());
    }

    private static MentorWithdrawn.Reason reason(Departure departure) {
        return switch (departure) {
            case WITHDRAWN -> MentorWithdrawn.Reason.WITHDRAWN;
            case LEFT -> MentorWithdrawn.Reason.LEFT;
        };
    }
}
