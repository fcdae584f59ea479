package org.alliancementors.missions;

import org.jspecify.annotations.Nullable;

/**
 * A time for an appointment as it was typed.
 *
 * @param kind what it is for; not asked for where the appointment exists
 * @param from when it begins, with its offset
 * @param to when it ends, with its offset
 * @param format how to meet
 * @param postalCode where, only on site; the mission's where it is missing
 */
public record SlotDraft(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String format,
        @Nullable String postalCode) {}
