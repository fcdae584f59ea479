package org.alliancementors.portal.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk can do with a case, each on a page of its own. */
enum Deed {
    /** Have a mentor asked, or pass on their yes. */
    ASSIGN("zuweisen", "assign", "ASK"),
    /** Not this mentor. */
    EXCLUDE("ausschliessen", "exclude", "EXCLUDE"),
    /** Back to the search. */
    SEARCH("suchen", "search", "SEARCH"),
    /** Out of sight for a while. */
    SNOOZE("zurueckstellen", "snooze", null),
    /** The mission does not take place. */
    CANCEL("absagen", null, "CANCEL"),
    /** The mission is done, without a report. */
    COMPLETE("abschliessen", null, "COMPLETE");

    private final String path;
    private final @Nullable String ofSearch;
    private final @Nullable String foreseen;

    Deed(String path, @Nullable String ofSearch, @Nullable String foreseen) {
        this.path = path;
        this.ofSearch = ofSearch;
        this.foreseen = foreseen;
    }

    /** The one of this address. */
    static Optional<Deed> at(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path.equals(path)).findFirst();
    }

    /** Last part of its address. */
    public String path() {
        return path;
    }

    /** As matching-service calls it; null where it is a matter of the mission. */
    @Nullable
    String ofSearch() {
        return ofSearch;
    }

    /** As notification-service calls it; null where nobody is written to. */
    @Nullable
    String foreseen() {
        return foreseen;
    }

    public boolean aboutMentor() {
        return this == ASSIGN || this == EXCLUDE;
    }

    /** Whether anything but a click is wanted. */
    public boolean withReason() {
        return this != CANCEL;
    }
}
