package org.alliancementors.alliances;

import java.util.List;
import org.alliancementors.contacts.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, row by row.
 *
 * @param dryRun whether nothing was written
 * @param rows one entry for each row below the heading
 */
public record ImportReport(boolean dryRun, List<Row> rows) {

    /** Keeps a copy of the list. */
    public ImportReport {
        rows = List.copyOf(rows);
    }

    /** How many rows ended like this. */
    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }

    /** What becomes of a row. */
    public enum Result {
        /** A new alliance. */
        CREATED,
        /** An alliance that was there and differed. */
        UPDATED,
        /** An alliance that was there and did not differ. */
        UNCHANGED,
        /** Nothing, because something is wrong with the row. */
        REFUSED
    }

    /**
     * One row.
     *
     * @param line number in the file, from 1
     * @param id id in the row, or null where it has none that can be read
     * @param result what becomes of it
     * @param problems what is wrong with it; empty unless refused
     */
    public record Row(int line, @Nullable String id, Result result, List<FieldProblem> problems) {

        /** Keeps a copy of the list. */
        public Row {
            problems = List.copyOf(problems);
        }
    }
}
