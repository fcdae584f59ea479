package org.alliancementors.kit.json;

/** JSON that is not the event that its type name promises. The message names the field, never a value. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message) {
        super(message);
    }
}
