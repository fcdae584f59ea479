package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/**
 * When and how people meet.
 *
 * @param kind what for
 * @param format how, or null where it was not told
 * @param from when it begins
 * @param to when it ends
 * @param postalCode where, or null where nobody travels or it was not told
 */
public record Meeting(
        AppointmentKind kind,
        @Nullable Format format,
        Instant from,
        Instant to,
        @Nullable PostalCode postalCode) {}
