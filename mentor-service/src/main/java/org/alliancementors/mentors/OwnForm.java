package org.alliancementors.mentors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor may change of their own profile, as they filled it in. The rest stays as it is: name and mail address, which a
 * login goes to, what the programme vouches for (main specialties, cohort) and whom they may not advise are the desk's.
 *
 * @param phone as in {@link ProfileForm}, and so on
 * @param organisation where the mentor works, optional
 * @param postalCode five digits, of a street address
 * @param sideSpecialties codes, optional
 * @param formats codes, at least one
 * @param radiusKm kilometres
 * @param capacity missions at a time
 * @param language of the mails
 */
public record OwnForm(
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String postalCode,
        @Nullable List<String> sideSpecialties,
        @Nullable List<String> formats,
        @Nullable Integer radiusKm,
        @Nullable Integer capacity,
        @Nullable String language) {

    /** The form of the whole profile. */
    ProfileForm on(Profile kept) {
        ProfileForm before = ProfileForm.of(kept);
        return new ProfileForm(
                before.firstName(),
                before.lastName(),
                before.email(),
                phone,
                organisation,
                before.cohort(),
                postalCode,
                before.mainSpecialties(),
                sideSpecialties,
                formats,
                radiusKm,
                capacity,
                before.ownAlliances(),
                language);
    }

    @Override
    public String toString() {
        return "OwnForm[…]";
    }
}
