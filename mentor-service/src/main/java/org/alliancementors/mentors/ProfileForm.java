package org.alliancementors.mentors;

import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.Language;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * A profile as somebody filled it in, with everything that people get wrong. {@link #check} turns it into a {@link Profile} or
 * into all of its mistakes at once. Field names are those of the HTTP interface.
 *
 * @param firstName given name
 * @param lastName family name
 * @param email one address
 * @param phone telephone number, optional
 * @param organisation where the mentor works, optional
 * @param cohort when the mentor joined, optional
 * @param postalCode five digits, of a street address
 * @param mainSpecialties codes, at least one
 * @param sideSpecialties codes, optional
 * @param formats codes, at least one
 * @param radiusKm kilometres, 0 to {@value #MOST_KM}; at least 1 with ON_SITE
 * @param capacity 0 to {@value #MOST_MISSIONS}
 * @param ownAlliances ids, optional
 * @param language DE when missing
 */
public record ProfileForm(
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

    /** The widest radius, kilometres: farther than Germany is long. */
    public static final int MOST_KM = 1000;

    /** The largest capacity. */
    public static final int MOST_MISSIONS = 50;

    /** What a form turns out to be. */
    public sealed interface Checked {

        /**
         * No mistake.
         *
         * @param profile made from the form
         */
        record Valid(Profile profile) implements Checked {}

        /**
         * At least one mistake.
         *
         * @param problems all of them
         */
        record Invalid(List<FieldProblem> problems) implements Checked {
            /** Copies the list. */
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The form that would make this profile. */
    public static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.name().first(),
                profile.name().last(),
                profile.contact().email(),
                profile.contact().phone(),
                profile.organisation(),
                profile.cohort(),
                profile.place().code().value(),
                names(profile.mainSpecialties()),
                names(profile.sideSpecialties()),
                names(profile.formats()),
                profile.radiusKm(),
                profile.capacity(),
                profile.ownAlliances().stream().map(Object::toString).toList(),
                profile.language().name());
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    /** Checks everything; the place comes from the postal code. */
    public Checked check(Places places) {
        FormCheck check = new FormCheck(places);
        Optional<Profile> profile = check.profile(this);
        return profile.<Checked>map(Checked.Valid::new).orElseGet(() -> new Checked.Invalid(check.problems()));
    }

    /** The language's code, German when nothing was said. */
    String languageOrDefault() {
        return language == null ? Language.DE.name() : language;
    }

    @Override
    public String toString() {
        return "ProfileForm[…]";
    }
}
