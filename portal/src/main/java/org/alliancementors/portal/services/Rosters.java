package org.alliancementors.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Has lists read in for the desk. Checking a whole list may take longer than a page usually waits.
 *
 * <p>Throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@Component
public final class Rosters {

    private final Import mentors;
    private final Import alliances;

    Rosters(ServiceProxies proxies) {
        this.mentors = proxies.forLongWork(Import.class, Peer.MENTOR);
        this.alliances = proxies.forLongWork(Import.class, Peer.ALLIANCE);
    }

    /** Reads a list of mentors, or only checks it. */
    public Report mentors(byte[] file, boolean dryRun) {
        return mentors.read("mentors", file, dryRun);
    }

    /** Reads a list of alliances, or only checks it. */
    public Report alliances(byte[] file, boolean dryRun) {
        return alliances.read("alliances", file, dryRun);
    }

    /** The same at both services. */
    @HttpExchange
    interface Import {

        /** Reads the list. */
        @PostExchange(url = "/{list}/import", contentType = "text/csv")
        Report read(@PathVariable String list, @RequestBody byte[] file, @RequestParam boolean dryRun);
    }

    /**
     * What was done, or would be.
     *
     * @param created how many are new
     * @param changed how many differed, as mentor-service says it
     * @param updated how many differed, as alliance-service says it
     * @param unchanged how many did not differ
     * @param refused how many lines were wrong
     * @param rows line by line
     */
    public record Report(
            int created,
            int changed,
            int updated,
            int unchanged,
            int refused,
            @Nullable List<Row> rows) {}

    /**
     * A line.
     *
     * @param line its number
     * @param id of what it is about, where it can be read
     * @param outcome what becomes of it, as mentor-service says it
     * @param result what becomes of it, as alliance-service says it
     * @param problems what is wrong with it
     */
    public record Row(
            int line,
            @Nullable String id,
            @Nullable String outcome,
            @Nullable String result,
            @Nullable List<Problem> problems) {

        /** What becomes of it. */
        public String what() {
            return outcome == null ? String.valueOf(result) : outcome;
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param field its column
     * @param message an English sentence
     */
    public record Problem(String field, String message) {

        /** The column without its part in brackets; {@code row} or {@code file} for what is no column. */
        public String column() {
            return field.replaceAll("\\[.*|[()]", "");
        }
    }
}
