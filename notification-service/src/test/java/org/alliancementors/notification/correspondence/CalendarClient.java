package org.alliancementors.notification.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * A calendar program that takes in files as RFC 5546 (2.1.5) wants it: of each UID the highest SEQUENCE counts, of two equal ones
 * the later DTSTAMP; what is cancelled is remembered, not shown. Refuses what no program could make sense of: two different things
 * under one UID and SEQUENCE.
 */
final class CalendarClient {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    private record Entry(int sequence, Instant stamp, boolean off, String when) {}

    void take(Letter.CalendarFile file) {
        var event = event(file);
        var uid = event.getRequiredProperty(Property.UID).getValue();
        int sequence =
                Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue());
        var stamp = Objects.requireNonNull(event.getDateTimeStamp()).getDate();
        boolean off = "CANCEL".equals(file.method());
        var start = Objects.requireNonNull(event.getDateTimeStart()).getDate();
        var when = (start instanceof LocalDate ? start : Instant.from(start)).toString();
        var content = off ? "off" : when;
        var before = seen.putIfAbsent(uid + " " + sequence, content);
        if (before != null && !before.equals(content)) {
            throw new AssertionError(
                    "%s has two contents under SEQUENCE %d: %s and %s".formatted(uid, sequence, before, content));
        }
        entries.merge(uid, new Entry(sequence, stamp, off, when), (old, next) -> isNewer(next, old) ? next : old);
    }

    private static boolean isNewer(Entry next, Entry old) {
        return next.sequence() == old.sequence()
                ? !next.stamp().isBefore(old.stamp())
                : next.sequence() > old.sequence();
    }

    /** What a person sees: when, by UID. */
    Map<String, String> shows() {
        var shown = new TreeMap<String, String>();
        entries.forEach((uid, entry) -> {
            if (!entry.off()) {
                shown.put(uid, entry.when());
            }
        });
        return shown;
    }

    private static VEvent event(Letter.CalendarFile file) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(file.content()));
            var faults = calendar.validate();
            if (faults.hasErrors() || calendar.getComponents().size() != 1) {
                throw new AssertionError("%s in %s".formatted(faults, file.content()));
            }
            return (VEvent) calendar.getComponents().getFirst();
        } catch (IOException | ParserException e) {
            throw new AssertionError(file.content(), e);
        }
    }
}
