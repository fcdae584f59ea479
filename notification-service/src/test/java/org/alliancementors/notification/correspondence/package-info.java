/** Tests of what mails are due, true and sent. */
@NullMarked
package org.alliancementors.notification.correspondence;

import org.jspecify.annotations.NullMarked;
