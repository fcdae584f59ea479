package org.alliancementors.missions;

/**
 * How a request reached us.
 *
 * @param client which client sent it
 * @param trusted whether the client vouches for the initiator, so that no confirmation by mail is needed
 * @param requestHash hash of the request's body: tells a repetition from another request under the same key
 */
public record Origin(String client, boolean trusted, String requestHash) {}
