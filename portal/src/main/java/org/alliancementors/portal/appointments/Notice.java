package org.alliancementors.portal.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, for the top of a page.
 *
 * @param code last part of the message's key
 * @param from when what is in the way begins, where it is told
 * @param to when that ends
 * @param reference the mission that is in the way, where it is told
 */
public record Notice(
        String code,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String reference) {

    private static final String CLASH = "appointment-clash";
    private static final List<String> KINDS = List.of("APPOINTMENT", "ABSENCE");
    private static final Map<String, String> OTHERS = Map.of(
            "too-many-appointments", "many",
            "too-many-proposals", "many",
            "proposal-too-late", "late");

    /** Things do not stand as the page said, which shows how they do. */
    public static Notice changed() {
        return new Notice("changed", null, null, null);
    }

    /**
     * Why a service said no.
     *
     * @param ownCalendar whether what is in the way is in the calendar of whoever reads it
     */
    static Notice of(ServiceRefused refused, boolean ownCalendar) {
        if (!CLASH.equals(refused.code())) {
            return new Notice(OTHERS.getOrDefault(refused.code(), "changed"), null, null, null);
        }
        String kind = ownCalendar ? refused.told("kind") : null;
        return new Notice(
                kind != null && KINDS.contains(kind) ? "clash." + kind : "clash",
                instant(refused.told("from")),
                instant(refused.told("to")),
                refused.told("reference"));
    }

    /** Whether another appointment or an absence is in the way. */
    boolean clash() {
        return code.startsWith("clash");
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
