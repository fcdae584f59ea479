package org.alliancementors.missions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.appointments.Slot;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as the time of an appointment. */
final class SlotChecks {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int FURTHEST_YEARS = 2;

    private final Places places;

    SlotChecks(Places places) {
        this.places = places;
    }

    /**
     * The time, or null when the fields name what is wrong with it.
     *
     * @param there where the mission is, for a meeting on site that names no other place
     * @param notBefore the earliest moment, or null where the time was checked before
     */
    @Nullable
    Slot read(Fields fields, SlotDraft typed, Place there, @Nullable Instant notBefore) {
        var before = fields.problems().size();
        var format = fields.choice("format", typed.format(), Format.class);
        var place = format == null ? null : place(fields, format, typed.postalCode(), there);
        var from = moment(fields, "from", typed.from());
        var to = moment(fields, "to", typed.to());
        if (from == null || to == null || format == null) {
            return null;
        }
        length(fields, from, to);
        if (notBefore != null) {
            distance(fields, from, notBefore);
        }
        return fields.problems().size() > before ? null : new Slot(from, to, format, place);
    }

    private @Nullable Place place(Fields fields, Format format, @Nullable String typed, Place there) {
        if (format != Format.ON_SITE) {
            if (typed != null) {
                fields.refuse("postalCode", "belongs to a meeting on site: leave it out, or choose ON_SITE");
            }
            return null;
        }
        if (typed == null) {
            return there;
        }
        var code = WishChecks.id(fields, "postalCode", typed, PostalCode::new);
        var place = code == null ? null : places.find(code).orElse(null);
        if (code != null && place == null) {
            fields.refuse("postalCode", WishChecks.unknown(code));
        }
        return place;
    }

    private static @Nullable Instant moment(Fields fields, String field, @Nullable String typed) {
        try {
            var moment = Instant.parse(typed == null ? "" : typed);
            var year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1900 && year <= 9999) {
                return moment.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException _) {
            // told below, in the same words as a moment far off
        }
        fields.refuse(
                field,
                (typed == null ? "is missing" : "is not a time with its offset")
                        + ": give one like 2026-05-12T10:00:00+02:00");
        return null;
    }

    private static void length(Fields fields, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            fields.refuse("to", "is not after the beginning: give a later time");
        } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            fields.refuse(
                    "to",
                    "is more than %d hours after the beginning: make an appointment of each day"
                            .formatted(LONGEST.toHours()));
        }
    }

    private static void distance(Fields fields, Instant from, Instant now) {
        if (!from.isAfter(now)) {
            fields.refuse("from", "is in the past: give a time to come");
        } else if (from.isAfter(
                now.atOffset(ZoneOffset.UTC).plusYears(FURTHEST_YEARS).toInstant())) {
            fields.refuse("from", "is too far away: give a time within %d years".formatted(FURTHEST_YEARS));
        }
    }
}
