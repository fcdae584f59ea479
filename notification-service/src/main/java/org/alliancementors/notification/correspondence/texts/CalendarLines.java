package org.alliancementors.notification.correspondence.texts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/**
 * A calendar as lines of at most 75 bytes (RFC 5545, 3.1). Folded here, since the library counts characters and would cut those
 * in two that take two of Java's.
 */
final class CalendarLines {

    private static final int LONGEST = 75;
    private static final String CRLF = "\r\n";

    private CalendarLines() {}

    static String of(Calendar calendar) {
        var unfolded = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folded = new StringBuilder();
        unfolded.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            if (bytes + length(character) > LONGEST) {
                folded.append(CRLF).append(' ');
                bytes = 1;
            }
            folded.appendCodePoint(character);
            bytes += length(character);
            at += Character.charCount(character);
        }
        folded.append(CRLF);
    }

    /** In UTF-8. */
    private static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
