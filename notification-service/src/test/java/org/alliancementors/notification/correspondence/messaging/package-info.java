/** Tests of the published language. */
@NullMarked
package org.alliancementors.notification.correspondence.messaging;

import org.jspecify.annotations.NullMarked;
