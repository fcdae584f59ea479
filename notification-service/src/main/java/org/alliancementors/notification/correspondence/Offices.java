package org.alliancementors.notification.correspondence;

import org.alliancementors.events.codes.Language;

/**
 * Whom mails reach at addresses of the settings.
 *
 * @param desk the advisory desk
 * @param mediaOffice who hears of appointments where press is wanted
 * @param language what goes to both is written in it
 * @param emptyDigest whether the desk's daily digest also says that nothing waits
 */
public record Offices(Letter.Addressee desk, Letter.Addressee mediaOffice, Language language, boolean emptyDigest) {

    /** Offices that hear nothing on days without anything to do. */
    public Offices(Letter.Addressee desk, Letter.Addressee mediaOffice, Language language) {
        this(desk, mediaOffice, language, false);
    }
}
