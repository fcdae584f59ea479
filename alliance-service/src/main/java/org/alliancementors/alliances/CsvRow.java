package org.alliancementors.alliances;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a comma-separated file. A quoted cell ends in its line, so that a forgotten quote spoils one row and not
 * the rest of the file.
 *
 * @param line number in the file, from 1
 * @param cells what it holds; empty where it cannot be read
 * @param problem why it cannot be read, or null
 */
record CsvRow(int line, List<String> cells, @Nullable String problem) {

    CsvRow {
        cells = List.copyOf(cells);
    }

    /** All rows that are not blank; a byte-order mark and carriage returns are no part of them. */
    static List<CsvRow> read(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        var rows = new ArrayList<CsvRow>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(row(i + 1, lines[i]));
            }
        }
        return rows;
    }

    private static CsvRow row(int number, String line) {
        // what the decoder puts where the bytes are no UTF-8
        if (line.indexOf('\uFFFD') >= 0) {
            return new CsvRow(number, List.of(), "is not UTF-8: save the file in that encoding and send it again");
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            return new CsvRow(number, List.of(), "has a quote that is not closed: close it in the same line");
        }
        cells.add(cell.toString().strip());
        return new CsvRow(number, cells, null);
    }
}
