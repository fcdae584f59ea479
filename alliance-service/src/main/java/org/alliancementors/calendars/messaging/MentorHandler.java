package org.alliancementors.calendars.messaging;

import java.util.List;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendar.Home;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;

/** Notes on which days a mentor is away, and where journeys begin. What is booked stays, whatever a mentor's record says. */
final class MentorHandler implements EventHandler<Calendar, Void, MentorEvent> {

    @Override
    public Change<Calendar, Void> on(Calendar calendar, Arrival<MentorEvent> arrival) {
        return switch (arrival.event()) {
            case MentorProfilePublished published ->
                Change.none(calendar.away(published.absences())
                        .living(new Home(published.latitude(), published.longitude())));
            case MentorWithdrawn _ -> Change.none(calendar.away(List.of()));
            // forgotten some time after having been withdrawn
            case null -> Change.none(calendar.away(List.of()).living(null));
        };
    }
}
