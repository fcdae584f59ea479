/** Stores preferences, one document per reader. */
@NullMarked
package org.alliancementors.notification.preferences.mongo;

import org.jspecify.annotations.NullMarked;
