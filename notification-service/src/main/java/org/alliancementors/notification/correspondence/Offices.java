package org.alliancementors.notification.correspondence;

import org.alliancementors.events.codes.Language;

/**
 * Whom mails reach at addresses of the settings.
 *
 * @param desk the advisory desk
 * @param mediaOffice who hears of appointments where press is wanted
 * @param language what goes to both is written in it
 */
public record Offices(Letter.Addressee desk, Letter.Addressee mediaOffice, Language language) {}
