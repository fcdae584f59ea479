package org.alliancementors.mentors.web;

import java.util.List;
import org.alliancementors.mentors.ProfileForm;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /mentors} and {@code PUT /mentors/{id}}; every field is checked by {@link ProfileForm}. */
record ProfileRequest(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String cohort,
        @Nullable String postalCode,
        @Nullable List<String> mainSpecialties,
        @Nullable List<String> sideSpecialties,
        @Nullable List<String> formats,
        @Nullable Integer radiusKm,
        @Nullable Integer capacity,
        @Nullable List<String> ownAlliances,
        @Nullable String language) {

    ProfileForm form() {
        return new ProfileForm(
                firstName,
                lastName,
                email,
                phone,
                organisation,
                cohort,
                postalCode,
                mainSpecialties,
                sideSpecialties,
                formats,
                radiusKm,
                capacity,
                ownAlliances,
                language);
    }

    @Override
    public String toString() {
        return "ProfileRequest[…]";
    }
}
