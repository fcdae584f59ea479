package org.alliancementors.portal.services;

/**
 * The token of a link, in a body so that it stands in no address.
 *
 * @param token as in the link
 */
public record LinkBody(String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "LinkBody[…]";
    }
}
