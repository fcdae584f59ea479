package org.alliancementors.calendars;

/** What booking a time can lead to. */
public sealed interface BookingResult {

    /** It is booked, now or already before. */
    record Booked() implements BookingResult {}

    /**
     * It is not free, and this very claim never will be: ask with a higher number.
     *
     * @param clash what stands in its way
     */
    record NotFree(Clash clash) implements BookingResult {}

    /** The claim was given back or refused before it arrived. */
    record TooLate() implements BookingResult {}
}
