package org.alliancementors.notification.correspondence;

/** What comes of the wish to have a mail sent once more. */
public sealed interface Resending {

    /**
     * It is on its way, as a mail of its own. The same wish again gives the same mail.
     *
     * @param mail the further mail
     */
    record Ordered(Mail mail) implements Resending {}

    /** There is no such mail. */
    record Unknown() implements Resending {}

    /**
     * It is still on its way; sending it twice would only confuse.
     *
     * @param mail the one that is
     */
    record StillOpen(MailId mail) implements Resending {}

    /**
     * What it says is not true any more.
     *
     * @param why what speaks against it
     */
    record Untrue(DropReason why) implements Resending {}

    /**
     * The recipient cannot be reached.
     *
     * @param why the reason
     */
    record OutOfReach(Suppression why) implements Resending {}

    /** The key stands for another wish. */
    record KeyTaken() implements Resending {}
}
