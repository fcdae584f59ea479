/** Reads the mailbox to which mails come back. */
@NullMarked
package org.alliancementors.notification.correspondence.imap;

import org.jspecify.annotations.NullMarked;
