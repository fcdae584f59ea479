package org.alliancementors.sandbox;

/** Something that the person at the keyboard can mend: the message says what and how, a stack would not help. */
public final class ClearMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what to tell. */
    public ClearMessage(String message) {
        super(message);
    }
}
