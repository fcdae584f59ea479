package org.alliancementors.mentors.web;

import java.util.List;
import java.util.Map;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.roster.ImportReport;
import org.alliancementors.mentors.roster.ImportReport.Outcome;
import org.alliancementors.mentors.roster.ImportingMentors;
import org.alliancementors.mentors.roster.UnreadableRoster;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk imports the list of mentors. */
@RestController
final class ImportController {

    private final ImportingMentors importing;

    ImportController(ImportingMentors importing) {
        this.importing = importing;
    }

    /** What was done, or would be. */
    record ReportView(boolean dryRun, int created, int changed, int unchanged, int refused, List<RowView> rows) {

        static ReportView of(ImportReport report) {
            Map<Outcome, Integer> counts = report.counts();
            return new ReportView(
                    report.dryRun(),
                    counts.getOrDefault(Outcome.CREATED, 0),
                    counts.getOrDefault(Outcome.CHANGED, 0),
                    counts.getOrDefault(Outcome.UNCHANGED, 0),
                    counts.getOrDefault(Outcome.REFUSED, 0),
                    report.rows().stream()
                            .map(row -> new RowView(row.line(), row.id(), row.outcome(), row.problems()))
                            .toList());
        }
    }

    /** A row of the file. */
    record RowView(int line, @Nullable String id, Outcome outcome, List<FieldProblem> problems) {}

    /** Needs no Idempotency-Key: importing the same file again changes nothing. */
    @PostMapping(path = "/mentors/import", consumes = "text/csv")
    ReportView take(Caller caller, @RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        try {
            return ReportView.of(importing.take(file, dryRun, By.caller(caller.subject())));
        } catch (UnreadableRoster unreadable) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "csv-unreadable", String.valueOf(unreadable.getMessage()));
        }
    }
}
