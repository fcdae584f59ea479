/** A tiny service for tests of the kit: tallies that grow, publish what was added, and are mirrored by what arrives. */
@NullMarked
package org.alliancementors.kit.tally;

import org.jspecify.annotations.NullMarked;
