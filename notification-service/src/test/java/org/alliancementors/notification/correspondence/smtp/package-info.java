/** Tests of handing over. */
@NullMarked
package org.alliancementors.notification.correspondence.smtp;

import org.jspecify.annotations.NullMarked;
