package org.alliancementors.kit.links;

/** What came out of checking a link. */
public sealed interface Verification {

    /**
     * The link is ours, for this purpose, and still good.
     *
     * @param token what it says
     */
    record Verified(LinkToken token) implements Verification {}

    /**
     * The link entitles to nothing.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Verification {}

    /** Why a link was refused. */
    enum Reason {
        /** Not a token at all, or not one of ours. */
        FORGED,
        /** Ours, but for something else. */
        WRONG_PURPOSE,
        /** Ours, but too old. */
        EXPIRED
    }
}
