package org.alliancementors.matching.deadlines;

import java.time.LocalDate;
import org.alliancementors.events.codes.FederalState;

/** Whether nobody works on a day. */
@FunctionalInterface
public interface Holidays {

    /** Whether the day is a public holiday in the whole of the federal state. */
    boolean isHoliday(LocalDate day, FederalState state);
}
