package org.alliancementors.mentors.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alliancementors.mentors.MentorFixture.BY;
import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.InMemoryMentors;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFixture;
import org.alliancementors.mentors.MentorStatus;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.ProfileForm;
import org.alliancementors.mentors.roster.ImportReport.Outcome;
import org.alliancementors.mentors.roster.ImportReport.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingMentorsTests {

    static final String HEADER =
            "id,first,last,plz,town,land,lat,lon,cohort,specialties,formats,maxActive,radiusKm,org,email\n";
    static final String GRETA =
            "M01,Greta,Ahorn,38440,Wolfsburg,NI,52.4270,10.7674,2011-start,\"GRUENDUNG,MODERATION\",\"VOR_ORT,TELEFON\",3,150,Kommune,greta.ahorn@mentoren.example\n";
    static final String JONAS =
            "M02,Jonas,Birke,65183,Wiesbaden,HE,50.0844,8.2377,2011-start,\"KMU_GEWINNEN,VORTRAG,VEREINBARKEIT\",\"VOR_ORT,TELEFON,ONLINE\",4,250,Kammer,jonas.birke@mentoren.example\n";

    private final Mentors mentors = new InMemoryMentors();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final ImportingMentors importing = new ImportingMentors(mentors, PLACES, clock);
    private final KeepingMentors keeping = new KeepingMentors(mentors, PLACES, clock);

    private ImportReport take(String file) {
        return take(file.getBytes(UTF_8), false);
    }

    private ImportReport take(byte[] file, boolean dryRun) {
        try {
            return importing.take(file, dryRun, BY);
        } catch (UnreadableRoster e) {
            throw new AssertionError(e);
        }
    }

    private Mentor mentor(String id) {
        return mentors.find(new MentorId(id)).orElseThrow();
    }

    private static Row fine(int line, String id, Outcome outcome) {
        return new Row(line, id, outcome, List.of());
    }

    @Test
    void newMentorsArePublishedAtOnce() {
        ImportReport report = take(HEADER + GRETA + JONAS);
        assertThat(report.rows()).containsExactly(fine(2, "M01", Outcome.CREATED), fine(3, "M02", Outcome.CREATED));
        assertThat(report.counts())
                .isEqualTo(Map.of(Outcome.CREATED, 2, Outcome.CHANGED, 0, Outcome.UNCHANGED, 0, Outcome.REFUSED, 0));
        assertThat(mentor("M02").status()).isEqualTo(MentorStatus.PUBLISHED);
        assertThat(mentor("M02").profile().mainSpecialties()).containsExactly(Specialty.KMU_GEWINNEN);
        assertThat(mentor("M02").profile().sideSpecialties())
                .containsExactly(Specialty.VEREINBARKEIT, Specialty.VORTRAG);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        take(HEADER + GRETA);
        assertThat(take(HEADER + GRETA).rows()).containsExactly(fine(2, "M01", Outcome.UNCHANGED));
        assertThat(mentor("M01").revision()).isEqualTo(2);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        take(HEADER + GRETA);
        byte[] file = (HEADER + GRETA.replace(",3,150,", ",4,150,") + JONAS).getBytes(UTF_8);
        ImportReport dry = take(file, true);
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.rows()).containsExactly(fine(2, "M01", Outcome.CHANGED), fine(3, "M02", Outcome.CREATED));
        assertThat(mentor("M01").profile().capacity()).isEqualTo(3);
        assertThat(mentors.find(new MentorId("M02"))).isEmpty();
        assertThat(take(file, false).rows()).isEqualTo(dry.rows());
    }

    @Test
    void aDraftIsPublishedByTheImport() {
        mentors.add(Mentor.register(new MentorId("M01"), MentorFixture.anyProfile(), "f", NOW));
        assertThat(take(HEADER + GRETA).rows()).containsExactly(fine(2, "M01", Outcome.CHANGED));
        assertThat(mentor("M01").status()).isEqualTo(MentorStatus.PUBLISHED);
    }

    @Test
    void whatTheFileDoesNotKnowStays() {
        take(HEADER + GRETA);
        ProfileForm form = ProfileForm.of(mentor("M01").profile());
        keeping.change(
                new MentorId("M01"),
                new ProfileForm(
                        form.firstName(),
                        form.lastName(),
                        form.email(),
                        "+49 5361 99",
                        form.organisation(),
                        form.cohort(),
                        form.postalCode(),
                        form.mainSpecialties(),
                        form.sideSpecialties(),
                        form.formats(),
                        form.radiusKm(),
                        form.capacity(),
                        List.of("A-1"),
                        "EN"),
                OptionalLong.empty(),
                BY);
        keeping.noteAbsence(new MentorId("M01"), MentorFixture.days("2026-07-01", "2026-07-14"), BY);
        Mentor before = mentor("M01");
        assertThat(take(HEADER + GRETA).rows()).containsExactly(fine(2, "M01", Outcome.UNCHANGED));
        assertThat(mentor("M01")).isEqualTo(before);
        String withoutOptionalColumns = """
                id,first,last,plz,specialties,formats,maxActive,radiusKm,email
                M01,Greta,Ahorn,38440,"GRUENDUNG,MODERATION","VOR_ORT,TELEFON",3,150,greta.ahorn@mentoren.example
                """;
        assertThat(take(withoutOptionalColumns).rows()).containsExactly(fine(2, "M01", Outcome.UNCHANGED));
    }

    @Test
    void whoHasWithdrawnIsNotBroughtBack() {
        take(HEADER + GRETA);
        keeping.withdraw(new MentorId("M01"), BY);
        assertThat(take(HEADER + GRETA + JONAS).rows())
                .containsExactly(
                        new Row(
                                2,
                                "M01",
                                Outcome.REFUSED,
                                List.of(
                                        new FieldProblem(
                                                "id",
                                                "has withdrawn: take the row out, or publish the mentor by hand if they want to come back"))),
                        fine(3, "M02", Outcome.CREATED));
        assertThat(mentor("M01").status()).isEqualTo(MentorStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M01,Greta         | ,Greta               | id
            M01,Greta         | M 01,Greta           | id
            Greta,            | ,                    | first
            Ahorn             | Ah\u0007orn          | last
            38440             | 00000                | plz
            38440             | 3844                 | plz
            ,NI,              | ,BY,                 | land
            GRUENDUNG,        | GRUENDUNGEN,         | specialties[0]
            MODERATION        | Moderation           | specialties[1]
            MODERATION        | GRUENDUNG            | specialties
            TELEFON           | PHONE                | formats[1]
            ,3,150,           | ,drei,150,           | maxActive
            ,3,150,           | ,3.0,150,            | maxActive
            ,3,150,           | ,-1,150,             | maxActive
            ,3,150,           | ,,150,               | maxActive
            ,3,150,           | ,3,99999999999,      | radiusKm
            ,3,150,           | ,3,0,                | radiusKm
            greta.ahorn@      | greta.ahorn@@        | email
            ,Kommune,         | ,Kommune,Verein,     | row
            ,Kommune          | ''                   | row
            Greta             | "Greta               | row
            Greta             | "Gre"ta              | row
            """)
    void aBadRowIsRefusedByColumnAndStopsNoOther(String good, String bad, String field) {
        ImportReport report = take(HEADER + GRETA.replace(good, bad) + JONAS);
        assertThat(report.rows()).hasSize(2);
        Row refused = report.rows().getFirst();
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly(field);
        assertThat(report.rows().getLast()).isEqualTo(fine(3, "M02", Outcome.CREATED));
        assertThat(mentors.page(0, 10).total()).isEqualTo(1);
    }

    @Test
    void allMistakesOfARowAreToldAtOnceAndWithoutItsData() {
        Row row = take(HEADER + "M01,,Ahorn,00000,,,,,,\"X,GRUENDUNG\",FAX,x,,,nobody\n")
                .rows()
                .getFirst();
        assertThat(row.problems())
                .extracting(FieldProblem::field)
                .containsExactly("formats[0]", "maxActive", "first", "email", "plz", "specialties[0]", "radiusKm");
        assertThat(row.problems()).noneMatch(problem -> problem.message().contains("nobody"));
    }

    @Test
    void theSecondOfTwoRowsWithOneIdIsRefused() {
        ImportReport report = take(HEADER + GRETA + JONAS.replace("M02", "M01"));
        assertThat(report.rows())
                .containsExactly(
                        fine(2, "M01", Outcome.CREATED),
                        new Row(
                                3,
                                "M01",
                                Outcome.REFUSED,
                                List.of(new FieldProblem("id", "stands in line 2 already: keep one of the two"))));
    }

    @Test
    void byteOrderMarkCarriageReturnsBlankLinesAndQuotesAreFine() {
        String file = "\uFEFF"
                + (HEADER + "\n" + GRETA.replace("Kommune", "\"Kommune \"\"Nord\"\", e. V.\"") + "\n")
                        .replace("\n", "\r\n");
        assertThat(take(file).rows()).containsExactly(fine(3, "M01", Outcome.CREATED));
        assertThat(mentor("M01").profile().organisation()).isEqualTo("Kommune \"Nord\", e. V.");
    }

    @Test
    void columnsMayStandInAnyOrderAndTheLastLineNeedsNoEnd() {
        String file = """
                email,radiusKm,maxActive,formats,specialties,plz,last,first,id
                a@example.org,0,1,ONLINE,PFLEGE,38440,Ahorn,Greta,M01""";
        assertThat(take(file).rows()).containsExactly(fine(2, "M01", Outcome.CREATED));
    }

    @Test
    void aFileThatCannotBeToldApartIsRefusedAsAWhole() {
        assertUnreadable("", "is empty");
        assertUnreadable("\uFEFF \n", "is empty");
        assertUnreadable(HEADER, "no rows");
        assertUnreadable((HEADER + GRETA).replace(',', ';'), "separated by semicolons: save the file with commas");
        assertUnreadable((HEADER + GRETA).replace(',', '\t'), "separated by tabs");
        assertUnreadable(GRETA + JONAS, "must name the columns");
        assertUnreadable(HEADER.replace("radiusKm", "radius") + GRETA, "[radiusKm] are missing");
        assertUnreadable(HEADER.replace("lat", "latitude") + GRETA, "Column 7 of the header is unknown");
        assertUnreadable(HEADER.replace("town", "first") + GRETA, "Column first stands twice");
        assertUnreadable(HEADER + GRETA.repeat(5001), "5001 rows, 5000 fit");
    }

    @Test
    void aFileThatIsNotInUtf8IsRefusedWithTheLine() {
        byte[] latin = (HEADER + GRETA + JONAS.replace("Jonas", "Jörg")).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> importing.take(latin, false, BY))
                .isInstanceOf(UnreadableRoster.class)
                .hasMessageContaining("not in UTF-8, first seen in line 3");
        byte[] wide = (HEADER + GRETA).getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> importing.take(wide, false, BY)).isInstanceOf(UnreadableRoster.class);
    }

    private void assertUnreadable(String file, String why) {
        assertThatThrownBy(() -> importing.take(file.getBytes(UTF_8), false, BY))
                .isInstanceOf(UnreadableRoster.class)
                .hasMessageContaining(why);
    }
}
