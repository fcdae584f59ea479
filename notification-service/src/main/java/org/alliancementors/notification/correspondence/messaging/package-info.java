/** Takes in what other services tell, and tells them who cannot be reached. */
@NullMarked
package org.alliancementors.notification.correspondence.messaging;

import org.jspecify.annotations.NullMarked;
