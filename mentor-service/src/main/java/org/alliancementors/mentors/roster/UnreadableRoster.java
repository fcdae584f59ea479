package org.alliancementors.mentors.roster;

/** The file as a whole cannot be read, so that no row of it means anything. The message says what to do. */
public final class UnreadableRoster extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRoster(String message) {
        super(message);
    }
}
