package org.alliancementors.mentors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.mentors.Absence;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorStatus;
import org.alliancementors.mentors.Profile;
import org.jspecify.annotations.Nullable;

/** A mentor as the desk and the mentor see it: everything. */
record MentorView(
        MentorId id,
        MentorStatus status,
        long version,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String cohort,
        PostalCode postalCode,
        String town,
        FederalState state,
        List<Specialty> mainSpecialties,
        List<Specialty> sideSpecialties,
        List<Format> formats,
        int radiusKm,
        int capacity,
        List<AllianceId> ownAlliances,
        Language language,
        List<AbsenceView> absences,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        CareView care) {

    /** Days away. */
    record AbsenceView(String id, LocalDate from, LocalDate to) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.period().from(), absence.period().to());
        }
    }

    static MentorView of(Mentor mentor) {
        Profile profile = mentor.profile();
        return new MentorView(
                mentor.id(),
                mentor.status(),
                mentor.revision(),
                profile.name().first(),
                profile.name().last(),
                profile.contact().email(),
                profile.contact().phone(),
                profile.organisation(),
                profile.cohort(),
                profile.place().code(),
                profile.place().name(),
                profile.place().state(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.radiusKm(),
                profile.capacity(),
                profile.ownAlliances(),
                profile.language(),
                mentor.absences().stream().map(AbsenceView::of).toList(),
                mentor.changedAt(),
                mentor.withdrawnAt(),
                CareView.of(mentor));
    }

    @Override
    public String toString() {
        return "MentorView[…]";
    }
}
