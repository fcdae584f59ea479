package org.alliancementors.matching.chances;

import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;

/** A named change of a request that whoever makes it can really apply. */
public sealed interface Change {

    /** The inquiry with this change. */
    Inquiry applyTo(Inquiry inquiry);

    /**
     * Meeting in another way.
     *
     * @param format how instead
     */
    record OtherFormat(Format format) implements Change {
        @Override
        public Inquiry applyTo(Inquiry inquiry) {
            return inquiry.meeting(format);
        }
    }

    /**
     * The same number of days, a week earlier; never reaches into the past.
     *
     * @param when which days instead
     */
    record WeekEarlier(Period when) implements Change {
        @Override
        public Inquiry applyTo(Inquiry inquiry) {
            return inquiry.on(when);
        }
    }

    /**
     * The same number of days, a week later.
     *
     * @param when which days instead
     */
    record WeekLater(Period when) implements Change {
        @Override
        public Inquiry applyTo(Inquiry inquiry) {
            return inquiry.on(when);
        }
    }

    /**
     * Wishing for a related specialty besides, as the least important: whoever can do only that may then be asked, too.
     *
     * @param specialty which one
     */
    record AlsoSpecialty(Specialty specialty) implements Change {
        @Override
        public Inquiry applyTo(Inquiry inquiry) {
            return inquiry.wishingAlso(specialty);
        }
    }

    /**
     * Mentors asked to travel farther than they named. Only the advisory desk can apply it, by the policy; so only the desk is
     * told.
     *
     * @param percent how much of the named radius then counts, per cent
     */
    record LargerRadius(int percent) implements Change {
        @Override
        public Inquiry applyTo(Inquiry inquiry) {
            return inquiry.within(percent);
        }
    }
}
