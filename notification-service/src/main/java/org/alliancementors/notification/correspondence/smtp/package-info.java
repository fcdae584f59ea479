/** Hands letters to the relay and tells the stages apart. */
@NullMarked
package org.alliancementors.notification.correspondence.smtp;

import org.jspecify.annotations.NullMarked;
