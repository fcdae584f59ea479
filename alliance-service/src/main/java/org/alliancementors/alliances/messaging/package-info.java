/** What alliances tell the other services. */
@NullMarked
package org.alliancementors.alliances.messaging;

import org.jspecify.annotations.NullMarked;
