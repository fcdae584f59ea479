package org.alliancementors.portal.services;

/**
 * The answer to the question whether what we know of somebody is still right.
 *
 * @param token the token of the link
 * @param stillRight whether all of it is right
 */
public record StillRight(String token, boolean stillRight) {

    /** Without the token. */
    @Override
    public String toString() {
        return "StillRight[" + stillRight + "]";
    }
}
