package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.places.Places;

/** Mentors for tests; every state is reached by what a mentor can really do. */
public final class MentorFixture {

    public static final Places PLACES = Places.load();
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final MentorId ID = new MentorId("M-1");

    public static final MentorId OTHER = new MentorId("M07");
    public static final By BY = By.caller("desk");

    private MentorFixture() {}

    public static ProfileForm anyForm() {
        return new ProfileForm(
                "Greta",
                "Ahorn",
                "greta.ahorn@mentoren.example",
                "+49 5361 123456",
                "Kommune",
                "2011-start",
                "38440",
                List.of("GRUENDUNG"),
                List.of("MODERATION"),
                List.of("ON_SITE", "PHONE"),
                150,
                3,
                List.of(),
                "DE");
    }

    public static ProfileForm named(String first, String last) {
        ProfileForm any = anyForm();
        return new ProfileForm(
                first,
                last,
                any.email(),
                any.phone(),
                any.organisation(),
                any.cohort(),
                any.postalCode(),
                any.mainSpecialties(),
                any.sideSpecialties(),
                any.formats(),
                any.radiusKm(),
                any.capacity(),
                any.ownAlliances(),
                any.language());
    }

    public static ProfileForm with(
            String postalCode, List<String> main, List<String> side, List<String> formats, String organisation) {
        ProfileForm any = anyForm();
        return new ProfileForm(
                any.firstName(),
                any.lastName(),
                any.email(),
                any.phone(),
                organisation,
                any.cohort(),
                postalCode,
                main,
                side,
                formats,
                any.radiusKm(),
                any.capacity(),
                any.ownAlliances(),
                any.language());
    }

    public static ProfileForm withCapacity(int capacity) {
        ProfileForm any = anyForm();
        return new ProfileForm(
                any.firstName(),
                any.lastName(),
                any.email(),
                any.phone(),
                any.organisation(),
                any.cohort(),
                any.postalCode(),
                any.mainSpecialties(),
                any.sideSpecialties(),
                any.formats(),
                any.radiusKm(),
                capacity,
                any.ownAlliances(),
                any.language());
    }

    public static Profile profile(ProfileForm form) {
        return switch (form.check(PLACES)) {
            case ProfileForm.Checked.Valid(Profile profile) -> profile;
            case ProfileForm.Checked.Invalid(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    public static Profile anyProfile() {
        return profile(anyForm());
    }

    public static Mentor draftMentor() {
        return Mentor.register(ID, anyProfile(), "fingerprint", NOW).mentor();
    }

    public static Mentor publishedMentor() {
        return after(draftMentor().publish("desk", NOW));
    }

    public static Mentor withdrawnMentor() {
        return after(publishedMentor().withdraw(NOW));
    }

    public static Mentor pausedMentor() {
        return after(CareDecisions.pause(publishedMentor(), new Pause(LocalDate.parse("2026-03-10"), null), NOW));
    }

    public static Mentor loggingInMentor() {
        return after(CareDecisions.sendLoginLink(publishedMentor(), NOW));
    }

    public static Mentor leavingMentor() {
        Leaving leaving = new Leaving(LocalDate.parse("2026-06-01"), OTHER);
        return after(CareDecisions.leave(publishedMentor(), leaving, NOW));
    }

    public static Mentor leftMentor() {
        return after(leavingMentor().drive(Instant.parse("2026-05-31T22:00:00Z")));
    }

    /** Cared for in every way that is kept. */
    public static Mentor caredForMentor() {
        Mentor mentor = after(CareDecisions.substitute(leavingMentor(), OTHER, NOW));
        mentor = after(CareDecisions.pause(
                mentor, new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20")), NOW));
        LocalDate day = LocalDate.parse("2026-01-10");
        mentor = after(CareDecisions.addTraining(
                mentor,
                new Training(TrainingKind.DATA_PROTECTION, day, day.plusMonths(3), Training.Told.NOTHING),
                NOW));
        mentor = after(CareDecisions.addTraining(
                mentor, new Training(TrainingKind.FIRST_TRAINING, day, null, Training.Told.NOTHING), NOW));
        mentor = after(mentor.drive(NOW));
        return after(CareDecisions.answerCheck(mentor, null, false, NOW).by(Act.of(Act.What.CHECK_ANSWERED, BY, NOW)));
    }

    public static Mentor forgottenMentor() {
        return after(withdrawnMentor().forget(NOW.plus(Mentor.FORGET_AFTER)));
    }

    public static Mentor after(Decision decision) {
        return switch (decision) {
            case Decision.Decided(Mentor mentor, var facts) -> mentor;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    public static List<MentorFact> facts(Decision decision) {
        return switch (decision) {
            case Decision.Decided decided -> decided.facts();
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    public static Refusal refusal(Decision decision) {
        return switch (decision) {
            case Decision.Decided decided ->
                throw new AssertionError(decided.facts().toString());
            case Decision.Refused(Refusal refusal) -> refusal;
        };
    }

    public static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
