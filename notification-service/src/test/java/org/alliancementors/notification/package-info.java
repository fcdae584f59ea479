/** Tests of the service as a whole. */
@NullMarked
package org.alliancementors.notification;

import org.jspecify.annotations.NullMarked;
