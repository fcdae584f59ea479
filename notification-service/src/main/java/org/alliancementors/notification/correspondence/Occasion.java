package org.alliancementors.notification.correspondence;

import java.time.LocalDate;
import org.alliancementors.events.codes.AppointmentId;

/** What a mission puts into calendars. */
public sealed interface Occasion {

    /** Tells it from the others of its mission, for good; UIDs are made of it. */
    String key();

    /**
     * A time that was agreed.
     *
     * @param appointment which one
     * @param meeting when and how
     */
    record Appointed(AppointmentId appointment, Meeting meeting) implements Occasion {

        @Override
        public String key() {
            return appointment.value();
        }
    }

    /**
     * The day for which a mission is wanted, as long as no time is agreed on it.
     *
     * @param day in Germany
     */
    record WholeDay(LocalDate day) implements Occasion {

        /** The only one of its mission; ids of appointments are longer. */
        static final String KEY = "mission";

        @Override
        public String key() {
            return KEY;
        }
    }
}
