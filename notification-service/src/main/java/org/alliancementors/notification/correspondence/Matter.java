package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of one appointment, as it was when the mail was called for. Times and places, no persons.
 *
 * @param appointment which one
 * @param number of the proposal, or the sequence of what was agreed, whichever the mail speaks of
 * @param meeting when and how
 * @param previously what the recipient was told before as its beginning, or null where that is not the point
 * @param by who proposed, refused or called off, or null where that is not the point
 */
public record Matter(
        AppointmentId appointment,
        int number,
        Meeting meeting,
        @Nullable Instant previously,
        @Nullable Party by) {}
