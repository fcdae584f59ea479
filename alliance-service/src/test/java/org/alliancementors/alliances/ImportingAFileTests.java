package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancementors.alliances.ImportReport.Result;
import org.alliancementors.alliances.ImportReport.Row;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;

class ImportingAFileTests {

    private static final String GOOD = """
            id,plz,town,land,lat,lon
            A01,37176,Nörten-Hardenberg,NI,51.6339,9.9494
            A02,48324,Sendenhorst,NW,51.8548,7.7902
            """;

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private final ImportingAlliances importing = new ImportingAlliances(alliances, Places.load(), () -> NOW);

    @Test
    void createsFictitiousAlliances() {
        var report = read(GOOD);

        assertThat(report.rows())
                .containsExactly(
                        new Row(2, "A01", Result.CREATED, List.of()), new Row(3, "A02", Result.CREATED, List.of()));
        var alliance = alliances.find(new AllianceId("A01")).orElseThrow().alliance();
        assertThat(alliance.profile().name()).isEqualTo("Bündnis für Familie Nörten-Hardenberg");
        assertThat(alliance.profile().place().latitude()).isEqualTo(51.6339);
        assertThat(alliance.state()).isEqualTo(AllianceState.ACTIVE);
        assertThat(alliance.fictitious()).isTrue();
    }

    @Test
    void aSecondTimeChangesNothing() {
        read(GOOD);

        assertThat(read(GOOD).count(Result.UNCHANGED)).isEqualTo(2);
    }

    @Test
    void updatesWhatDiffersAndKeepsContactsAndState() {
        alliances.add(Alliance.registered(
                new AllianceId("A02"),
                AllianceFixture.anyProfile()
                        .called("Alt", AllianceFixture.anyProfile().place()),
                AllianceState.DORMANT,
                null,
                Act.of("import", NOW.minusSeconds(60))));

        assertThat(read(GOOD).count(Result.UPDATED)).isEqualTo(1);
        var alliance = alliances.find(new AllianceId("A02")).orElseThrow().alliance();
        assertThat(alliance.profile()).isEqualTo(AllianceFixture.anyProfile());
        assertThat(alliance.state()).isEqualTo(AllianceState.DORMANT);
        assertThat(alliance.check().confirmedAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        var report = importing.read(GOOD.getBytes(StandardCharsets.UTF_8), true);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.rows()).isEqualTo(read(GOOD).rows());
        assertThat(importing.read(GOOD.getBytes(StandardCharsets.UTF_8), true).count(Result.UNCHANGED))
                .isEqualTo(2);
    }

    @Test
    void aDryRunOfAnEmptyDatabaseLeavesItEmpty() {
        importing.read(GOOD.getBytes(StandardCharsets.UTF_8), true);

        assertThat(alliances.list(AllianceFilter.ALL, 0, 10).total()).isZero();
    }

    @Test
    void aBadRowStopsNoOther() {
        var report = read("""
                id,plz,town,land,lat,lon
                A01,00000,Nirgendwo,NI,51.6339,9.9494
                A02,48324,Sendenhorst
                A03,38440,Wolfsburg,NI,52.4270,10.7674
                A03,26506,Norden,NI,53.5868,7.1791
                A 4,26506,Norden,NI,53.5868,7.1791
                A05,26506,Norden,BY,north,7.1791
                A06,26506,"Norden,NI,53.5868,7.1791
                A07,2650,,NI,91,181

                A08,26506,"Norden",NI,53.5868,7.1791
                """);

        assertThat(report.rows()).extracting(Row::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 11);
        assertThat(report.rows())
                .extracting(Row::result)
                .containsExactly(
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.CREATED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.CREATED);
        assertThat(report.rows().stream().map(ImportingAFileTests::fields))
                .containsExactly(
                        List.of("plz"),
                        List.of("(row)"),
                        List.of(),
                        List.of("id"),
                        List.of("id"),
                        List.of("land", "lat"),
                        List.of("(row)"),
                        List.of("plz", "town", "lat", "lon"),
                        List.of());
        assertThat(report.rows().get(1).problems().getFirst().message())
                .isEqualTo("has 3 columns, 6 are needed: id,plz,town,land,lat,lon");
        assertThat(report.rows().get(3).problems().getFirst().message())
                .isEqualTo("stands in line 4 too: give each alliance one line");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMatter() {
        var report = read("\uFEFF" + GOOD.replace("\n", "\r\n"));

        assertThat(report.count(Result.CREATED)).isEqualTo(2);
    }

    @Test
    void aRowThatIsNotUtf8IsRefusedAndTheOthersAreTaken() {
        var report = importing.read(GOOD.getBytes(Charset.forName("windows-1252")), false);

        assertThat(report.rows()).extracting(Row::result).containsExactly(Result.REFUSED, Result.CREATED);
        assertThat(report.rows().getFirst().problems())
                .containsExactly(
                        new FieldProblem("(row)", "is not UTF-8: save the file in that encoding and send it again"));
    }

    @Test
    void aFileWithoutItsHeadingIsRefused() {
        assertThat(read("").rows()).singleElement().extracting(Row::result).isEqualTo(Result.REFUSED);
        assertThat(read("name;plz\nx;y\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .containsExactly(
                                new FieldProblem("(file)", "is not the heading: begin with id,plz,town,land,lat,lon")));
    }

    private ImportReport read(String file) {
        return importing.read(file.getBytes(StandardCharsets.UTF_8), false);
    }

    private static List<String> fields(Row row) {
        return row.problems().stream().map(FieldProblem::field).toList();
    }
}
