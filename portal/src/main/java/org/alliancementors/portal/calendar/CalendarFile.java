package org.alliancementors.portal.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.services.CalendarService;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar that a mentor has subscribed to, for programs: they come every hour or so, ask whether anything is new, and keep
 * what they have while they get no answer. So faults are told by status and one line, not by a page.
 */
@Controller
final class CalendarFile {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFile.class);
    private static final String PURPOSE = "calendar";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String RETRY_AFTER_SECONDS = "300";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Links links;
    private final CalendarService calendars;

    CalendarFile(Links links, CalendarService calendars) {
        this.links = links;
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> show(@PathVariable String token) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return reason == Verification.Reason.EXPIRED ? gone() : unknown();
        }
        try {
            return shown(calendars.calendar(new LinkBody(token)));
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.GONE.value() ? gone() : unknown();
        } catch (ServiceDown | KeysUnavailable e) {
            LOG.warn("{}", e.getMessage());
            return said(
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    "The calendar cannot be had at present, please try again later.");
        }
    }

    private static ResponseEntity<byte[]> shown(byte[] calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(digest(calendar))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"termine.ics\"")
                .body(calendar);
    }

    private static ResponseEntity<byte[]> gone() {
        return said(
                ResponseEntity.status(HttpStatus.GONE),
                "This calendar has ended or has another address now: see our latest mail, or ask the advisory desk.");
    }

    private static ResponseEntity<byte[]> unknown() {
        return said(
                ResponseEntity.status(HttpStatus.NOT_FOUND),
                "There is no calendar at this address: copy the whole address from the mail.");
    }

    private static ResponseEntity<byte[]> said(ResponseEntity.BodyBuilder answer, String text) {
        return answer.contentType(TEXT).body((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] calendar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
