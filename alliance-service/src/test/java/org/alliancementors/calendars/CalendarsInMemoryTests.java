package org.alliancementors.calendars;

import java.time.InstantSource;

class CalendarsInMemoryTests extends CalendarsPort {

    private final Calendars calendars = new InMemoryCalendars(InstantSource.fixed(CalendarFixture.NOW));

    @Override
    protected Calendars calendars() {
        return calendars;
    }
}
