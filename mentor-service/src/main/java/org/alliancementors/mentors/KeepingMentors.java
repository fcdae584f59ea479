package org.alliancementors.mentors;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.places.Places;

/** Keeps mentors up to date: profile, publication, withdrawal and absences, and who changed them. */
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
    public Mentors.Alteration change(MentorId id, ProfileForm form, OptionalLong expected, By by) {
        return change(id, _ -> form, expected, by);
    }

    /** Replaces what a mentor may change themselves, in the profile as it stands; the rest as {@link #change}. */
    public Mentors.Alteration changeOwn(MentorId id, OwnForm form, OptionalLong expected, By by) {
        return change(id, form::on, expected, by);
    }

    private Mentors.Alteration change(MentorId id, Function<Profile, ProfileForm> form, OptionalLong expected, By by) {
        return mentors.change(
                id,
                kept -> expected.isPresent() && expected.getAsLong() != kept.revision()
                        ? new Decision.Refused(new Refusal.Overtaken(expected.getAsLong(), kept.revision()))
                        : switch (form.apply(kept.profile()).check(places)) {
                            case ProfileForm.Checked.Invalid(var problems) ->
                                new Decision.Refused(new Refusal.InvalidProfile(problems));
                            case ProfileForm.Checked.Valid(Profile profile) ->
                                noted(kept.change(profile, clock.instant()), Act.What.CHANGED, by);
                        });
    }

    /** Approves a mentor and lets it be asked. */
    public Mentors.Alteration publish(MentorId id, By by) {
        return decide(id, (mentor, now) -> noted(mentor.publish(by.who(), now), Act.What.PUBLISHED, by));
    }

    /** Lets a mentor be asked no more. */
    public Mentors.Alteration withdraw(MentorId id, By by) {
        return decide(id, (mentor, now) -> noted(mentor.withdraw(now), Act.What.WITHDRAWN, by));
    }

    /** Notes days away. */
    public Mentors.Alteration noteAbsence(MentorId id, Period days, By by) {
        return decide(id, (mentor, now) -> noted(mentor.noteAbsence(days, now), Act.What.ABSENCE_NOTED, by));
    }

    /** Removes an absence. */
    public Mentors.Alteration removeAbsence(MentorId id, String absenceId, By by) {
        return decide(id, (mentor, now) -> noted(mentor.removeAbsence(absenceId, now), Act.What.ABSENCE_REMOVED, by));
    }

    /** Does what is due by itself; does nothing when it is not time. */
    public Mentors.Alteration drive(MentorId id) {
        return decide(id, Mentor::drive);
    }

    private Decision noted(Decision decision, Act.What what, By by) {
        return decision.by(Act.of(what, by, clock.instant()));
    }

    private Mentors.Alteration decide(MentorId id, BiFunction<Mentor, Instant, Decision> wish) {
        return mentors.change(id, kept -> wish.apply(kept, clock.instant()));
    }
}
