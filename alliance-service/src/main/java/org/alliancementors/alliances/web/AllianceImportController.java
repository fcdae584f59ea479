package org.alliancementors.alliances.web;

import java.util.List;
import org.alliancementors.alliances.ImportReport;
import org.alliancementors.alliances.ImportReport.Result;
import org.alliancementors.alliances.ImportingAlliances;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Import of alliances from a file. The answer is 200 also when rows were refused: the report says which and why. */
@RestController
class AllianceImportController {

    private final ImportingAlliances importing;

    AllianceImportController(ImportingAlliances importing) {
        this.importing = importing;
    }

    /**
     * The report with its sums.
     *
     * @param dryRun whether nothing was written
     * @param created how many are new
     * @param updated how many differed
     * @param unchanged how many did not differ
     * @param refused how many rows were wrong
     * @param rows row by row
     */
    record Summary(
            boolean dryRun, long created, long updated, long unchanged, long refused, List<ImportReport.Row> rows) {}

    @PostMapping(path = "/alliances/import", consumes = "text/csv")
    Summary read(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        var report = importing.read(file, dryRun);
        return new Summary(
                report.dryRun(),
                report.count(Result.CREATED),
                report.count(Result.UPDATED),
                report.count(Result.UNCHANGED),
                report.count(Result.REFUSED),
                report.rows());
    }
}
