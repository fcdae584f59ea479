package org.alliancementors.matching.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.FederalState;

/**
 * Public holidays of the federal states after jollyday's calendar of Germany. Holidays of single municipalities (Augsburg's
 * peace festival, Assumption Day in parts of Bavaria) do not count: the mentor has that hour more.
 */
public final class GermanHolidays implements Holidays {

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private final Map<YearOfState, Set<LocalDate>> days = new ConcurrentHashMap<>();

    private record YearOfState(Year year, FederalState state) {}

    @Override
    public boolean isHoliday(LocalDate day, FederalState state) {
        return days.computeIfAbsent(new YearOfState(Year.from(day), state), this::holidays)
                .contains(day);
    }

    private Set<LocalDate> holidays(YearOfState key) {
        return calendar
                .getHolidays(
                        key.year(),
                        HolidayType.PUBLIC_HOLIDAY,
                        key.state().name().toLowerCase(Locale.ROOT))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
