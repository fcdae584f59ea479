package org.alliancementors.portal.tokens;

/** The store of the signing keys does not answer and this portal has not read them yet: no token can be signed or checked for the moment. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the store's own exception. */
    public KeysUnavailable(Throwable cause) {
        super("The signing keys cannot be read: is MongoDB running, and is MONGODB_URI right?", cause);
    }
}
