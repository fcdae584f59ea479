package org.alliancementors.portal.office.statistics;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure as a file of separated values after RFC 4180: semicolons for who reads German, as German spreadsheets expect, else commas. No
 * cell is a formula to a spreadsheet: one that looks like one begins with an apostrophe.
 */
final class CsvFile {

    private static final String LINE_END = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private CsvFile() {}

    static String write(List<List<String>> rows, Locale locale) {
        char separator = locale.getLanguage().equals("de") ? ';' : ',';
        return rows.stream()
                .map(row -> row.stream()
                                .map(cell -> cell(cell, separator))
                                .collect(Collectors.joining(String.valueOf(separator)))
                        + LINE_END)
                .collect(Collectors.joining());
    }

    private static String cell(String text, char separator) {
        String safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.indexOf(separator) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
