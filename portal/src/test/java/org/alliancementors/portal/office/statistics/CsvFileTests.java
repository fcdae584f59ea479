package org.alliancementors.portal.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @Test
    void germansGetSemicolonsAndOthersCommas() {
        List<List<String>> rows = List.of(List.of("Ort", "Einsätze"), List.of("Kiel, Altstadt", "3"));
        assertThat(CsvFile.write(rows, Locale.GERMAN)).isEqualTo("Ort;Einsätze\r\nKiel, Altstadt;3\r\n");
        assertThat(CsvFile.write(rows, Locale.ENGLISH)).isEqualTo("Ort,Einsätze\r\n\"Kiel, Altstadt\",3\r\n");
    }

    @Test
    void quotesAndLineBreaksAreQuoted() {
        assertThat(CsvFile.write(List.of(List.of("a \"b\"\nc")), Locale.GERMAN)).isEqualTo("\"a \"\"b\"\"\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-cmd", "@SUM(A1)", "\tx", "-1-1"})
    void noCellIsAFormula(String cell) {
        assertThat(CsvFile.write(List.of(List.of(cell)), Locale.GERMAN)).startsWith("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0,5", "12", "Kiel"})
    void numbersStayNumbers(String cell) {
        assertThat(CsvFile.write(List.of(List.of(cell)), Locale.GERMAN)).isEqualTo(cell + "\r\n");
    }
}
