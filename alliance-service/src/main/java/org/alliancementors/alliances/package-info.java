/** Decides which alliances exist, in which state, and who speaks for them; uses the shared codes, places and contacts, and no framework. */
@NullMarked
package org.alliancementors.alliances;

import org.jspecify.annotations.NullMarked;
