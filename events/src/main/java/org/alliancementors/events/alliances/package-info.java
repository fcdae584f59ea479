/** What alliance-service tells about alliances. */
@NullMarked
package org.alliancementors.events.alliances;

import org.jspecify.annotations.NullMarked;
