/** What alliances publish, tested without a server. */
@NullMarked
package org.alliancementors.alliances.messaging;

import org.jspecify.annotations.NullMarked;
