package org.alliancementors.portal.sessions;

import java.time.Instant;

/**
 * A login as it is stored: nothing of it lets anybody in who reads it.
 *
 * @param id hash of what the cookie holds
 * @param role what the person may do
 * @param name the member of staff, or the mentor's id
 * @param createdAt when they logged in
 * @param touchedAt when they were last seen, to the minute
 */
public record KeptSession(String id, String role, String name, Instant createdAt, Instant touchedAt) {}
