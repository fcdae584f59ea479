package org.alliancementors.kit.store;

/** An event is larger than a record may be; found out before anything was written. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLarge(String type, String id, int bytes, int limit) {
        super("%s of %s has %d bytes, %d are allowed: let the event carry codes and ids only"
                .formatted(type, id, bytes, limit));
    }
}
