package org.alliancementors.portal.tracking;

import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What goes to one browser: that something has changed, and now and then nothing, so that nobody on the way closes the line. */
class LiveStream extends SseEmitter {

    /** Name of the event that makes the page look again. */
    static final String CHANGED = "changed";

    /** Name of the event after which the page need not come back. */
    static final String ENDED = "ended";

    private volatile String known;

    /**
     * Begins with what the browser shows.
     *
     * @param known how the mission stands on the page
     */
    LiveStream(Duration life, String known) {
        super(life.toMillis());
        this.known = known;
    }

    /** Keeps the line open; false where the browser has gone. */
    boolean keepOpen() {
        return sent(SseEmitter.event().comment("still there"));
    }

    /** Tells the browser, if this is news to it; false where the browser has gone. */
    boolean tell(String now) {
        if (now.equals(known)) {
            return keepOpen();
        }
        known = now;
        return sent(SseEmitter.event().name(CHANGED).data(now));
    }

    /** Says that nothing will change any more, and ends. */
    void end() {
        if (sent(SseEmitter.event().name(ENDED).data(known))) {
            complete();
        }
    }

    private boolean sent(SseEventBuilder event) {
        try {
            send(event);
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}
