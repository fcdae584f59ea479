package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.PLACES;
import static org.alliancementors.mentors.MentorFixture.anyForm;
import static org.alliancementors.mentors.MentorFixture.anyProfile;
import static org.alliancementors.mentors.MentorFixture.named;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.alliancementors.mentors.MentorFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFormTests {

    private static List<FieldProblem> problems(ProfileForm form) {
        return form.check(PLACES) instanceof ProfileForm.Checked.Invalid(var problems) ? problems : List.of();
    }

    private static List<String> fields(ProfileForm form) {
        return problems(form).stream().map(FieldProblem::field).toList();
    }

    private static ProfileForm contact(@Nullable String email, @Nullable String phone) {
        ProfileForm any = anyForm();
        return new ProfileForm(
                any.firstName(),
                any.lastName(),
                email,
                phone,
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

    private static ProfileForm numbers(
            @Nullable Integer radius, @Nullable Integer capacity, List<String> formats, List<String> alliances) {
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
                formats,
                radius,
                capacity,
                alliances,
                null);
    }

    @Test
    void thePlaceComesFromThePostalCode() {
        assertThat(anyProfile().place().name()).isEqualTo("Wolfsburg");
        assertThat(anyProfile().place().state()).isEqualTo(FederalState.NI);
    }

    @Test
    void aProfileGoesThroughItsFormUnchanged() {
        assertThat(profile(ProfileForm.of(anyProfile()))).isEqualTo(anyProfile());
    }

    @Test
    void theOrderInWhichSomebodyWritesAListChangesNothing() {
        Profile one = profile(with("38440", List.of("PFLEGE", "FERIEN"), List.of(), List.of("PHONE", "ONLINE"), "x"));
        Profile other = profile(with("38440", List.of("FERIEN", "PFLEGE"), List.of(), List.of("ONLINE", "PHONE"), "x"));
        assertThat(one).isEqualTo(other);
        assertThat(one.mainSpecialties()).containsExactly(Specialty.FERIEN, Specialty.PFLEGE);
    }

    @Test
    void anEmptyFormNamesEverythingThatIsMissing() {
        ProfileForm empty =
                new ProfileForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(fields(empty))
                .containsExactly(
                        "firstName",
                        "lastName",
                        "email",
                        "postalCode",
                        "mainSpecialties",
                        "formats",
                        "radiusKm",
                        "capacity");
    }

    @Test
    void germanIsTheLanguageUnlessSomebodySaysSo() {
        assertThat(profile(numbers(10, 1, List.of("PHONE"), List.of())).language())
                .isEqualTo(Language.DE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gre\u0000ta",
                "Gre\nta",
                "Gre\rta",
                "Gre\u2028ta",
                "Gre\u202Eta",
                "Gre\u0085ta",
                "\uD800",
                "a\u760Db",
                "a\u760Ab"
            })
    void controlCharactersInNamesAreRefused(String name) {
        assertThat(fields(named(name, "Ahorn"))).containsExactly("firstName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gréta", "Søren", "Łucja", "Nguyễn", "O’Neill-Müller", "مريم", "李"})
    void namesOfTheWorldAreWelcome(String name) {
        assertThat(fields(named(name, "Ahorn"))).isEmpty();
    }

    @Test
    void aNameIsStrippedAndComposed() {
        assertThat(profile(named("  Gre\u0301ta ", "Ahorn")).name().first()).isEqualTo("Gr\u00E9ta");
        assertThat(fields(named("x".repeat(101), "Ahorn"))).containsExactly("firstName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greta",
                "greta@",
                "@example.org",
                "greta@example",
                "a b@example.org",
                "a@b@example.org",
                "a@-x.org",
                "a@example.org\nBcc: b@example.org",
                "a@example..org"
            })
    void whatIsNoMailAddressIsRefused(String email) {
        assertThat(fields(contact(email, null))).containsExactly("email");
    }

    @Test
    void aTelephoneNumberIsOptionalButMustBeOne() {
        assertThat(problems(contact("a@example.org", null))).isEmpty();
        assertThat(fields(contact("a@example.org", "call me"))).containsExactly("phone");
    }

    @Test
    void unknownCodesAreNamedByTheirPlaceWithTheKnownOnes() {
        List<FieldProblem> problems =
                problems(with("38440", List.of("GRUENDUNG", "gruendung"), List.of(), List.of("PHONE", "VOR_ORT"), "x"));
        assertThat(problems).extracting(FieldProblem::field).containsExactly("mainSpecialties[1]", "formats[1]");
        assertThat(problems.getLast().message()).isEqualTo("is not a known code: use one of ON_SITE, PHONE, ONLINE");
    }

    @Test
    void aCodeStandsOnce() {
        assertThat(fields(with("38440", List.of("PFLEGE", "PFLEGE"), List.of(), List.of("PHONE"), "x")))
                .containsExactly("mainSpecialties[1]");
        assertThat(fields(with("38440", List.of("PFLEGE"), List.of("PFLEGE"), List.of("PHONE"), "x")))
                .containsExactly("sideSpecialties");
        assertThat(fields(with("38440", Collections.nCopies(51, "PFLEGE"), List.of(), List.of("PHONE"), "x")))
                .containsExactly("mainSpecialties");
    }

    @Test
    void aPostalCodeThatIsNotKnownIsAnsweredWithWhatToDo() {
        assertThat(problems(with("00000", List.of("PFLEGE"), List.of(), List.of("PHONE"), "x")))
                .containsExactly(new FieldProblem(
                        "postalCode",
                        "00000 is not known: give the postal code of a street address, not of a post box"));
        assertThat(fields(with("3844", List.of("PFLEGE"), List.of(), List.of("PHONE"), "x")))
                .containsExactly("postalCode");
        assertThat(fields(with("３８４４０", List.of("PFLEGE"), List.of(), List.of("PHONE"), "x")))
                .containsExactly("postalCode");
    }

    @Test
    void numbersStayWithinReason() {
        assertThat(fields(numbers(0, 0, List.of("PHONE"), List.of()))).isEmpty();
        assertThat(fields(numbers(0, 0, List.of("ON_SITE"), List.of()))).containsExactly("radiusKm");
        assertThat(fields(numbers(-1, -1, List.of("PHONE"), List.of()))).containsExactly("radiusKm", "capacity");
        assertThat(fields(numbers(1001, 51, List.of("PHONE"), List.of()))).containsExactly("radiusKm", "capacity");
    }

    @Test
    void ownAlliancesAreIds() {
        assertThat(fields(numbers(1, 1, List.of("PHONE"), List.of("A-1", "a/b"))))
                .containsExactly("ownAlliances[1]");
    }

    @Test
    void aMessageRepeatsNobodysData() {
        ProfileForm form = named("Verrat\u0000en", "x".repeat(200));
        assertThat(problems(form))
                .noneMatch(problem -> problem.message().contains("Verrat")
                        || problem.message().contains("xx"));
        assertThat(form.toString()).doesNotContain("greta");
        assertThat(anyProfile().toString()).doesNotContain("Greta");
        assertThat(MentorFixture.publishedMentor().toString()).doesNotContain("Greta", "Ahorn", "@");
    }
}
