/** How people want to be written to. */
@NullMarked
package org.alliancementors.notification.preferences;

import org.jspecify.annotations.NullMarked;
