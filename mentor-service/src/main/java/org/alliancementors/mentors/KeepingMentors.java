package org.alliancementors.mentors;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.places.Places;

/** Keeps mentors up to date: profile, publication, withdrawal and absences. */
public final class KeepingMentors {

    private final Mentors mentors;
    private final Places places;
    private final InstantSource clock;

    /** Works on these mentors. */
    public KeepingMentors(Mentors mentors, Places places, InstantSource clock) {
        this.mentors = mentors;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Replaces a profile.
     *
     * @param expected the revision that the caller has read; when given, a mentor that changed since is left alone
     */
    public Mentors.Alteration change(MentorId id, ProfileForm form, OptionalLong expected) {
        return switch (form.check(places)) {
            case ProfileForm.Checked.Invalid(var problems) ->
                new Mentors.Alteration.Refused(new Refusal.InvalidProfile(problems));
            case ProfileForm.Checked.Valid(Profile profile) ->
                mentors.change(
                        id,
                        kept -> expected.isPresent() && expected.getAsLong() != kept.revision()
                                ? new Decision.Refused(new Refusal.Overtaken(expected.getAsLong(), kept.revision()))
                                : kept.change(profile, clock.instant()));
        };
    }

    /** Lets a mentor be asked. */
    public Mentors.Alteration publish(MentorId id) {
        return decide(id, Mentor::publish);
    }

    /** Lets a mentor be asked no more. */
    public Mentors.Alteration withdraw(MentorId id) {
        return decide(id, Mentor::withdraw);
    }

    /** Notes days away. */
    public Mentors.Alteration noteAbsence(MentorId id, Period days) {
        return decide(id, (mentor, now) -> mentor.noteAbsence(days, now));
    }

    /** Removes an absence. */
    public Mentors.Alteration removeAbsence(MentorId id, String absenceId) {
        return decide(id, (mentor, now) -> mentor.removeAbsence(absenceId, now));
    }

    /** Lets the topic forget a mentor who withdrew long ago; does nothing when it is not time. */
    public Mentors.Alteration forget(MentorId id) {
        return decide(id, Mentor::forget);
    }

    private Mentors.Alteration decide(MentorId id, BiFunction<Mentor, Instant, Decision> wish) {
        return mentors.change(id, kept -> wish.apply(kept, clock.instant()));
    }
}
