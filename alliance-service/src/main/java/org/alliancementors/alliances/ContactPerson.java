package org.alliancementors.alliances;

import org.alliancementors.contacts.Contact;

/**
 * Somebody who speaks for an alliance.
 *
 * @param contact who, and how to reach them
 * @param role what they do there, one line, for example coordination
 */
public record ContactPerson(Contact contact, String role) {}
