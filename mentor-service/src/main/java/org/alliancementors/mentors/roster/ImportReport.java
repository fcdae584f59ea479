package org.alliancementors.mentors.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.mentors.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was written
 * @param counts how many rows came to each outcome
 * @param rows one per row of the file, in its order
 */
public record ImportReport(boolean dryRun, Map<Outcome, Integer> counts, List<Row> rows) {

    /** Copies the collections. */
    public ImportReport {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum Outcome {
        /** A new mentor, published. */
        CREATED,
        /** A mentor that was there is different now, and published. */
        CHANGED,
        /** A mentor that was there is as the row says. */
        UNCHANGED,
        /** Nothing was done; the problems say why. */
        REFUSED
    }

    /**
     * One row.
     *
     * @param line its line in the file, 1 being the header
     * @param id the mentor, where the row names one
     * @param outcome what became of it
     * @param problems what to correct when it was refused
     */
    public record Row(int line, @Nullable String id, Outcome outcome, List<FieldProblem> problems) {
        /** Copies the list. */
        public Row {
            problems = List.copyOf(problems);
        }
    }

    static ImportReport of(boolean dryRun, List<Row> rows) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return new ImportReport(dryRun, counts, rows);
    }
}
