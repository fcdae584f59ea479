/** Clearing up what is over, at every portal. */
@NullMarked
package org.alliancementors.portal.sweeps;

import org.jspecify.annotations.NullMarked;
