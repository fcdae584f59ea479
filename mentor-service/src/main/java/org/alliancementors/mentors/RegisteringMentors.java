package org.alliancementors.mentors;

import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.places.Places;

/** Takes new mentors in. The same request again finds the mentor that it made before. */
public final class RegisteringMentors {

    private final Mentors mentors;
    private final Places places;
    private final InstantSource clock;

    /** Works on these mentors. */
    public RegisteringMentors(Mentors mentors, Places places, InstantSource clock) {
        this.mentors = mentors;
        this.places = places;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Registration {

        /**
         * A new draft.
         *
         * @param mentor as stored
         */
        record Registered(Mentor mentor) implements Registration {}

        /**
         * The request was seen before.
         *
         * @param mentor as it is now
         */
        record Repeated(Mentor mentor) implements Registration {}

        /**
         * Nobody was registered.
         *
         * @param refusal why
         */
        record Refused(Refusal refusal) implements Registration {}
    }

    /**
     * Registers a draft.
     *
     * @param id derived from the request's key, so that a repetition meets the same id
     * @param fingerprint of the request's content
     */
    public Registration register(MentorId id, ProfileForm form, String fingerprint, By by) {
        return switch (form.check(places)) {
            case ProfileForm.Checked.Invalid(var problems) ->
                new Registration.Refused(new Refusal.InvalidProfile(problems));
            case ProfileForm.Checked.Valid(Profile profile) ->
                switch (mentors.add(draft(id, profile, fingerprint, by))) {
                    case Mentors.Addition.Added(Mentor added) -> new Registration.Registered(added);
                    case Mentors.Addition.AlreadyThere(Mentor there)
                    when there.fingerprint().equals(fingerprint) -> new Registration.Repeated(there);
                    case Mentors.Addition.AlreadyThere _ ->
                        new Registration.Refused(new Refusal.KeyUsedForAnotherRequest());
                };
        };
    }

    private Decision.Decided draft(MentorId id, Profile profile, String fingerprint, By by) {
        Instant now = clock.instant();
        return Mentor.register(id, profile, fingerprint, now).by(Act.of(Act.What.REGISTERED, by, now));
    }
}
