/** Puts notification-service together. */
@NullMarked
package org.alliancementors.notification;

import org.jspecify.annotations.NullMarked;
