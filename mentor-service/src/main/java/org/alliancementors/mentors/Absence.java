package org.alliancementors.mentors;

import java.time.format.DateTimeFormatter;
import org.alliancementors.events.codes.Period;

/**
 * Days on which a mentor is away. A mentor's absences never overlap, so the days themselves identify one: noting the same days
 * twice is noting them once.
 *
 * @param period the days, both ends included
 */
public record Absence(Period period) {

    /** The identity within the mentor, for example {@code 20260701-20260714}. */
    public String id() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(period.from()) + "-"
                + DateTimeFormatter.BASIC_ISO_DATE.format(period.to());
    }
}
