package org.alliancementors.portal.drafts;

/** The store of the drafts does not answer. Carries the class of the cause only: messages of drivers name addresses. */
public final class DraftsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names what happened. */
    public DraftsUnavailable(Exception cause) {
        super("The drafts could not be read or kept: " + cause.getClass().getName());
    }
}
