package org.alliancementors.notification.correspondence;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The public holidays that all of Germany has, after jollyday's calendar. Those of single states do not count here. */
public final class NationwideHolidays implements Predicate<LocalDate> {

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private final Map<Year, Set<LocalDate>> days = new ConcurrentHashMap<>();

    @Override
    public boolean test(LocalDate day) {
        return days.computeIfAbsent(Year.from(day), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(Year year) {
        return calendar.getHolidays(year, HolidayType.PUBLIC_HOLIDAY).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
