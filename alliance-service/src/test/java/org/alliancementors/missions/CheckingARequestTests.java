package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.anyDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.missions.MissionChecks.Checked;
import org.alliancementors.missions.MissionDraft.Person;
import org.alliancementors.missions.MissionDraft.Window;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingARequestTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MissionChecks checks = new MissionChecks(Places.load(), alliance -> switch (alliance.value()) {
        case "A01", "A01-duplicate" -> Optional.of(new AllianceId("A01"));
        default -> Optional.empty();
    });

    @Test
    void aCompleteOneIsValid() {
        assertThat(checks.check(anyDraft(), TODAY))
                .isEqualTo(new Checked.Valid(
                        new MissionRequest(MissionFixture.anyWish(), MissionFixture.anyParticulars())));
    }

    @Test
    void whatMayBeMissingMayBeMissing() {
        var d = anyDraft();
        var draft = new MissionDraft(
                d.kind(),
                d.specialties(),
                d.postalCode(),
                d.format(),
                "2026-03-02",
                null,
                null,
                d.aim(),
                null,
                null,
                null,
                null,
                null,
                new Person("Ina Itter", "ina@buendnis.example", null),
                null);

        assertThat(checks.check(draft, TODAY)).isInstanceOfSatisfying(Checked.Valid.class, valid -> {
            assertThat(valid.request().wish().when()).isEqualTo(new Period(TODAY, TODAY));
            assertThat(valid.request().particulars().language()).isEqualTo(Language.DE);
        });
    }

    @Test
    void anEmptyOneNamesEveryFieldThatIsNeeded() {
        var empty = new MissionDraft(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(problems(empty))
                .extracting(FieldProblem::field)
                .containsExactly("kind", "specialties", "postalCode", "format", "date", "aim", "contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "1999-12-31", "2029-03-03", "tomorrow", "2026-02-30", "+999999999-01-01"})
    void aDayMustExistAndComeSoonEnough(String day) {
        assertThat(problems(withDate(day, null)))
                .extracting(FieldProblem::field)
                .containsExactly("date");
    }

    @Test
    void aDayInThePastNamesToday() {
        assertThat(problems(withDate("2026-03-01", null)))
                .containsExactly(
                        new FieldProblem("date", "2026-03-01 is in the past: give today (2026-03-02) or a later day"));
    }

    @Test
    void aWindowIsAYearAtMostAndNotTurnedAround() {
        assertThat(problems(withDate(null, new Window("2026-04-01", "2027-04-01"))))
                .isEmpty();
        assertThat(problems(withDate(null, new Window("2026-04-01", "2027-04-02"))))
                .containsExactly(
                        new FieldProblem("window.to", "the window is longer than a year: end it by 2027-04-01"));
        assertThat(problems(withDate(null, new Window("2026-04-02", "2026-04-01"))))
                .extracting(FieldProblem::field)
                .containsExactly("window.to");
        assertThat(problems(withDate(null, new Window(null, "x"))))
                .extracting(FieldProblem::field)
                .containsExactly("window.from", "window.to");
    }

    @Test
    void dateAndWindowExcludeEachOther() {
        assertThat(problems(withDate("2026-04-01", new Window("2026-04-01", "2026-04-02"))))
                .extracting(FieldProblem::message)
                .containsExactly(
                        "either date or window is needed, not both: give a fixed day or a first and a last day");
    }

    @Test
    void anUnknownPostalCodeSaysWhatToDo() {
        assertThat(problems(withPlace("00000"))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("postalCode");
            assertThat(problem.message()).contains("00000 is not known", "give the one of the street address");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3717", "371761", "3717a", "٣٧١٧٦"})
    void aPostalCodeHasFiveDigits(@Nullable String code) {
        assertThat(problems(withPlace(code)))
                .containsExactly(
                        new FieldProblem("postalCode", "is not a postal code: give its 5 digits, for example 37176"));
    }

    @Test
    void specialtiesAreOneToFiveDifferentOnesFromTheList() {
        assertThat(problems(withSpecialties(List.of("GRUENDUNG", "GRUENDUNG"))))
                .containsExactly(new FieldProblem("specialties", "names one twice: name each only once"));
        assertThat(problems(withSpecialties(List.of("GRUENDUNG", "gruendung"))))
                .extracting(FieldProblem::field)
                .containsExactly("specialties[1]");
        assertThat(problems(withSpecialties(Collections.nCopies(6, "GRUENDUNG"))))
                .extracting(FieldProblem::field)
                .containsExactly("specialties");
        assertThat(problems(withSpecialties(new ArrayList<>(Collections.singletonList(null)))))
                .extracting(FieldProblem::field)
                .containsExactly("specialties[0]");
        assertThat(problems(withSpecialties(List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("specialties");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, Integer.MAX_VALUE})
    void anAudienceIsOneToTenThousand(int audience) {
        assertThat(problems(with(audience, "Ein Vortrag für alle.", "A01", "EN")))
                .extracting(FieldProblem::field)
                .containsExactly("audience");
    }

    @Test
    void anAimHasTenToTwoThousandCharactersOfPlainText() {
        assertThat(problems(with(1, "x".repeat(2000), "A01", "EN"))).isEmpty();
        assertThat(problems(with(1, "🙂".repeat(2000), "A01", "EN"))).isEmpty();
        assertThat(problems(with(1, "x".repeat(2001), "A01", "EN")))
                .containsExactly(new FieldProblem("aim", "has 2001 characters: write 10 to 2000"));
        assertThat(problems(with(1, "   too few   ", "A01", "EN")))
                .extracting(FieldProblem::field)
                .containsExactly("aim");
        assertThat(problems(with(1, "with a bell \u0007 in it", "A01", "EN")))
                .containsExactly(new FieldProblem("aim", "holds a control character: write plain text"));
    }

    @Test
    void anAllianceMustBeKnown() {
        assertThat(problems(with(1, "Ein Vortrag für alle.", "A99", "EN")))
                .extracting(FieldProblem::field)
                .containsExactly("alliance");
        assertThat(problems(with(1, "Ein Vortrag für alle.", "$where", "EN")))
                .containsExactly(new FieldProblem("alliance", "is not an id: give 1 to 64 letters, digits or hyphens"));
    }

    @Test
    void aDuplicateIsTheAllianceThatStays() {
        assertThat(checks.check(with(1, "Ein Vortrag für alle.", "A01-duplicate", "DE"), TODAY))
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.request().wish().alliance()).isEqualTo(new AllianceId("A01")));
    }

    @Test
    void aLanguageIsGermanOrEnglish() {
        assertThat(problems(with(1, "Ein Vortrag für alle.", "A01", "FR")))
                .containsExactly(new FieldProblem("language", "is not one of the codes: give one of DE, EN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAME", "OTHER"})
    void aWishForTheStateIsTaken(String code) {
        assertThat(checks.check(wishing(code), TODAY))
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.request().wish().stateWish()).isEqualTo(StateWish.valueOf(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "same", "NI"})
    void aWishForTheStateIsOneOfTwoCodesOrMissing(String code) {
        assertThat(problems(wishing(code)))
                .containsExactly(new FieldProblem("stateWish", "is not one of the codes: give one of SAME, OTHER"));
    }

    private static MissionDraft wishing(String stateWish) {
        var d = anyDraft();
        return new MissionDraft(
                d.kind(),
                d.specialties(),
                d.postalCode(),
                d.format(),
                d.date(),
                d.window(),
                d.audience(),
                d.aim(),
                d.preferredMentor(),
                stateWish,
                d.alliance(),
                d.language(),
                d.pressWanted(),
                d.contact(),
                d.secondContact());
    }

    private List<FieldProblem> problems(MissionDraft draft) {
        return switch (checks.check(draft, TODAY)) {
            case Checked.Valid valid -> List.of();
            case Checked.Invalid(var problems) -> problems;
        };
    }

    private static MissionDraft withDate(@Nullable String date, @Nullable Window window) {
        return draft("37176", List.of("GRUENDUNG"), date, window, 1, "Ein Vortrag für alle.", "A01", "DE");
    }

    private static MissionDraft withPlace(@Nullable String code) {
        return draft(code, List.of("GRUENDUNG"), "2026-04-01", null, 1, "Ein Vortrag für alle.", "A01", "DE");
    }

    private static MissionDraft withSpecialties(List<@Nullable String> specialties) {
        return draft("37176", specialties, "2026-04-01", null, 1, "Ein Vortrag für alle.", "A01", "DE");
    }

    private static MissionDraft with(int audience, String aim, String alliance, String language) {
        return draft("37176", List.of("GRUENDUNG"), "2026-04-01", null, audience, aim, alliance, language);
    }

    private static MissionDraft draft(
            @Nullable String code,
            List<? extends @Nullable String> specialties,
            @Nullable String date,
            @Nullable Window window,
            int audience,
            String aim,
            String alliance,
            String language) {
        return new MissionDraft(
                "TALK",
                new ArrayList<>(specialties),
                code,
                "ONLINE",
                date,
                window,
                audience,
                aim,
                null,
                null,
                alliance,
                language,
                null,
                new Person("Ina Itter", "ina@buendnis.example", null),
                null);
    }
}
