package org.alliancementors.mentors;

import org.jspecify.annotations.Nullable;

/**
 * Who wishes something, and why.
 *
 * @param who the caller as the token names it, or what stands for somebody who has none
 * @param why what they said about it, or nothing
 */
public record By(String who, @Nullable String why) {

    /** Who holds the link of a mail. */
    public static final By LINK = new By("link", null);

    /** Somebody who says no more. */
    public static By caller(String who) {
        return new By(who, null);
    }
}
