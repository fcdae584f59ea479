package org.alliancementors.kit.links;

/** Names of the claims, short because they stand in addresses. */
final class Claims {

    static final String PURPOSE = "p";
    static final String SUBJECT = "s";
    static final String ATTEMPT = "a";
    static final String PERSON = "w";
    static final String ISSUED = "iat";
    static final String EXPIRES = "exp";

    private Claims() {}
}
