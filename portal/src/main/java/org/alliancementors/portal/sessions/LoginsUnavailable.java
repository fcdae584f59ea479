package org.alliancementors.portal.sessions;

/** The store of the logins does not answer. Carries the class of the cause only: messages of drivers name addresses. */
public final class LoginsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names what happened. */
    public LoginsUnavailable(Exception cause) {
        super("Logins could not be read or kept: " + cause.getClass().getName());
    }
}
