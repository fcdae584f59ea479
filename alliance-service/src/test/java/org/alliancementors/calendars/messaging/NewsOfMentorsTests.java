package org.alliancementors.calendars.messaging;

import static org.alliancementors.calendars.CalendarFixture.MENTOR;
import static org.alliancementors.calendars.CalendarFixture.NOW;
import static org.alliancementors.calendars.CalendarFixture.april;
import static org.alliancementors.calendars.CalendarFixture.booking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.kit.intake.Arrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsOfMentorsTests {

    private final MentorHandler handler = new MentorHandler();
    private final Calendar booked =
            Calendar.empty(MENTOR).book(booking("m-1", 1, 10), NOW).calendar();

    @Test
    void tellTheDaysOfAbsenceAndTakeNothingAway() { // C1
        var once = on(booked, profile(List.of(april(1, 2))));
        var twice = on(once, profile(List.of(april(1, 2))));

        assertThat(once.absences()).containsExactly(april(1, 2));
        assertThat(once.home()).isEqualTo(new Calendar.Home(51.6, 9.9));
        assertThat(once.bookings()).isEqualTo(booked.bookings());
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void endTheAbsencesWhenTheMentorIsForgotten() {
        assertThat(on(booked.away(List.of(april(1, 2))), null)).isEqualTo(booked);
    }

    private Calendar on(Calendar calendar, @Nullable MentorEvent event) {
        var change = handler.on(calendar, new Arrival<>("M07", 1, MentorProfilePublished.TYPE, NOW, event));
        assertThat(change.facts()).isEmpty();
        return change.state();
    }

    private static MentorProfilePublished profile(List<Period> absences) {
        return new MentorProfilePublished(
                MENTOR,
                List.of(Specialty.GRUENDUNG),
                List.of(),
                List.of(Format.ONLINE),
                new PostalCode("37176"),
                FederalState.NI,
                51.6,
                9.9,
                100,
                2,
                absences,
                List.of(),
                Language.DE,
                null,
                List.of(),
                NOW);
    }
}
